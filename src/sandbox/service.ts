import type { OperationId } from '../../generated/operations.ts'
import type { HeaderFields } from '../exchange/index.ts'
import { admit, lacksMfa, otherMethod, tooLarge, unknownPath, type Admission } from './admission.ts'
import type { Caller } from './authentication.ts'
import { byteLength, markLength } from './body-length.ts'
import { createCart, getCart, updateCart } from './carts.ts'
import { CartsInWork, noWork, type Work } from './carts-in-work.ts'
import { checkoutCart } from './checkout.ts'
import type { Clock } from './clock.ts'
import { answerHeaders, type HeaderOf, type Server } from './headers.ts'
import { isGuid } from './ids.ts'
import { getOrder, listOrders } from './orders.ts'
import { getOrderProvisioningStatus } from './provisioning.ts'
import type { Readings } from './readings.ts'
import type { CallRecord } from './records.ts'
import { refused, type Reply } from './replies.ts'
import { callKey, callRecord, earlierAnswer } from './request-ids.ts'
import { RefusedCall } from './refused-call.ts'
import { routeOf, splitUrl, type Route } from './routing.ts'
import type { Change } from './store.ts'
import { getSubscription, listSubscriptionsByOrder } from './subscriptions.ts'
import { issueToken, tokenEndpointOf, type TokenEndpoint } from './token-endpoint.ts'
import { endingFault, meetFaults, serviceRefusal, type Trouble } from './trouble.ts'
import type { Call, World } from './world.ts'

/** A request as any server or `fetch` can hand it in. */
export type ServiceRequest = {
  /** The HTTP method. */
  readonly method: string
  /** Absolute, or from the path on. The host does not matter. */
  readonly url: string
  /** The value of a header by its name in lower case. */
  readonly header: HeaderOf
  /** The whole body as text. `too-large` where it is larger than the limit and was not read to its end. */
  readonly body?:
    | string
    | {
        /** It was not read to its end. */
        readonly kind: 'too-large'
      }
    | undefined
  /** All headers as they were sent, for the history. None are shown there when it is left out. */
  readonly headers?: (() => HeaderFields) | undefined
}

/** An answer, ready to be sent. */
export type ServiceAnswer = {
  /** The HTTP status. */
  readonly status: number
  /** In the order in which they are sent. */
  readonly headers: HeaderFields
  /** To be sent as UTF-8; absent where there is no body. */
  readonly text?: string
  /** Whether a byte order mark goes before the text. `Content-Length` counts it. */
  readonly hasMark: boolean
}

/** What comes of a request. The work is done when this exists; what is left is to hand the answer over. */
export type Outcome = {
  /** Absent: the connection ends without an answer. */
  readonly answer?: ServiceAnswer | undefined
  /** How long nothing is heard, in milliseconds. */
  readonly delay: number
  /** To be called once, when the answer was handed over (true) or the caller had given up (false). */
  readonly settle: (delivered: boolean) => void
}

/** What a service is made of. */
export type ServiceParts = {
  readonly world: World
  readonly clock: Clock
  readonly server: Server
  readonly admission: Admission
  readonly bom: boolean
  /** The only way to change the state. */
  readonly commit: (change: Omit<Change, 'ids'>) => void
}

type Operation = (world: World, call: Call, isUser: boolean) => Reply

const operationBy = {
  createCart,
  getCart,
  updateCart,
  checkoutCart,
  listOrders,
  getOrder,
  getOrderProvisioningStatus,
  listSubscriptionsByOrder,
  getSubscription
} satisfies Record<OperationId, Operation>

/** Recordings and printed lengths prove the mark on successes about carts, orders and provisioning, and on nothing else. */
const withoutMark: ReadonlySet<OperationId> = new Set(['listSubscriptionsByOrder', 'getSubscription'])

/** Operations that do something; doing it once is what MS-RequestId is for. */
const unsafe: ReadonlySet<OperationId> = new Set(['createCart', 'updateCart', 'checkoutCart'])

/** Requests in, outcomes out, and nothing else: no promise, no time but the clock's, no network. */
export const createService = (parts: ServiceParts): ((request: ServiceRequest) => Outcome) => {
  const { world, clock, commit } = parts
  const { faultCode } = world.readings
  const inWork = new CartsInWork()
  /** The keys of calls that were done and whose answers have not arrived. */
  const underWay = new Set<string>()

  return (request) => {
    const now = clock.now()
    const { pathname, search } = splitUrl(request.url)
    const endpoint = tokenEndpointOf(pathname)
    if (endpoint) return atOnce(parts, request, tokenReply(parts, request, endpoint, now), now)
    const route = routeOf(request.method, pathname)
    if (route.kind === 'unknown') return atOnce(parts, request, unknownPath(faultCode), now)
    if (route.kind === 'other-method') return atOnce(parts, request, otherMethod(route.allowed, faultCode), now)

    const call = callOf(route, search, request, now)
    const trouble = meetFaults(world.faults, call)
    if (trouble.ending?.kind === 'connection-dropped') return { delay: trouble.delay, settle: ignore }
    const { reply, record, work } = answered(parts, { inWork, underWay }, request, call, trouble)
    const delay = trouble.delay + work.wait
    const settle = (delivered: boolean) => {
      work.end(clock.now())
      if (record) underWay.delete(record.key)
      if (!delivered && record?.delivered) commit({ call: { ...record, delivered } })
    }
    if (trouble.ending?.kind === 'answer-lost') return { delay, settle }
    const hasMark = (trouble.bom ?? parts.bom) && !reply.isRefusal && !withoutMark.has(call.operation)
    const answer = answerOf(parts, request, reply, { hasMark, locale: trouble.locale, date: now + delay })
    return { answer, delay, settle }
  }
}

type Answered = {
  readonly reply: Reply
  /** What was remembered of the call; `undefined` where nothing was. */
  readonly record: CallRecord | undefined
  readonly work: Work
}

const answered = (
  parts: ServiceParts,
  { inWork, underWay }: { readonly inWork: CartsInWork; readonly underWay: Set<string> },
  request: ServiceRequest,
  call: Call,
  trouble: Trouble
): Answered => {
  const { world, admission } = parts
  const codeAs = trouble.faultCode ?? world.readings.faultCode
  const ending = endingFault(trouble, call.now)
  if (ending?.when === 'before') return { reply: refused(ending.refusal, codeAs), record: undefined, work: noWork }
  let work = noWork
  let isWithoutMfa = false
  const told = (reply: Reply): Reply => (isWithoutMfa ? { ...reply, lacksMfa: true } : reply)
  try {
    const caller = admit(admission, request, call)
    isWithoutMfa = lacksMfa(admission, caller)
    if (!trouble.ending) serviceRefusal(world.faults, call)
    work = inWork.begin(call, world.readings.parallelCheckout, trouble.delay)
    // An answer that never arrives as it was made counts as not delivered: the same call will be made again.
    const { reply, record } = once(parts, underWay, call, caller, request.header('ms-requestid') ?? '', !trouble.ending)
    if (record) underWay.add(record.key)
    return { reply: told(ending ? refused(ending.refusal, codeAs) : reply), record, work }
  } catch (error) {
    if (error instanceof RefusedCall)
      return { reply: told(refused(ending?.refusal ?? error.refusal, codeAs)), record: undefined, work }
    work.end(call.now)
    throw error
  }
}

/** Does a call, unless the same one was done before. */
const once = (
  { world, commit }: ServiceParts,
  underWay: ReadonlySet<string>,
  call: Call,
  { isUser }: Caller,
  requestId: string,
  delivered: boolean
): Pick<Answered, 'reply' | 'record'> => {
  const perform: Operation = operationBy[call.operation]
  const key = unsafe.has(call.operation) && isGuid(requestId) ? callKey(requestId, call) : undefined
  const earlier = key === undefined ? undefined : earlierAnswer(world, call, key, underWay.has(key))
  if (earlier) return { reply: earlier, record: undefined }
  const reply = perform(world, call, isUser)
  if (!reply.change) return { reply, record: undefined }
  const record = key === undefined ? undefined : callRecord(call, key, reply, delivered)
  const { cart, orders } = reply.change
  commit({ cart, orders, call: record })
  return { reply, record }
}

const callOf = (
  { operation, path }: Extract<Route, { kind: 'operation' }>,
  search: string,
  { body }: ServiceRequest,
  now: number
): Call => ({
  operation,
  customerId: (path['customer-id'] ?? '').toLowerCase(),
  cartId: path['cart-id']?.toLowerCase(),
  path,
  query: search === '' ? noQuery : new URLSearchParams(search),
  body: typeof body === 'string' ? body : undefined,
  now
})

const noQuery = new URLSearchParams()

const tokenReply = (
  { admission }: ServiceParts,
  { method, body }: ServiceRequest,
  endpoint: TokenEndpoint,
  now: number
): Reply => {
  if (method.toUpperCase() !== 'POST') return otherMethod(['POST'], 'number')
  if (typeof body === 'object') return refused(tooLarge)
  return issueToken(admission, endpoint, body, now)
}

const atOnce = (parts: ServiceParts, request: ServiceRequest, reply: Reply, date: number): Outcome => ({
  answer: answerOf(parts, request, reply, { hasMark: false, locale: undefined, date }),
  delay: 0,
  settle: ignore
})

const answerOf = (
  { server, world }: ServiceParts,
  { method, header }: ServiceRequest,
  reply: Reply,
  {
    hasMark,
    locale = world.readings.locale,
    date
  }: { readonly hasMark: boolean; readonly locale: Readings['locale'] | undefined; readonly date: number }
): ServiceAnswer => {
  const { status, body: text } = reply
  if (text === undefined)
    return { status, headers: answerHeaders(server, header, reply, { locale, length: 0, date }), hasMark: false }
  const length = byteLength(text) + (hasMark ? markLength : 0)
  const headers = answerHeaders(server, header, reply, { locale, length, date })
  // HTTP: the answer to HEAD has the headers of another, its length among them, and never a body.
  return method.toUpperCase() === 'HEAD' ? { status, headers, hasMark: false } : { status, headers, text, hasMark }
}

const ignore = (): void => undefined
