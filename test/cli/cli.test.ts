import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'cart-contract-cli-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

const cartContract = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const options = { env: { ...process.env, NO_COLOR: '1' } }
    execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], options, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })

/** The command, and nobody takes what it prints as data. */
const unread = async (stdout: 'pipe' | number, ...args: string[]): Promise<Omit<Ended, 'stdout'>> => {
  const env = { ...process.env, NO_COLOR: '1' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    env,
    stdio: ['ignore', stdout, 'pipe']
  })
  child.stdout?.destroy()
  const exit = once(child, 'exit') as Promise<[number]>
  const stderr = child.stderr ? await text(child.stderr) : ''
  const [code] = await exit
  return { code, stderr }
}

const withFault = (): string => {
  const file = join(folder, 'fault.har')
  const har = readFileSync('test/recordings/documentation.har', 'utf8')
  writeFileSync(file, har.replace('bbbb1b1b-cc2c-dd3d-ee4e-ffffff5f5f5f', 'not a subscription id'))
  return file
}

test('it prints one finding a line as JSON on stdout, and nothing else', async () => {
  const file = withFault()
  const { code, stdout } = await cartContract('check', 'recordings', file, '--format', 'json')
  expect(code).toBe(1)
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(JSON.parse(stdout)).toMatchObject({
    code: 'response.body.invalid',
    severity: 'error',
    party: 'service',
    at: {
      file,
      pointer: '/log/entries/1/response/content/text#/orders/0/lineItems/0/subscriptionId',
      line: expect.any(Number) as number
    },
    contract: { file: 'openapi/schemas/common.yaml', pointer: '/Guid/pattern', line: expect.any(Number) as number }
  })
})

test('it prints a finding as a paragraph with its places, and a summary for people on stderr', async () => {
  const { code, stdout, stderr } = await cartContract('check', 'recordings', withFault())
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^error response\.body\.invalid \(service\)\n {2}POST .+\n {2}at .+\n {2}contract openapi\/schemas\/common\.yaml:\d+/
  )
  expect(stderr).toContain('2 exchanges judged in 1 file, 0 out of scope (other hosts): 1 error.')
})

test('it writes findings to a file when told to', async () => {
  const output = join(folder, 'findings.jsonl')
  const { code, stdout } = await cartContract(
    'check',
    'recordings',
    withFault(),
    '--format',
    'json',
    '--output',
    output
  )
  expect([code, stdout]).toEqual([1, ''])
  expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toHaveLength(1)
})

test('it ends with 0 where there is no finding', async () => {
  const { code, stdout } = await cartContract('check', 'recordings', 'test/recordings/documentation.har')
  expect([code, stdout]).toEqual([0, ''])
})

test.each([
  ['an unknown command', ['chekc'], /expected one of generate, .*, but got 'chekc'\. Did you mean 'check'\?/],
  ['an unknown option', ['verify', '--fast'], /expected one of its options, but got '--fast'/],
  ['an unknown format', ['check', 'examples', '--format', 'xml'], /expected one of text, json, but got 'xml'/],
  [
    'an unknown step',
    ['verify', '--only', 'lint,exmaples'],
    /expected one of lint, examples, .*, but got 'lint,exmaples'\. Did you mean 'examples'\?/
  ],
  [
    'a port that is none',
    ['mock', '--port', 'https'],
    /Failed to read --port of cart-contract mock: expected a number from 0 to 65535, but got 'https'/
  ],
  [
    'a file that is not there',
    ['check', 'recordings', 'nowhere.har'],
    /nowhere\.har[\s\S]+there is no such file[\s\S]+Check the path/
  ],
  ['a contract that is not there', ['generate', '--spec', 'nowhere.yaml'], /nowhere\.yaml[\s\S]+there is no such file/],
  [
    'a place that is not there',
    ['check', 'recordings', 'test/recordings/documentation.har', '--output', 'nowhere/findings.txt'],
    /nowhere\/findings\.txt[\s\S]+its folder is not there/
  ],
  [
    'a place that is no folder',
    ['generate', '--spec', 'test/support/payments/payments.yaml', '--out', 'package.json'],
    /package\.json[\s\S]+its folder is a file/
  ],
  [
    'a file that is no recording',
    ['check', 'recordings', 'package.json'],
    /package\.json:\d+[\s\S]+expected a HAR recording/
  ],
  [
    'a contract that is no OpenAPI',
    ['check', 'recordings', 'x.har', '--spec', 'package.json'],
    /expected an OpenAPI 3\.1 document/
  ]
])('it ends with 2 and says what to do: %s', async (_, args, message) => {
  const { code, stdout, stderr } = await cartContract(...args)
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
})

test.each([[[]], [['check']], [['check', 'recordings']], [['verify']], [['generate']], [['mock']]])(
  'it helps: %j',
  async (command) => {
    const { code, stdout } = await cartContract(...command, '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('Usage: cart-contract')
  }
)

test.each([
  ['the help of all commands', ['--help']],
  ['the help of one', ['sandbox', '--help']],
  ['its version', ['--version']]
])('it is silent where nobody reads %s to its end', async (_, args) => {
  expect(await unread('pipe', ...args)).toEqual({ code: 0, stderr: '' })
})

test('it ends with its verdict where nobody reads the findings to their end', async () => {
  const { code, stderr } = await unread('pipe', 'check', 'recordings', withFault())
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/: 1 error\.\nLaws .+\n$/) as string })
})

test.runIf(process.platform === 'linux')('it says that findings did not fit where they were sent to', async () => {
  const full = openSync('/dev/full', 'w')
  const { code, stderr } = await unread(full, 'check', 'recordings', withFault())
  closeSync(full)
  expect(code).toBe(2)
  expect(stderr).toContain(
    'Failed to write the findings to stdout: expected to write, but no room is left. Make room, or name a file'
  )
})

test.runIf(process.platform === 'linux')('it is clean where there was nothing to write', async () => {
  const full = openSync('/dev/full', 'w')
  const { code } = await unread(full, 'check', 'recordings', 'test/recordings/documentation.har')
  closeSync(full)
  expect(code).toBe(0)
})

test('it names the command that makes the files fresh where they were looked for', { timeout: 30_000 }, async () => {
  const { code, stdout } = await cartContract('generate', '--check', '--out', folder)
  expect(code).toBe(1)
  expect(stdout).toContain(`The file is missing. Run 'cart-contract generate --out ${folder}'.`)
})

test('it judges a pact once that is named twice', async () => {
  const pact = 'pacts/cart-contract-partner-center.json'
  const { code, stderr } = await cartContract('check', 'pacts', pact, pact)
  expect(code).toBe(0)
  expect(stderr).toMatch(/ interactions judged in 1 file: 0 errors\.\n$/)
})
