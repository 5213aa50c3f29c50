// How the memory grows over many checkouts, in a process of its own: `memory.ts <checkouts>`, with --expose-gc.
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.ts'
import { built } from './built.ts'
import { makeCarts, requestId } from './carts.ts'

const { createSandbox } = await built.sandbox()

export type Growth = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly perCheckout: number
}

const heap = (): number => {
  // Twice: what the first run finds dead may hold others.
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const checkOut = ({ answer }: Sandbox, path: string): void => {
  const id = requestId()
  const headers = (): [string, string][] => [['MS-RequestId', id]]
  const header = (name: string) => (name === 'ms-requestid' ? id : name === 'authorization' ? 'Bearer any' : undefined)
  const outcome = answer({ method: 'POST', url: path, header, headers })
  outcome.settle(true)
  if (outcome.answer === undefined || outcome.answer.status > 201) throw new Error('expected a success')
}

/** Half of a tenth comes first: what fills up once is full then. */
const measure = (
  name: string,
  options: SandboxOptions,
  checkouts: number,
  next: (sandbox: Sandbox) => string
): Growth => {
  const sandbox = createSandbox(options)
  const warmUp = Math.max(25_000, checkouts / 20)
  for (let done = 0; done < warmUp; done++) checkOut(sandbox, next(sandbox))
  const start = heap()
  for (let done = 0; done < checkouts; done++) checkOut(sandbox, next(sandbox))
  const end = heap()
  // Kept alive until here.
  sandbox.now()
  return { name, start, end, perCheckout: (end - start) / checkouts }
}

const replaying = (): ((sandbox: Sandbox) => string) => {
  let paths: string[] | undefined
  let count = 0
  return (sandbox) => (paths ??= makeCarts(sandbox, 1000))[count++ % 1000] ?? ''
}

const fresh = (sandbox: Sandbox): string => makeCarts(sandbox, 1)[0] ?? ''

const checkouts = Number(process.argv[2])
const few = Math.min(checkouts, 50_000)
process.send?.([
  measure('1,000 carts again and again, no history', { historyLimit: 'off' }, checkouts, replaying()),
  measure('the same, a history of 1,000', { historyLimit: 1000 }, checkouts, replaying()),
  measure(
    'a new cart each, no history, finishedCartLimit 1,000',
    { historyLimit: 'off', finishedCartLimit: 1000 },
    checkouts,
    fresh
  ),
  measure('a new cart each, no history, all are kept', { historyLimit: 'off' }, few, fresh)
] satisfies Growth[])
process.disconnect()
