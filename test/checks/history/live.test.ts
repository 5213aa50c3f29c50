import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createJudge, judged, type Judge } from '../../../src/checks/index.ts'
import type { Exchange } from '../../../src/exchange/index.ts'
import type { Finding } from '../../../src/finding.ts'
import { createSandbox } from '../../../src/sandbox/index.ts'
import { partnerCenter } from '../../support/partner-center.ts'

const host = 'https://api.partnercenter.microsoft.com'
const customer = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
const guidOf = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

const orderOf = (id: string, changes: object = {}) => ({
  id,
  referenceCustomerId: customer,
  creationDate: '2026-03-02T09:00:00Z',
  lineItems: [{ lineItemNumber: 0, offerId: 'a', quantity: 1 }],
  ...changes
})

let clock = Date.UTC(2026, 2, 2, 9)

const answered = (method: string, path: string, body: unknown, took = 100): Exchange => ({
  request: { method, url: `${host}/v1/customers/${customer}${path}`, headers: [], body: { kind: 'none' } },
  response: {
    status: 200,
    headers: [['content-type', 'application/json']],
    body: { kind: 'text', text: JSON.stringify(body) }
  },
  startedAt: (clock += 1000),
  duration: took,
  pointer: ''
})

const got = (id: string, changes?: object) => answered('GET', `/orders/${id}`, orderOf(id, changes))
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code)

test('it judges exchanges as they come, and says what is wrong with the last one', () => {
  const judge = createJudge(partnerCenter)
  expect(judge.feed(got('a', { status: 'completed' }))).toEqual([])
  const findings = judge.feed(got('a', { status: 'pending' }))
  expect(codes(findings)).toEqual(['resource.status.backwards'])
  // Without a file the request stands for it.
  expect(findings[0]?.at).toEqual({
    file: `GET /v1/customers/${customer}/orders/a`,
    pointer: '/response/content/text#/status'
  })
  expect(judge.findings()).toEqual(findings)
  expect(judge.evidence().get('advances')).toBe(1)
})

test('it judges what overlaps by what could have been seen', () => {
  const judge = createJudge(partnerCenter)
  const slow = got('a', { status: 'pending' })
  const open = judge.begin(slow.request, slow.startedAt)
  expect(judge.feed(got('a', { status: 'completed' }))).toEqual([])
  expect(open.end({ ...slow, duration: 10_000 })).toEqual([])
})

/** What is garbage is counted as long as it lies about. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
}

test('it remembers resources and not exchanges', () => {
  const judge = createJudge(partnerCenter)
  const text = JSON.stringify(got('a').response)
  const measure = (exchanges: number) => {
    for (let index = 0; index < exchanges; index++) judge.feed({ ...got('a'), response: JSON.parse(text) as never })
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  const before = measure(2000)
  const after = measure(20_000)
  // Ten times the exchanges of one order. Held, their texts alone would be ten megabytes.
  expect(after - before).toBeLessThan(5_000_000)
  expect(judge.evidence().get('fixed')).toBeGreaterThan(20_000)
})

test('it forgets the resources that were touched longest ago, beyond the bound that it is given', () => {
  const judge = createJudge(partnerCenter, { bounds: { resources: 2 } })
  for (const id of ['a', 'b', 'c']) judge.feed(got(id))
  // The first one is forgotten: it is as if it had not been seen.
  expect(judge.feed(got('a', { creationDate: '2026-01-01T00:00:00Z' }))).toEqual([])
  // The last one is not.
  expect(codes(judge.feed(got('c', { creationDate: '2026-01-01T00:00:00Z' })))).toEqual(['resource.property.changed'])
})

test('it forgets with a resource what others are compared with', () => {
  const judge = createJudge(partnerCenter, { bounds: { resources: 1 } })
  judge.feed(answered('POST', `/carts/${guidOf(1)}/checkout`, { orders: [orderOf('a')] }))
  judge.feed(answered('POST', `/carts/${guidOf(2)}/checkout`, { orders: [orderOf('b')] }))
  // Whose order it was, and what was checked out first, is forgotten with it.
  expect(judge.feed(answered('POST', `/carts/${guidOf(3)}/checkout`, { orders: [orderOf('a')] }))).toEqual([])
})

test('it forgets call ids beyond the bound that it is given', () => {
  const sent = (judge: Judge, id: string, cart: number): Finding[] => {
    const exchange = answered('POST', `/carts/${guidOf(cart)}/checkout`, { orders: [orderOf(`order-${cart}`)] })
    return judge.feed({ ...exchange, request: { ...exchange.request, headers: [['MS-RequestId', id]] } })
  }
  const [bounded, whole] = [createJudge(partnerCenter, { bounds: { ids: 1 } }), createJudge(partnerCenter)]
  for (const judge of [bounded, whole]) for (const number of [1, 2]) sent(judge, guidOf(number), number)
  expect(sent(bounded, guidOf(1), 3)).toEqual([])
  expect(codes(sent(whole, guidOf(1), 3))).toEqual(['call.request-id.shared'])
})

test('it watches a fetch, and tells what breaks a law', async () => {
  const sandbox = createSandbox()
  const judge = createJudge(partnerCenter)
  const told: Finding[] = []
  const fetch = judged(sandbox.fetch, judge, (finding) => told.push(finding), { now: sandbox.now })
  const call = (id: number, path: string, init: RequestInit = {}) =>
    fetch(`${host}/v1/customers/${customer}${path}`, {
      ...init,
      headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json', 'MS-RequestId': guidOf(id) }
    }).then(async (answer) => JSON.parse((await answer.text()).replace(/^\uFEFF/, '')) as { readonly id: string })
  const lineItems = [{ catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K9R4', quantity: 1, billingCycle: 'monthly' }]
  const cart = await call(1, '/carts', { method: 'POST', body: JSON.stringify({ lineItems }) })
  await call(2, `/carts/${cart.id}/checkout`, { method: 'POST' })
  expect(told).toEqual([])
  // An id that was answered is used again: a fault of the client.
  await call(2, `/carts/${cart.id}/checkout`, { method: 'POST' })
  expect(told.map(({ code, party }) => [code, party])).toEqual([['call.request-id.reused', 'client']])
  expect(judge.findings()).toEqual(told)
})

test('it changes nothing of the fetch that it watches', async () => {
  const broken = new TypeError('the connection was lost')
  const judge = createJudge(partnerCenter)
  const watching = judged(
    (input) =>
      (input as string).endsWith('/lost')
        ? Promise.reject(broken)
        : Promise.resolve(new Response('text', { status: 418 })),
    judge,
    () => {
      throw new Error('a callback that fails')
    }
  )
  await expect(watching(`${host}/lost`)).rejects.toBe(broken)
  const answer = await watching('https://other.example/')
  expect([answer.status, await answer.text()]).toEqual([418, 'text'])
})
