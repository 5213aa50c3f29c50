import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { subset } from 'semver'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { install, manifestOf, patience, run, tool } from './install.ts'

const consumers = readdirSync('test/consumers')
const packed = join(inject('packed'), 'package')

let machine: string

const folderOf = (name: string) => join(machine, name)

beforeAll(() => {
  machine = mkdtempSync(join(tmpdir(), 'cart-contract-machine-'))
  cpSync('test/consumers', machine, { recursive: true })
  for (const name of consumers) install(folderOf(name), Object.keys(manifestOf(folderOf(name)).devDependencies ?? {}))
}, patience)

afterAll(() => {
  rmSync(machine, { recursive: true, force: true })
})

test.concurrent.each(consumers)(
  'it is installed and used by a project: %s',
  async (name) => {
    const printed = await run(folderOf(name), 'npm', 'run', '--silent', 'start')
    expect(printed).toBe(readFileSync(join(folderOf(name), 'expected.txt'), 'utf8'))
  },
  patience
)

test.concurrent('it says which packages to add where an optional one is missing', async ({ expect }) => {
  await expect(run(folderOf('esm'), 'npx', 'cart-contract', 'mock', '--port', '0')).rejects.toThrow(
    /npm install --save-dev @stoplight\/prism-http @stoplight\/prism-core/
  )
})

test.concurrent('it prints its help, and judges a recording', async ({ expect }) => {
  const recording = resolve('test/recordings/documentation.har')
  expect(await run(folderOf('esm'), 'npx', 'cart-contract', '--help')).toContain('Usage: cart-contract')
  expect(await run(folderOf('esm'), 'npx', 'cart-contract', 'check', 'recordings', recording, '--format', 'json')).toBe(
    ''
  )
})

test.concurrent('it writes the validators of another contract', async ({ expect }) => {
  const folder = folderOf('another')
  cpSync('test/support/payments', folder, { recursive: true })
  install(folder, ['@redocly/openapi-core', 'openapi-typescript', 'typescript', 'ts-morph', 'esbuild'])
  await run(folder, 'npx', 'cart-contract', 'generate', '--spec', 'payments.yaml', '--out', 'generated')
  expect(readFileSync(join(folder, 'generated', 'validators.js'), 'utf8')).toContain('responseValidators')
})

test.concurrent('its types are found however they are looked for', async ({ expect }) => {
  const printed = await run(
    machine,
    process.execPath,
    tool('@arethetypeswrong/cli/dist/index.js'),
    ...[inject('tarball'), '--format', 'json', '--no-definitely-typed']
  )
  const { analysis, problems = {} } = JSON.parse(printed) as {
    analysis: { types: { kind: string }; entrypoints: object }
    problems?: object
  }
  expect(analysis.types).toEqual({ kind: 'included' })
  expect(Object.keys(analysis.entrypoints)).toContain('./sandbox')
  expect(problems).toEqual({})
})

test.concurrent('its manifest is right by publint', async ({ expect }) => {
  const printed = await run(machine, process.execPath, tool('publint/src/cli.js'), inject('tarball'), '--strict')
  expect(printed).toContain('All good')
})

test.concurrent('it stays small, and gives each importer only what is imported', async ({ expect }) => {
  const printed = await run('.', process.execPath, tool('size-limit/bin.js'), '--json')
  const rows = JSON.parse(printed) as { name: string; size: number; sizeLimit: number; passed: boolean }[]
  expect(rows.map(({ passed }) => passed)).toEqual([true, true])
})

test.concurrent('it says where its own proof is run, which is not in the package', async ({ expect }) => {
  await expect(run(folderOf('esm'), 'npx', 'cart-contract', 'verify', '--only', 'pacts')).rejects.toThrow(
    /expected the sources of a checkout of cart-contract.*check recordings/
  )
})

test('it needs no Node built-in for the client and the sandbox', () => {
  for (const file of ['index.js', 'sandbox.js'])
    expect(readFileSync(join(packed, 'dist', file), 'utf8')).not.toMatch(/from ["']node:|\brequire\(/)
})

test('it asks for a Node that everything it is installed with runs on', () => {
  const { engines, dependencies, peerDependencies } = manifestOf('.')
  for (const name of [...Object.keys(dependencies), ...Object.keys(peerDependencies)]) {
    const { engines: theirs } = manifestOf(tool(name)) as { engines?: { node?: string } }
    expect(subset(engines.node, theirs?.node ?? '*'), `${name} wants ${String(theirs?.node)}`).toBe(true)
  }
})

test('it runs no script where it is installed, and names where it comes from', () => {
  const { scripts, ...manifest } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as {
    scripts: object
    repository: { url: string }
    bugs: { url: string }
    homepage: string
  }
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'])
    expect(scripts).not.toHaveProperty(name)
  const home = /^git\+(https:.+)\.git$/.exec(manifest.repository.url)?.[1] ?? 'nowhere'
  expect(manifest.bugs.url).toBe(`${home}/issues`)
  expect(manifest.homepage).toBe(`${home}#readme`)
})

test('it is built without a word', () => {
  expect(inject('buildOutput')).toBe('')
})

test('it ships no test, and nothing that was not built from here', () => {
  const files = readdirSync(packed, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => /^(?:test|src|scripts|pacts)(?:\/|$)/.test(file))).toEqual([])
  for (const file of files.filter((name) => /\.c?js$/.test(name)))
    expect(readFileSync(join(packed, file), 'utf8'), file).not.toMatch(/vitest|fast-check|@pact-foundation/)
  expect(files).toContain('openapi/partner-center.yaml')
  expect(files).toContain('LICENSE')
})
