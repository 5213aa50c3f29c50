import { withRecording, type HeaderFields } from '../../exchange/index.ts'
import { checkOptions } from '../../options.ts'
import type { Finding } from '../../finding.ts'
import type { Judge } from './judge.ts'

/**
 * A `fetch` that is watched: it behaves as the one handed in, and whatever breaks a law is told as soon as the answer has
 * arrived to its end.
 *
 * @param onFinding what it throws is thrown nowhere: a judge never changes what it watches. Ask `judge.findings()` in the end
 * @param options.now the time in milliseconds since 1970-01-01T00:00:00Z
 *
 * @example
 * const judge = createJudge(contract)
 * const client = createPartnerCenterClient({ token, fetch: judged(fetch, judge) })
 * // … at the end of a test:
 * expect(judge.findings()).toEqual([])
 */
export const judged = (
  fetch: typeof globalThis.fetch,
  judge: Judge,
  onFinding: (finding: Finding) => void = () => undefined,
  options: {
    /** The time in milliseconds since 1970-01-01T00:00:00Z. `Date.now` when it is left out. */
    readonly now?: () => number
  } = {}
): typeof globalThis.fetch => {
  checkOptions('watch a fetch', options, { now: 'a function' })
  for (const [name, given] of Object.entries({ fetch, 'judge.begin': (judge as Judge | undefined)?.begin, onFinding }))
    if (typeof (given as unknown) !== 'function')
      throw new TypeError(
        `Failed to watch a fetch: expected ${name} to be a function, but got ${typeof given}. Call judged(fetch, createJudge()).`
      )
  const { now = () => Date.now() } = options
  return (input, init) => {
    const open = judge.begin(requestOf(input, init), now())
    // One recording a call: nothing of a call that was judged stays.
    const recording = withRecording(fetch, {
      now,
      onEnd: (exchange) => {
        for (const finding of open.end({ ...exchange, pointer: '' })) {
          try {
            onFinding(finding)
          } catch {
            // See the parameter.
          }
        }
      }
    })
    return recording.fetch(input, init)
  }
}

/** As much of a request as is known before it is made. A wrong one makes `fetch` itself fail. */
const requestOf = (
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit | undefined
): Parameters<Judge['begin']>[0] => {
  const request = input instanceof Request ? input : undefined
  const headers = headersOf(init?.headers ?? request?.headers)
  return {
    method: (init?.method ?? request?.method ?? 'GET').toUpperCase(),
    url: input instanceof Request ? input.url : String(input),
    ...(headers && { headers })
  }
}

const headersOf = (headers: RequestInit['headers']): HeaderFields | undefined => {
  try {
    return [...new Headers(headers)]
  } catch {
    return undefined
  }
}
