import { authenticate, type Caller } from './authentication.ts'
import type { Credentials, Mfa } from './credentials.ts'
import { isGuid } from './ids.ts'
import { invalid } from './input.ts'
import type { Readings } from './readings.ts'
import { refused, type Reply } from './replies.ts'
import { RefusedCall, refuse } from './refused-call.ts'
import type { Seeded } from './seeded.ts'
import type { ServiceRequest } from './service.ts'
import type { Call } from './world.ts'

/** Who may come in. */
export type Admission = {
  readonly credentials: Credentials
  readonly seed: number | string
  readonly customers: 'any' | ReadonlySet<string>
  readonly unknownCustomer: Readings['unknownCustomer']
  readonly mfa: Mfa
  readonly mfaRefusal: Readings['mfaRefusal']
  /** The stream of ids that nobody keeps. */
  readonly dice: Seeded
}

/** Whether the user behind a call did not pass multifactor authentication. */
export const lacksMfa = ({ mfa }: Pick<Admission, 'mfa'>, { isUser }: Caller): boolean =>
  isUser && mfa.isCompliant === false

/**
 * Lets a call in, in the order in which a service asks: who is it, can it be read, on whose behalf.
 *
 * @throws RefusedCall where it does not
 */
export const admit = (admission: Admission, request: ServiceRequest, call: Call): Caller => {
  const { credentials, seed, customers, unknownCustomer, mfa, mfaRefusal, dice } = admission
  const caller = authenticate(request.header('authorization') ?? undefined, credentials, seed, call.now)
  if (lacksMfa(admission, caller) && dice.word() / 2 ** 32 < (mfa.demanded ?? 0)) throw refuse(mfaRefusal)
  if (typeof request.body === 'object') throw new RefusedCall(tooLarge)
  // 900118: the row about customer ids.
  if (!isGuid(call.customerId)) throw invalid('the customer id must be a GUID', 900118)
  if (customers !== 'any' && !customers.has(call.customerId)) throw refuse(unknownCustomer)
  if (call.operation === 'createCart' || call.operation === 'updateCart')
    checkMediaType(request.header('content-type') ?? undefined)
  return caller
}

/** Only JSON is read here, although the generated reference lists XML and forms too. A missing Content-Type is JSON. */
const checkMediaType = (contentType = ''): void => {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (mediaType === '' || mediaType === 'application/json' || mediaType === 'text/json') return
  throw new RefusedCall({
    status: 415,
    code: 800002,
    description: `The input is not valid: the body must be application/json, not ${mediaType}.`
  })
}

export const tooLarge = { status: 413, code: 800002, description: 'The input is not valid: the body is too large.' }

// 1000 (not found) and 800042 (not supported) are the nearest rows of the error table.
export const unknownPath = (codeAs: Readings['faultCode']): Reply =>
  refused({ status: 404, code: 1000, description: 'No resource has this path.' }, codeAs)

export const otherMethod = (allowed: readonly string[], codeAs: Readings['faultCode']): Reply => {
  const methods = allowed.join(', ')
  const reply = refused({ status: 405, code: 800042, description: `The resource supports ${methods}.` }, codeAs)
  return { ...reply, headers: [['Allow', methods]] }
}
