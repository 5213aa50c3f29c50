import { isVirtual } from './clock.ts'
import type { Sandbox } from './sandbox.ts'

/** The options of a client that are about time. */
export type VirtualTime = {
  /** The sandbox's time, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number
  /** Moves the sandbox's time by so many milliseconds, and is done at once. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Calls back once the sandbox's time has moved by so many milliseconds. What it gives back calls that off. */
  readonly timer: (milliseconds: number, callback: () => void) => () => void
}

/**
 * Gives a client the clock of a sandbox, and its waits: a wait of minutes passes at once, and the sandbox's time moves by it, so
 * that what is due meanwhile has happened. Several clients may share it; each wait moves the time for all.
 *
 * @example
 * const sandbox = createSandbox({ provisioningDelay: 'PT15M' })
 * const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, ...withVirtualTime(sandbox) })
 * @throws TypeError where there is no sandbox, or its clock was handed in and cannot be moved
 */
export const withVirtualTime = (sandbox: Sandbox): VirtualTime => {
  const clock = (sandbox as Sandbox | undefined)?.clock
  if (!clock || !isVirtual(clock))
    throw new TypeError(
      'Failed to give a client virtual time: expected a sandbox whose clock can be moved, but got another. Make one with createSandbox(), without a clock or with a virtual one.'
    )
  return {
    now: clock.now,
    sleep: (milliseconds, signal) => {
      // Rounded up: a wait that is a fraction short would be waited for again.
      if (!signal?.aborted) clock.advance(`PT${(Math.ceil(Math.max(0, milliseconds)) / 1000).toFixed(3)}S`)
      return Promise.resolve()
    },
    timer: (milliseconds, callback) => {
      let isOn = true
      clock.after(milliseconds, () => {
        if (isOn) callback()
      })
      return () => {
        isOn = false
      }
    }
  }
}
