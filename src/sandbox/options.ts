import { checkOptions, type KindsOf } from '../options.ts'
import { habitsOf, type CatalogueItem, type CatalogueOptions } from './catalogue.ts'
import type { Clock } from './clock.ts'
import type { ClientCredential, Credentials, Mfa } from './credentials.ts'
import { milliseconds } from './duration.ts'
import { isGuid } from './ids.ts'
import type { Readings } from './readings.ts'
import type { Snapshot } from './snapshot.ts'
import type { Change } from './store.ts'

/** How a sandbox behaves. Every member may be left out. */
export type SandboxOptions = {
  /** Decides every id, name and die of the sandbox: the same seed and the same calls give the same bytes. 1 by default. */
  readonly seed?: number | string
  /** The time at which a virtual clock starts. 2026-03-02T09:00:00Z by default, so that runs repeat to the byte. */
  readonly now?: number | string | Date
  /** Instead of a virtual clock of its own: `createSystemClock()` for a server. `now` says nothing then. */
  readonly clock?: Clock
  /** From the order until it is completed and its subscriptions are there, as an ISO 8601 duration. `PT30S` by default. */
  readonly provisioningDelay?: string
  /** How long a new order is missing from lists. `PT15M` by default, the most that the article allows. */
  readonly listLag?: string
  /** What the sandbox does where the documentation is silent or sources differ. */
  readonly readings?: Partial<Readings>
  /** What can be bought. */
  readonly catalogue?: CatalogueOptions
  /** GUIDs of the customers. Every GUID is a customer by default. */
  readonly customers?: 'any' | readonly string[]
  /** Who may call. Anybody with any token by default. */
  readonly credentials?: Credentials
  /** Whether users passed multifactor authentication, and how often it is demanded. Passed, and never, by default. */
  readonly mfa?: Mfa
  /**
   * Whether successes about carts, orders and provisioning begin with a byte order mark, as recordings and printed lengths
   * of up to 2019 prove. True by default: a client that cannot read it should not pass.
   */
  readonly bom?: boolean
  /** The two letters that product links end with. `US` by default. */
  readonly country?: string
  /** The currency of items that name none. `USD` by default. */
  readonly currency?: string
  /** The largest request body in bytes. 1 MiB by default. */
  readonly bodyLimit?: number
  /** How many exchanges `history()` keeps; the oldest go first. 1,000 by default. */
  readonly historyLimit?: number | 'off'
  /**
   * How many finished carts are kept with their orders and subscriptions; the oldest are forgotten first, as if they had
   * never been. All by default.
   */
  readonly finishedCartLimit?: number
  /** Begin with what another sandbox held. */
  readonly snapshot?: Snapshot
  /** What happened since the snapshot, in order. */
  readonly changes?: readonly Change[]
  /**
   * Told of every change before it is made, so that a server can write it down first. Where this throws, nothing changes and
   * the call fails. Changes are plain JSON; a snapshot and the changes since then are the state.
   */
  readonly onChange?: (change: Change) => void
}

const itemKinds = {
  catalogItemId: 'a string',
  name: 'a string',
  kind: 'a string',
  price: 'a number from 0',
  terms: 'a list of strings',
  maximumQuantity: 'a number from 0',
  needsAttestation: 'a boolean',
  promotions: 'an object'
} satisfies KindsOf<CatalogueItem>

/** What the options of a sandbox may be. Durations, readings and times say themselves what is wrong with them. @internal */
export const sandboxOptionKinds = {
  seed: 'a number or a string',
  now: 'a number or a string or an object',
  clock: 'an object',
  provisioningDelay: 'a string',
  listLag: 'a string',
  readings: 'an object',
  catalogue: {
    of: { items: { each: itemKinds }, others: "'sold' or 'unknown'" } satisfies KindsOf<CatalogueOptions>
  },
  customers: "'any' or a list of strings",
  credentials: {
    of: {
      tokens: "'any' or 'issued'",
      clients: {
        or: "'any'",
        each: { clientId: 'a string', clientSecret: 'a string' } satisfies KindsOf<ClientCredential>
      },
      tenants: "'any' or a list of strings",
      tokenLifetime: 'a string'
    } satisfies KindsOf<Credentials>
  },
  mfa: { of: { isCompliant: 'a boolean', demanded: 'a number from 0' } satisfies KindsOf<Mfa> },
  bom: 'a boolean',
  country: 'a string',
  currency: 'a string',
  bodyLimit: 'a number from 0',
  historyLimit: "'off' or a number from 0",
  finishedCartLimit: 'a number from 0',
  snapshot: 'any',
  changes: 'an object',
  onChange: 'a function'
} satisfies KindsOf<SandboxOptions>

/** @throws TypeError where an option cannot work. Durations, readings and times say so where they are read. */
export const checkSandboxOptions = (options: SandboxOptions): void => {
  checkOptions('create a sandbox', options, sandboxOptionKinds)
  const {
    customers = 'any',
    mfa: { demanded = 0 } = {},
    credentials: { tokenLifetime = 'PT1H' } = {},
    catalogue: { items = [] } = {}
  } = options
  if (demanded > 1) throw refused("'mfa.demanded' to be a number from 0 to 1", String(demanded))
  if (!(milliseconds(tokenLifetime) >= 1000))
    throw refused("'credentials.tokenLifetime' to be a second at least", `'${tokenLifetime}'`)
  for (const id of customers === 'any' ? [] : customers)
    if (!isGuid(id)) throw refused(`'customers' to be GUIDs`, `'${id}'`)
  for (const { catalogItemId, kind } of items)
    if (!Object.hasOwn(habitsOf, kind))
      throw refused(`the kind of '${catalogItemId}' to be one of ${Object.keys(habitsOf).join(', ')}`, `'${kind}'`)
}

const refused = (expected: string, actual: string): TypeError =>
  new TypeError(`Failed to create a sandbox: expected ${expected}, but there was ${actual}. Correct the option.`)
