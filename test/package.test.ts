import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  dependencies: Record<string, string>
}

let project: string

/** Runs a program in the empty project and gives back what it printed. */
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe']
  })

// The package as npm would install it into an empty project, with its dependencies taken from here instead of a registry.
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'cart-contract-empty-'))
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'pipe' })
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], { stdio: 'pipe' })
  run('tar', '-xzf', `cart-contract-${version}.tgz`)
  mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true })
  cpSync(join(project, 'package'), join(project, 'node_modules', 'cart-contract'), { recursive: true })
  for (const name of Object.keys(dependencies)) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
  symlinkSync('../cart-contract/dist/cli.js', join(project, 'node_modules', '.bin', 'cart-contract'))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }))
})

afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

test('it prints its help from an installed package', () => {
  expect(run('npx', 'cart-contract', '--help')).toContain('Usage: cart-contract')
})

test('it judges a recording from an installed package', () => {
  cpSync('test/recordings/documentation.har', join(project, 'page.har'))
  expect(run('npx', 'cart-contract', 'check', 'recordings', 'page.har', '--format', 'json')).toBe('')
})

test('it says which packages to add where an optional one is missing', () => {
  const start = (): string => run('npx', 'cart-contract', 'mock', '--port', '0')
  expect(start).toThrow(/npm install --save-dev @stoplight\/prism-http @stoplight\/prism-core/)
})

test('it gives the client, the contract and the bundled document to an ESM project', () => {
  writeFileSync(
    join(project, 'use.mjs'),
    `import { createPartnerCenterClient } from 'cart-contract'
     import { Contract, findingCodes } from 'cart-contract/contract'
     import document from 'cart-contract/openapi.json' with { type: 'json' }
     const client = createPartnerCenterClient({ token: 'any', fetch: async () => new Response(null, { status: 401 }) })
     const answer = await client.checkoutCart({ customerId: '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5', cartId: '7a0d3e52-84bf-4f16-a2c9-d15b60e7f934' })
     console.log(JSON.stringify([answer.kind, typeof Contract, 'response.body.invalid' in findingCodes, document.openapi]))`
  )
  expect(JSON.parse(run(process.execPath, '--no-warnings', 'use.mjs'))).toEqual(['refusal', 'function', true, '3.1.0'])
})

test('it needs no Node built-in for the client', () => {
  const client = readFileSync(join(project, 'node_modules', 'cart-contract', 'dist', 'index.js'), 'utf8')
  expect(client).not.toMatch(/from ["']node:|\brequire\(/)
})

test('it ships no test, and nothing that was not built from here', () => {
  const files = run('tar', '-tzf', `cart-contract-${version}.tgz`).split('\n')
  expect(files.filter((file) => /^package\/(?:test|src|scripts|pacts)\//.test(file))).toEqual([])
  expect(files).toContain('package/openapi/partner-center.yaml')
  expect(files).toContain('package/LICENSE')
})
