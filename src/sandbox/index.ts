/**
 * Partner Center in a box: the cart checkout with its state, in process. Hand `sandbox.fetch` to a client; time, ids and
 * faults are in your hands.
 *
 * @example
 * const sandbox = createSandbox()
 * const partnerCenter = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch })
 */
export type { CatalogueItem, CatalogueOptions, ProductKind } from './catalogue.ts'
export { createSystemClock, createVirtualClock, type Clock, type VirtualClock } from './clock.ts'
export type { ClientCredential, Credentials, Mfa } from './credentials.ts'
export type { Fault, FaultHandle, FaultRequest } from './fault-rules.ts'
export type { SandboxOptions } from './options.ts'
export { defaultReadings, readingValues, type Readings } from './readings.ts'
export type { RefusalName } from './refusals.ts'
export { createSandbox, type Sandbox } from './sandbox.ts'
export type { Outcome, ServiceAnswer, ServiceRequest } from './service.ts'
export { readChange, readSnapshot, type Snapshot } from './snapshot.ts'
export type { SandboxState, SandboxStates, StateHandler, StateIds } from './states.ts'
export type { Change } from './store.ts'
export { withVirtualTime, type VirtualTime } from './virtual-time.ts'
