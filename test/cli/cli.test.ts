import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  ['an unknown command', ['chekc'], /unknown command/],
  ['an unknown option', ['verify', '--fast'], /unknown option '--fast'/],
  ['an unknown format', ['check', 'examples', '--format', 'xml'], /Formats are text, json/],
  ['an unknown step', ['verify', '--only', 'lint,exmaples'], /Steps are lint, examples/],
  ['a port that is none', ['mock', '--port', 'https'], /A port is a number/],
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
    /package\.json[\s\S]+a folder was expected, and it is a file/
  ],
  [
    'a file that is no recording',
    ['check', 'recordings', 'package.json'],
    /package\.json:\d+[\s\S]+a HAR recording was expected/
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
  expect(stderr).toContain('Failed to write the findings to stdout: no room is left. Make room, or name a file')
})

test.runIf(process.platform === 'linux')('it is clean where there was nothing to write', async () => {
  const full = openSync('/dev/full', 'w')
  const { code } = await unread(full, 'check', 'recordings', 'test/recordings/documentation.har')
  closeSync(full)
  expect(code).toBe(0)
})

test.each([
  [['mock', '--port', ''], 'A port is a number from 0 to 65535.'],
  [['mock', '--port', '0x10'], 'A port is a number from 0 to 65535.'],
  [['check', 'recordings', 'a.har', '--base-url', 'localhost:4010'], 'A base URL begins with http:// or https://'],
  [['check', 'recordings', 'a.har', '--base-url', 'http://'], 'A base URL begins with http:// or https://'],
  [['check', 'recordings'], "missing required argument 'file.har'"],
  [['check', 'examples', '--spec', 'a.yaml'], "unknown option '--spec'"]
])('it says what is wrong with %j and where to read on', async (args, message) => {
  const { code, stdout, stderr } = await cartContract(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(stderr).toMatch(/\nRun with --help to see what there is\.\n$/)
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

test('it reads what lies outside the folder of a document only where that is allowed, in each command that reads one', async () => {
  const api = join(folder, 'api')
  mkdirSync(api)
  writeFileSync(join(folder, 'outside.json'), '{ "type": "string" }')
  const content = {
    'application/json': { schema: { $ref: '../outside.json' }, examples: { a: { summary: 's', value: 'x' } } }
  }
  const get = { operationId: 'a', responses: { 200: { description: 'x', content } } }
  const spec = join(api, 'openapi.json')
  writeFileSync(
    spec,
    JSON.stringify({ openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: { '/a': { get } } })
  )
  const out = join(api, 'line\nfeed')
  const commands = [
    ['generate', '--spec', spec, '--out', out],
    ['check', 'recordings', 'test/recordings/documentation.har', '--spec', spec],
    ['check', 'pacts', 'pacts/none.json', '--spec', spec],
    ['mock', '--port', '0', '--spec', spec]
  ]
  for (const command of commands) {
    const { code, stderr } = await cartContract(...command)
    expect(code, command.join(' ')).toBe(2)
    expect(stderr).toContain("Failed to resolve the reference '../outside.json'")
    expect(stderr).toContain('--allow-outside')
  }
  const { code } = await cartContract(...(commands[0] ?? []), '--allow-outside')
  expect(code).toBe(0)
  const [first, second] = readFileSync(join(out, 'operations.ts'), 'utf8').split('\n')
  expect(first).toMatch(/^\/\/ Generated from openapi\.json .+ --allow-outside --out '.+line\\u000afeed''\.$/)
  expect(second).toBe('')
}, 60_000)
