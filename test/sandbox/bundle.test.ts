import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('it can run in a browser: no Node built-in, no contract, no validator', async () => {
  // A Node built-in would not resolve for this platform.
  const { metafile } = await build({
    entryPoints: ['src/sandbox/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent'
  })
  const inputs = Object.keys(metafile.inputs)
  expect(inputs).toContain('src/sandbox/sandbox.ts')
  expect(
    inputs.filter((path) =>
      /src\/(?!sandbox\/|exchange\/|finding|input-error|http-status|options|nearest-name)/.test(path)
    )
  ).toEqual([])
  expect(inputs.filter((path) => /node_modules\/(?!jsonc-parser\/)/.test(path))).toEqual([])
})
