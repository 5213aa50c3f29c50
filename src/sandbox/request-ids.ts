import { hashOf } from './seeded.ts'
import { invalid } from './input.ts'
import type { CallRecord } from './records.ts'
import { repeated, type Reply } from './replies.ts'
import type { Store } from './store.ts'
import type { Call, World } from './world.ts'

/** How long the service remembers a call by its MS-RequestId. Undocumented; an hour is ours. */
const callLife = 60 * 60 * 1000

/** A call under its MS-RequestId: the id counts for one operation on one path. */
export const callKey = (requestId: string, { operation, customerId, cartId = '' }: Call): string =>
  `${requestId.toLowerCase()} ${operation} ${customerId}/${cartId}`

/**
 * What the same call was answered before; `undefined` where it has to be done. Only what was done is remembered: a refusal
 * is no outcome, and the same call may be tried again.
 *
 * @param isUnderWay whether the answer to the earlier call has not arrived yet
 * @throws RefusedCall where an id is used again and the readings refuse that
 */
export const earlierAnswer = (
  { store, readings }: World,
  call: Call,
  key: string,
  isUnderWay: boolean
): Reply | undefined => {
  const earlier = store.call(key)
  if (!earlier || call.now - earlier.at > callLife) return undefined
  const isLike = earlier.fingerprint === fingerprintOf(call)
  const isSameCall = isLike && !isOutdated(store, call, earlier)
  // Its answer was lost or is on its way: this is what MS-RequestId is for, whatever the readings say.
  if (isLike && (isUnderWay || !earlier.delivered))
    return isSameCall ? repeated(earlier.status, earlier.body) : undefined
  switch (readings.reusedRequestId) {
    case 'original-answer':
      return isSameCall ? repeated(earlier.status, earlier.body) : undefined
    case 'new-call':
      return undefined
    case 'invalid-input':
      throw invalid('MS-RequestId was used before; renew it after every answer')
  }
}

/**
 * Whether another call has gone on with the cart since: then the cart knows better what was bought. A partial answer must not
 * come back after a whole one.
 */
const isOutdated = (store: Store, { operation, customerId, cartId = '' }: Call, { body }: CallRecord): boolean =>
  operation === 'checkoutCart' && store.cart(customerId, cartId)?.answer !== body

export const callRecord = (call: Call, key: string, { status, body = '' }: Reply, delivered: boolean): CallRecord => ({
  key,
  customerId: call.customerId,
  fingerprint: fingerprintOf(call),
  status,
  body,
  at: call.now,
  delivered
})

/** A checkout has no body to speak of: whatever stands there is ignored. */
const fingerprintOf = ({ operation, body = '' }: Call): number => (operation === 'checkoutCart' ? 0 : hashOf(body))
