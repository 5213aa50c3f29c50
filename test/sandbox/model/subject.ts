import { createPartnerCenterClient, type PartnerCenterClient } from '../../../src/client/index.ts'
import { defaultReadings, type Readings, type Sandbox } from '../../../src/sandbox/index.ts'

/** A sandbox under test: over which way it is called, and how to reach behind the calls. */
export type Subject = {
  readonly client: PartnerCenterClient
  readonly sandbox: Pick<Sandbox, 'advance' | 'faults' | 'history' | 'now' | 'snapshot'>
  readonly readings: Readings
}

export type SubjectOptions = {
  readonly readings?: Partial<Readings>
  /** Where the client's calls go. Into the sandbox itself when it is left out. */
  readonly fetch?: typeof globalThis.fetch
  /** Where a server has the sandbox. */
  readonly baseUrl?: string
}

export const createSubject = (
  sandbox: Sandbox,
  { readings, fetch = sandbox.fetch, baseUrl }: SubjectOptions = {}
): Subject => ({
  client: createPartnerCenterClient({
    token: 'any',
    // Each call is one attempt: when a call is to be repeated is what commands decide.
    retry: false,
    fetch,
    now: sandbox.now,
    createId: countedIds(),
    ...(baseUrl !== undefined && { baseUrl })
  }),
  sandbox,
  readings: { ...defaultReadings, ...readings }
})

/** GUIDs that count, so that one seed makes one run. */
export const countedIds = (start = 0): (() => string) => {
  let count = start
  return () => `00000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`
}
