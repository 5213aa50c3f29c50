import {
  createPartnerCenterClient,
  type PartnerCenterClient,
  type PartnerCenterClientOptions
} from '../../src/client/index.ts'
import { createSandbox, createVirtualClock, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts'

/** Time that passes only while somebody waits. */
export const virtualTime = (start = Date.UTC(2026, 2, 2, 9)) => {
  const clock = createVirtualClock(start)
  const waits: number[] = []
  const surroundings = {
    now: clock.now,
    sleep: (milliseconds: number) => {
      waits.push(milliseconds)
      clock.advance(`PT${(milliseconds / 1000).toFixed(3)}S`)
      return Promise.resolve()
    },
    timer: (milliseconds: number, callback: () => void) => {
      let isOn = true
      clock.after(milliseconds, () => {
        if (isOn) callback()
      })
      return () => {
        isOn = false
      }
    },
    random: () => 0.5
  }
  return { clock, waits, surroundings }
}

/** A sandbox and a client of it, with one time for both. */
export const openShop = (
  sandboxOptions: SandboxOptions = {},
  clientOptions: Partial<PartnerCenterClientOptions> = {}
): {
  readonly sandbox: Sandbox
  readonly client: PartnerCenterClient
  readonly waits: number[]
  readonly now: () => number
} => {
  const { clock, waits, surroundings } = virtualTime()
  const sandbox = createSandbox({ ...sandboxOptions, clock })
  const client = createPartnerCenterClient({
    token: 'any',
    fetch: sandbox.fetch,
    ...surroundings,
    ...clientOptions
  } as PartnerCenterClientOptions)
  return { sandbox, client, waits, now: clock.now }
}
