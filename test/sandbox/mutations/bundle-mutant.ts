import { build, type Plugin } from 'esbuild'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Sandbox from '../../../src/sandbox/index.ts'
import type * as SandboxServer from '../../../src/sandbox-server/index.ts'
import type { Mutant, Patch } from './mutant.ts'

/** A sandbox and its server from one copy of their source. */
export type Copy = Pick<typeof Sandbox, 'createSandbox'> & Pick<typeof SandboxServer, 'startSandbox'>

const source = resolve('src/sandbox')
// Beside the packages that a copy imports.
const folder = resolve('node_modules/.cache/cart-contract-mutants')

/**
 * Bundles the sandbox and its server with the changes of a mutant. The source itself is not touched.
 *
 * @returns the URL of the module
 * @throws Error where a text to be changed does not stand exactly once in its file: the fault would not be there, or twice
 */
export const bundleMutant = async ({ patches }: Pick<Mutant, 'patches'>, name: string): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${name}.mjs`)
  const { plugin, unused } = patching(patches)
  await build({
    stdin: {
      contents: "export * from './src/sandbox/index.ts'\nexport { startSandbox } from './src/sandbox-server/index.ts'",
      resolveDir: process.cwd()
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    outfile,
    plugins: [plugin]
  })
  if (unused.size > 0)
    throw new Error(`expected to change ${[...unused].join(', ')}, but the sandbox does not import it`)
  return pathToFileURL(outfile).href
}

export const loadCopy = async (url: string): Promise<Copy> => (await import(url)) as Copy

const patching = (patches: readonly Patch[]): { readonly plugin: Plugin; readonly unused: ReadonlySet<string> } => {
  const unused = new Set(patches.map(({ file }) => file))
  const plugin: Plugin = {
    name: 'mutant',
    setup: (bundling) => {
      bundling.onLoad({ filter: /[\\/]src[\\/]sandbox[\\/]/ }, ({ path }) => {
        const file = relative(source, path)
        unused.delete(file)
        const contents = patches
          .filter((patch) => patch.file === file)
          .reduce((text, patch) => patched(text, patch), readFileSync(path, 'utf8'))
        return { contents, loader: 'ts' }
      })
    }
  }
  return { plugin, unused }
}

export const patched = (text: string, { file, find, replace }: Patch): string => {
  const [before, after, ...further] = text.split(find)
  if (before === undefined || after === undefined || further.length > 0)
    throw new Error(`expected '${find}' to stand once in ${file}, but it stands ${text.split(find).length - 1} times`)
  return `${before}${replace}${after}`
}
