import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { blocks, commandsOf, readme } from './support/readme/blocks.ts'

// What users are told is executed in an empty project, by test/package/readme.test.ts.
const commands = commandsOf(readme.contributor)

const shell = (command: string) =>
  promisify(execFile)('bash', ['-c', command], { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e8 })

/** Runs one command of the README and says what must come of it. */
const executed: Record<string, (command: string) => Promise<void>> = {
  // CI runs these two and nothing else: a step that is missing there turns it red.
  'npm ci && npm run verify': () => inCi('npm run verify'),
  'npm ci && npm test': () => inCi('npm test'),
  'npm run generate': async (command) => {
    const before = readFileSync('generated/openapi.ts', 'utf8')
    await shell(command)
    expect(readFileSync('generated/openapi.ts', 'utf8')).toBe(before)
  },
  'npm run cart-contract -- --help': async (command) => {
    expect((await shell(command)).stdout).toContain('Usage: cart-contract')
  },
  // The pact is run by `verify`, the release and the weight by the tests of the package, the others take minutes: here it is
  // enough that the programs are there.
  'npm run pact': () => isScript('pact'),
  'npm run mutations': () => isScript('mutations'),
  'npm run bench': () => isScript('bench'),
  'npm run size': () => isScript('build'),
  'npm run release -- --dry-run': () => isScript('release'),
  'npm run histories': async (command) => {
    expect((await shell(`${command} -- --count 5 --texts 8`)).stdout).toContain('False alarms: 0.')
  },
  'npm run bench:sandbox': () => isScript('bench:sandbox'),
  'npm run bench:judge': () => isScript('bench:judge'),
  'npm run fuzz:client': async (command) => {
    expect((await shell(`${command} -- 50`)).stdout).toContain('1 passed')
  },
  'npm run schedules:client': () => isScript('schedules:client')
}

const inCi = (command: string): Promise<void> => {
  expect(readFileSync('.ci/run', 'utf8').split('\n')).toEqual(expect.arrayContaining(['npm ci', command]))
  return Promise.resolve()
}

const isScript = (name: string): Promise<void> => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const file = /scripts\/[\w/-]+\.ts/.exec(scripts[name] ?? '')?.[0] ?? ''
  expect(readFileSync(file, 'utf8')).not.toBe('')
  return Promise.resolve()
}

test('it names commands', () => {
  expect(commands.length).toBeGreaterThan(12)
})

test.each(commands.filter((command) => command in executed))('it does what the README says: %s', async (command) => {
  await executed[command]?.(command)
})

test.each(commands.filter((command) => !(command in executed)))(
  'it ends clean, as the README says: %s',
  async (command) => {
    await shell(command)
  }
)

test('it names files and folders of a checkout that are there', () => {
  const named = [...readme.contributor.matchAll(/`((?:test|src|scripts|openapi|generated|pacts|\.github)\/[\w./-]*)`/g)]
  expect(named.length).toBeGreaterThan(15)
  for (const [, path = ''] of named) expect(existsSync(path), path).toBe(true)
})

test('it has no program of a user in the part of the checkout, where nobody would run it', () => {
  expect(blocks(readme.contributor, 'ts')).toEqual([])
})
