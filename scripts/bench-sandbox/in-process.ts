import type { Sandbox } from '../../src/sandbox/index.ts'
import { built } from './built.ts'
import { makeCarts, requestId } from './carts.ts'

const host = 'https://api.partnercenter.microsoft.com'

/** Checks each path out through `fetch`. @returns how many in a second */
const rate = async ({ fetch }: Sandbox, paths: readonly string[], read: boolean): Promise<number> => {
  const start = performance.now()
  for (const path of paths) {
    const answer = await fetch(`${host}${path}`, {
      method: 'POST',
      headers: { Authorization: 'Bearer any', 'MS-RequestId': requestId() }
    })
    if (!answer.ok) throw new Error(`expected a success, but there was ${answer.status}`)
    if (read) await answer.text()
  }
  return (paths.length / (performance.now() - start)) * 1000
}

/** The best of some rounds, each with carts of its own: the others were disturbed. */
export const inProcess = async (count: number): Promise<Record<'first' | 'firstRead' | 'replay', number>> => {
  const best = { first: 0, firstRead: 0, replay: 0 }
  const { createSandbox } = await built.sandbox()
  const sandbox = createSandbox()
  for (let round = 0; round < 10; round++) {
    const paths = makeCarts(sandbox, Math.ceil(count / 10))
    best.first = Math.max(best.first, await rate(sandbox, paths, false))
    best.replay = Math.max(best.replay, await rate(sandbox, paths, false))
    best.firstRead = Math.max(best.firstRead, await rate(sandbox, makeCarts(sandbox, paths.length), true))
  }
  return best
}
