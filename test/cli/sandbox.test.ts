import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { sandboxCommand } from '../../src/cli/commands/sandbox.ts'

const run = promisify(execFile)
const program = ['--import', 'tsx', 'src/cli/main.ts', 'sandbox', '--port', '0']
const env = { ...process.env, NO_COLOR: '1' }

const statePath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-cli-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return join(folder, 'sandbox.state')
}

/** The command until it serves. */
const started = async (...args: string[]) => {
  const child = spawn(process.execPath, [...program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      if (stderr.includes('Stop with Ctrl-C.')) resolve()
    })
    child.once('exit', () => {
      reject(new Error(`The command ended: ${stderr}`))
    })
  })
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const exit = once(child, 'exit')
    child.kill(signal)
    const [code] = (await exit) as [number | null]
    return code
  }
  return { stdout, stderr, url: stdout.trim(), end }
}

/** A command that ends by itself. */
const refused = async (...args: string[]) => {
  const child = run(process.execPath, [...program, ...args], { env })
  const { code, stdout, stderr } = (await child.catch((error: unknown) => error)) as {
    code: number
    stdout: string
    stderr: string
  }
  return { code, stdout, stderr }
}

test('it prints its url as data, and for people what they need to begin and to end', { timeout: 30_000 }, async () => {
  const { stdout, stderr, url, end } = await started('--reading', 'replay=growing', '--reading', 'locale=double')
  expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
  expect(stderr).toContain(`Partner Center in a box, on ${url}. Its time is that of this machine.`)
  expect(stderr).toContain('  replay=growing (or frozen)\n')
  expect(stderr).toContain('  locale=double (or single, absent)\n')
  const lines = stderr.split('\n').filter((line) => line.startsWith('  curl '))
  expect(lines).toHaveLength(2)
  const [cart, shown] = await Promise.all(lines.map((line) => run('sh', ['-c', `${line.trim()} -s`])))
  expect(cart?.stdout).toMatch(/^HTTP\/1\.1 201 Created/)
  expect(shown?.stdout).toContain('"replay": "growing"')
  expect(await end('SIGINT')).toBe(0)
})

test('it keeps its state over SIGTERM, and does what its options say', { timeout: 30_000 }, async () => {
  const state = statePath()
  const options = ['--state', state, '--clock', 'virtual', '--seed', 'abc', '--no-bom', '--list-lag', 'PT1H']
  const first = await started(...options, '--provisioning-delay', 'P1D', '--history-limit', 'off')
  expect(first.stderr).toContain(`Its time stands still until it is advanced. It keeps its state in ${state}.`)
  const shown = (await (await fetch(`${first.url}/_sandbox`)).json()) as object
  expect(shown).toMatchObject({
    clock: 'virtual',
    seed: 'abc',
    bom: false,
    listLag: 'PT1H',
    provisioningDelay: 'P1D',
    historyLimit: 'off'
  })
  const { customerId, cartId } = (await (
    await fetch(`${first.url}/_sandbox/states`, { method: 'POST', body: '{"scenario":"cart-active"}' })
  ).json()) as Record<string, string>
  expect(await first.end('SIGTERM')).toBe(0)

  writeFileSync(state, `${readFileSync(state, 'utf8')}00000000 {"at"`)
  const second = await started('--state', state, '--clock', 'virtual')
  expect(second.stderr).toContain('was not written to its end: nobody was told of it, and it was left out.')
  const answer = await fetch(`${second.url}/v1/customers/${customerId ?? ''}/carts/${cartId ?? ''}`, {
    headers: { Authorization: 'Bearer any' }
  })
  expect(answer.status).toBe(200)
  await second.end('SIGINT')

  writeFileSync(state, readFileSync(state, 'utf8').replace('"snapshot"', '"Snapshot"'))
  const ended = await refused('--state', state)
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toContain(`error ${state}:1\n  Failed to read the state of a sandbox: expected `)
  expect(ended.stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
})

test.each([
  [['--port', 'https'], /expected a number from 0 to 65535/],
  [['--provisioning-delay', '30s'], /expected an ISO 8601 duration .+'30s'/],
  [['--list-lag', 'P1Y'], /expected an ISO 8601 duration/],
  [['--clock', 'sundial'], /expected one of system, virtual/],
  [['--reading', 'weather=fine'], /expected one of replayStatus, replay, /],
  [['--reading', 'replay=live'], /expected replay=frozen or replay=growing/],
  [['--reading', 'replayStatus'], /expected replayStatus=200 or replayStatus=201/],
  [['--history-limit', '-1'], /expected a whole number from 1 on, or 'off'/],
  [['--state', 'src'], /expected a file that can be read and written, but it is none/]
])('it refuses, and says what to do: %j', async (args, message) => {
  await expect(sandboxCommand().parseAsync(['--port', '0', ...args], { from: 'user' })).rejects.toThrow(message)
})

test('it helps', () => {
  const help = sandboxCommand().helpInformation()
  for (const option of ['--port', '--state', '--seed', '--provisioning-delay', '--list-lag', '--clock', '--reading'])
    expect(help).toContain(option)
})
