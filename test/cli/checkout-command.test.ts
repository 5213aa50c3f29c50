import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSandbox, type SandboxServer } from '../../src/sandbox-server/index.ts'

let server: SandboxServer

beforeAll(async () => {
  server = await startSandbox()
})

afterAll(async () => {
  await server.close()
})

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

type Circumstances = {
  readonly piped?: string
  /** What nobody reads: its reader has left before anything is written. */
  readonly leaves?: 'stdout' | 'stderr'
  readonly env?: NodeJS.ProcessEnv
}

/** The program as a script runs it: whatever it is given on stdin, and no terminal. */
const run = (args: readonly string[], { piped = '', leaves, env }: Circumstances = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'checkout', ...args], {
      env: { ...process.env, CART_CONTRACT_TOKEN: 'any', ...env }
    })
    if (leaves) child[leaves].destroy()
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('close', (code) => {
      resolve({ code, stdout, stderr })
    })
    child.stdin.end(piped)
  })

const cart = () => {
  const { customerId, cartId } = server.sandbox.states['cart-active']()
  return ['--customer', customerId, '--cart', cartId, '--base-url', server.url]
}

test.concurrent('it refuses a purchase that is piped into it without --yes, and buys nothing', async ({ expect }) => {
  const { code, stdout, stderr } = await run(cart(), { piped: 'y\n' })
  expect(stderr).toMatch(
    /expected a person at a terminal to consent, but there is none\. Nothing was bought\. Say --yes/
  )
  expect({ code, stdout, orders: server.sandbox.snapshot().orders }).toEqual({ code: 2, stdout: '', orders: [] })
})

test.concurrent.each(['--token=canary', '--client-secret=canary', '--refresh-token=canary', '--tokn=canary'])(
  'it refuses a secret on the command line without repeating it: %s',
  async (option) => {
    const { code, stdout, stderr } = await run([...cart(), '--yes', option])
    expect(stderr).toMatch(/no secret on the command line.*environment|but got '--tokn'\./)
    expect(stderr).not.toContain('canary')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  }
)

test.concurrent('it tells people what was bought where nobody takes the result', async ({ expect }) => {
  const { code, stderr } = await run([...cart(), '--yes'], { leaves: 'stdout' })
  expect(stderr).toMatch(
    /Failed to write the result to stdout: .* got EPIPE\..* The result is:\nBought: 1 order\.\n {2}order \w+/
  )
  expect(stderr).not.toContain('node:')
  expect(code).toBe(1)
})

test.concurrent('it comes to the end of a purchase although nobody reads what it says', async ({ expect }) => {
  const { code, stdout } = await run([...cart(), '--yes'], { leaves: 'stderr' })
  expect(stdout).toContain('Bought: 1 order.')
  expect(code).toBe(0)
})

test.concurrent('it says what it takes, where credentials come from, and its exit codes', async ({ expect }) => {
  const { code, stdout } = await run(['--help'])
  for (const told of ['--dry-run', '--wait', 'CART_CONTRACT_TOKEN', 'AZURE_CLIENT_SECRET', 'Exit codes: 0 everything'])
    expect(stdout).toContain(told)
  expect(stdout).not.toContain('--token')
  expect(code).toBe(0)
})

test.concurrent('it refuses ids that are no GUIDs', async ({ expect }) => {
  const { code, stderr } = await run(['--customer', '../other', '--cart', 'x', '--yes'])
  expect(stderr).toContain('expected a GUID: 8-4-4-4-12 hexadecimal digits')
  expect(code).toBe(2)
})
