import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { cart, customerId } from './carts.ts'

const built = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))

/** From the start of a process to its first answer, in milliseconds. */
const untilFirstAnswer = async (): Promise<number> => {
  const start = performance.now()
  const server = spawn(process.execPath, [built('cli.js'), 'sandbox', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore']
  })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const answer = await fetch(`${line.toString().trim()}/v1/customers/${customerId}/carts`, {
    method: 'POST',
    headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json' },
    body: cart
  })
  await answer.text()
  const time = performance.now() - start
  server.kill()
  await once(server, 'exit')
  if (answer.status !== 201) throw new Error(`expected 201, but there was ${answer.status}`)
  return time
}

/** A whole process, in milliseconds, and what it printed. */
const untilEnd = async (code: string): Promise<{ readonly time: number; readonly printed: string }> => {
  const start = performance.now()
  const program = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  program.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await once(program, 'close')
  return { time: performance.now() - start, printed }
}

const inProcessCode = `
const start = performance.now()
const { createSandbox } = await import(${JSON.stringify(new URL('../../dist/sandbox.js', import.meta.url).href)})
const answer = await createSandbox().fetch('https://api.partnercenter.microsoft.com/v1/customers/${customerId}/carts', {
  method: 'POST', headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json' }, body: ${JSON.stringify(cart)} })
await answer.json()
console.log(performance.now() - start)
`

/** The best of some attempts each: the others were disturbed. */
export const starts = async (): Promise<Record<'server' | 'node' | 'inProcess', number>> => {
  const best = { server: Infinity, node: Infinity, inProcess: Infinity }
  for (let attempt = 0; attempt < 7; attempt++) {
    best.server = Math.min(best.server, await untilFirstAnswer())
    best.node = Math.min(best.node, (await untilEnd('')).time)
    best.inProcess = Math.min(best.inProcess, Number((await untilEnd(inProcessCode)).printed))
  }
  return best
}
