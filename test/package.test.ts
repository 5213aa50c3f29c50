import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

type Manifest = {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
const { version, dependencies = {} } = manifestOf('.')
const consumers = readdirSync('test/consumers')

// Whole programs, compilers among them, on a machine that may be busy.
const patience = 300_000

let machine: string

const folderOf = (name: string) => join(machine, name)
const tarball = () => folderOf(`cart-contract-${version}.tgz`)

/** Runs a program in a folder and gives back what it printed. */
const run = async (folder: string, program: string, ...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, args, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', npm_config_offline: 'true' }
  }).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
  })
  return stdout
}

const tool = (path: string) => resolve('node_modules', path)

/** What npm would take from a registry is taken from here. */
const link = (folder: string, name: string): void => {
  const place = join(folder, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(resolve('node_modules', name), place)
  const { bin = {} } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { bin?: object }
  for (const [command, file] of Object.entries(bin))
    symlinkSync(join(place, String(file)), join(folder, 'node_modules', '.bin', command))
}

/**
 * Installs the package into a project as npm would: the tarball unpacked, its dependencies and what the project asks for
 * beside it. Nothing else, so that an import of something undeclared fails here as it would at a user's.
 */
const install = (folder: string, others: readonly string[]): void => {
  const bin = join(folder, 'node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  cpSync(folderOf('package'), join(folder, 'node_modules', 'cart-contract'), { recursive: true })
  symlinkSync('../cart-contract/dist/cli.js', join(bin, 'cart-contract'))
  for (const name of new Set([...Object.keys(dependencies), ...others])) link(folder, name)
}

beforeAll(() => {
  machine = mkdtempSync(join(tmpdir(), 'cart-contract-machine-'))
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'pipe' })
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', machine], { stdio: 'pipe' })
  execFileSync('tar', ['-xzf', tarball()], { cwd: machine })
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
    ...[tarball(), '--profile', 'esm-only', '--format', 'json', '--no-definitely-typed']
  )
  const { analysis, problems = {} } = JSON.parse(printed) as {
    analysis: { types: { kind: string }; entrypoints: object }
    problems?: Record<string, { resolutionKind?: string }[]>
  }
  expect(analysis.types).toEqual({ kind: 'included' })
  expect(Object.keys(analysis.entrypoints)).toContain('./sandbox')
  // CommonJS reaches it by import(), and what knows no exports has been out of use for years.
  const others = Object.values(problems)
    .flat()
    .filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs')
  expect(others).toEqual([])
})

test.concurrent('its manifest is right by publint', async ({ expect }) => {
  const printed = await run(machine, process.execPath, tool('publint/src/cli.js'), tarball(), '--strict')
  expect(printed).toContain('All good')
})

test.concurrent('it stays small, and gives each importer only what is imported', async ({ expect }) => {
  const printed = await run('.', process.execPath, tool('size-limit/bin.js'), '--json')
  const rows = JSON.parse(printed) as { name: string; size: number; sizeLimit: number; passed: boolean }[]
  expect(rows.map(({ passed }) => passed)).toEqual([true, true])
})

test('it needs no Node built-in for the client and the sandbox', () => {
  for (const file of ['index.js', 'sandbox.js'])
    expect(readFileSync(join(folderOf('package'), 'dist', file), 'utf8')).not.toMatch(/from ["']node:|\brequire\(/)
})

test('it ships no test, and nothing that was not built from here', () => {
  const files = readdirSync(folderOf('package'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => /^(?:test|src|scripts|pacts)(?:\/|$)/.test(file))).toEqual([])
  expect(files).toContain('openapi/partner-center.yaml')
  expect(files).toContain('LICENSE')
})
