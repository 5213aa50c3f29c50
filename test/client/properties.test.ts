import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OperationId } from '../../generated/operations.ts'
import { scenarios } from '../../generated/scenarios.ts'
import { createPartnerCenterClient, isContractViolationError, isTransportError } from '../../src/client/index.ts'
import { answeredClient, callEach, canary } from './observed-client.ts'
import { fitsSchema as fits, resultSchemas } from './second-opinion.ts'

// The machines of a CI may be slow; nothing here waits.
const minute = 60_000

const operation = fc.constantFrom(...(Object.keys(callEach) as OperationId[]))
const status = fc.oneof(
  fc.constantFrom(200, 201, 400, 401, 404, 409, 429, 500, 502, 503),
  fc.integer({ min: 200, max: 599 })
)
const mediaType = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('application/json', 'application/json; charset=utf-8') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('text/html', 'text/plain', 'application/problem+json', ';', 'APPLICATION/JSON')
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii' }) }
)
const headers = fc.record(
  {
    'Content-Type': mediaType,
    'Retry-After': fc.string({ unit: 'grapheme-ascii' }),
    'WWW-Authenticate': fc.string({ unit: 'grapheme-ascii' }),
    'MS-CV': fc.string({ unit: 'grapheme-ascii' }),
    Date: fc.string({ unit: 'grapheme-ascii' })
  },
  { requiredKeys: [] }
)

type Scenario = { readonly operations: readonly OperationId[]; readonly status: number; readonly body?: unknown }

const all: readonly Scenario[] = Object.values(scenarios)
const bodies = all.flatMap((scenario) => ('body' in scenario ? [scenario.body] : []))

const replaced = (body: unknown, [step, ...path]: readonly number[], value: unknown): unknown => {
  if (step === undefined) return value
  if (typeof body !== 'object' || body === null) return body
  const keys = Object.keys(body)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return body
  const copy: Record<string, unknown> = Array.isArray(body) ? ([...(body as unknown[])] as never) : { ...body }
  copy[key] = replaced(copy[key], path, value)
  return copy
}

/** The same body, where one value somewhere may be another. */
const damagedBody = (body: unknown) =>
  fc
    .option(fc.tuple(fc.array(fc.nat({ max: 40 }), { maxLength: 6 }), fc.oneof(fc.constant(null), fc.jsonValue())), {
      nil: undefined
    })
    .map((damage) => (damage ? replaced(body, ...damage) : body))

const encoded = (body: unknown): Uint8Array =>
  new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))

/** An answer that the contract has, damaged in one place or none. */
const nearlyRight = fc.constantFrom(...all).chain((scenario) =>
  fc.record({
    id: fc.constantFrom(...scenario.operations),
    code: fc.constant(scenario.status),
    head: fc.constantFrom({ 'Content-Type': 'application/json' }, {}),
    body: damagedBody(scenario.body ?? '').map(encoded)
  })
)

/** Anything anywhere: two answers in one, the answer of another call, text that is cut, bytes. */
const wild = fc.record({
  id: operation,
  code: status,
  head: headers,
  body: fc.oneof(
    fc
      .constantFrom(...bodies)
      .chain(damagedBody)
      .map(encoded),
    fc
      .tuple(fc.constantFrom(...bodies), fc.constantFrom(...bodies))
      .map(([one, other]) => encoded({ ...Object(one), ...Object(other) })),
    fc
      .tuple(fc.constantFrom(...bodies), fc.nat({ max: 4_000 }), fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF'))
      .map(([body, end, mark]) => encoded(mark + JSON.stringify(body).slice(0, end))),
    fc.json().map(encoded),
    fc.uint8Array({ maxLength: 64 })
  )
})

test(
  'it makes of any answer one that fits the contract, or an error of its own',
  async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.oneof(nearlyRight, wild), async ({ id, code, head, body }) => {
        const empty = [204, 205, 304].includes(code)
        const client = answeredClient(
          () => new Response(empty ? null : new Uint8Array(body), { status: code, headers: head })
        )
        const outcome: unknown = await callEach[id](client).catch((error: unknown) => error)
        if (isContractViolationError(outcome)) {
          seen.add(outcome.findings[0].code)
          expect(outcome.status).toBe(code)
          expect(JSON.stringify(outcome)).not.toContain(canary)
          return
        }
        const answer = outcome as Awaited<ReturnType<(typeof callEach)[OperationId]>>
        seen.add(answer.kind)
        if ('refusal' in answer) {
          const { body } = answer.refusal
          const allowed = ['ServiceFault', 'ThrottleFault', 'GatewayPage'].some((schema) => fits(schema, body))
          expect(body === undefined ? code === 401 : allowed).toBe(true)
          expect(code === 200 || code >= 400).toBe(true)
          return
        }
        expect(fits(resultSchemas[id], answer.result)).toBe(true)
        expect([200, 201]).toContain(code)
        if ('orders' in answer) expect(answer.orders.length).toBeGreaterThan(0)
        if (id === 'checkoutCart') expect('orderErrors' in answer).toBe(!answer.ok)
      }),
      { numRuns: 3_000 }
    )
    // Not vacuous: the answers were varied enough to come out in every way.
    expect([...seen].sort()).toEqual([
      'already-ordered',
      'orders-failed',
      'partial-success',
      'refusal',
      'response.body.invalid',
      'response.body.missing',
      'response.body.unreadable',
      'response.media-type.undocumented',
      'response.status.undocumented',
      'success',
      'unknown'
    ])
  },
  minute
)

test(
  'it takes whatever fetch throws or gives for a lost answer, and never shows the token',
  async () => {
    const thrown = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.anything().map((value) => Object.assign(new Error(`Bearer ${canary}`), { value })),
      fc.anything().map((cause) => new Error('failed', { cause }))
    )
    await fc.assert(
      fc.asyncProperty(operation, thrown, fc.boolean(), async (id, value, throws) => {
        const client = answeredClient(() => {
          if (throws) throw value as Error
          return value as Response
        })
        const error: unknown = await callEach[id](client).catch((error: unknown) => error)
        if (!isTransportError(error)) throw error
        expect(error.sent).toBe(true)
        const cause = error.cause instanceof Error ? `${error.cause.message} ${String(error.cause.stack)}` : ''
        expect(`${error.message} ${String(error.stack)} ${JSON.stringify(error)} ${cause}`).not.toContain(canary)
      }),
      { numRuns: 1_000 }
    )
  },
  minute
)

test(
  'it keeps any order id inside its segment of the path, or refuses it',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webPath(),
          fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'E', '?', '#', '&') })
        ),
        async (orderId) => {
          const urls: string[] = []
          const fetch = (request: Request) => {
            urls.push(request.url)
            return Promise.reject(new Error('enough'))
          }
          const error: unknown = await createPartnerCenterClient({ token: 't', fetch, retry: false })
            .getOrderProvisioningStatus({ customerId: 'c', orderId })
            .catch((error: unknown) => error)
          if (error instanceof TypeError) {
            expect(urls).toEqual([])
            return
          }
          const { pathname, search, hash } = new URL(urls[0] ?? '')
          const segments = pathname.split('/')
          expect([segments.length, segments[6], search, hash]).toEqual([7, 'provisioningstatus', '', ''])
          expect(decodeURIComponent(segments[5] ?? '')).toBe(orderId)
        }
      ),
      { numRuns: 1_000 }
    )
  },
  minute
)
