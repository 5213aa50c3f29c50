import { expect, test } from 'vitest'
import { createPartnerCenterClient, failedLineItems } from '../../src/client/index.ts'
import { appCredentials, appUserCredentials, deviceCodeCredentials } from '../../src/client/credentials/index.ts'
import { Contract, createJudge, judged } from '../../src/judge.ts'
import { startMock, withMock } from '../../src/mock/index.ts'
import { createSandbox, withVirtualTime } from '../../src/sandbox/index.ts'
import { startSandbox } from '../../src/sandbox-server/index.ts'
import { cartId, customerId, json, observedClient } from '../client/observed-client.ts'

const { client } = observedClient(() => json(500, {}))
const sandbox = createSandbox()
const contract = new Contract('openapi/partner-center.yaml')
const token = 'any'
const which = { customerId, cartId }
const application = { tenantId: 'contoso.example', clientId: 'app' }

const wrong: [string, (value: never) => unknown, unknown, RegExp][] = [
  [
    'client',
    (it) => createPartnerCenterClient(it),
    { token, baseURL: 'https://proxy.example' },
    /baseUrl, but got 'baseURL'/
  ],
  ['client', (it) => createPartnerCenterClient(it), undefined, /undefined/],
  ['client', (it) => createPartnerCenterClient(it), null, /null/],
  ['client', (it) => createPartnerCenterClient(it), { token, retry: true }, /retry.+true/],
  [
    'client',
    (it) => createPartnerCenterClient(it),
    { token, retry: { deadLine: 5 } },
    /retry.deadline, but got 'retry.deadLine'/
  ],
  ['client', (it) => createPartnerCenterClient(it), { token, retry: { deadline: Number.NaN } }, /retry.deadline.+NaN/],
  [
    'client',
    (it) => createPartnerCenterClient(it),
    { token, retryBudget: { capacity: -1 } },
    /retryBudget.capacity.+-1/
  ],
  ['client', (it) => createPartnerCenterClient(it), { token, fetch: 'x' }, /fetch.+function.+string/],
  ['client', (it) => createPartnerCenterClient(it), { token, now: 5 }, /now.+function.+5/],
  ['call', (it) => client.getCart(which, it), { signal: 1 }, /signal.+AbortSignal.+1/],
  ['call', (it) => client.checkoutCart(which, it), { requestID: 'x' }, /requestId, but got 'requestID'/],
  ['call', (it) => client.getCart(it), undefined, /first argument.+undefined|customerId.+undefined|got none/],
  ['call', (it) => client.checkoutCart(it), undefined, /first argument.+undefined|customerId.+undefined|got none/],
  ['call', (it) => client.checkoutCart(it), null, /customerId.+undefined/],
  ['call', (it) => client.createCart(it), { customerId }, /cart.+undefined/],
  ['call', (it) => client.getCart(it), { customerId, cartID: cartId }, /cartId.+undefined/],
  ['call', (it) => client.listOrders(it), { customerId, includeprice: true }, /includePrice, but got 'includeprice'/],
  [
    'wait',
    (it) => client.awaitSubscriptions(it),
    undefined,
    /first argument.+undefined|customerId.+undefined|got none/
  ],
  ['wait', (it) => client.awaitSubscriptions(it), { customerId, orders: [null] }, /order/],
  [
    'wait',
    (it) => client.awaitSubscriptions({ customerId, orderIds: ['x'] }, it),
    { deadLine: 5 },
    /deadline, but got 'deadLine'/
  ],
  ['items', (it) => failedLineItems(it, { lineItems: [] }), undefined, /orderErrors/],
  ['request', (it) => client.request('GET', '/v1/products', it), { querry: {} }, /query, but got 'querry'/],
  ['credentials', (it) => appCredentials(it), undefined, /the options.+undefined/],
  ['credentials', (it) => appCredentials(it), {}, /tenantId/],
  [
    'credentials',
    (it) => appCredentials(it),
    { ...application, clientSecert: 'planted' },
    /clientSecret, but got 'clientSecert'/
  ],
  ['credentials', (it) => appUserCredentials(it), { ...application }, /refreshToken/],
  ['credentials', (it) => deviceCodeCredentials(it), { ...application }, /prompt/],
  ['sandbox', (it) => createSandbox(it), 5, /an object.+5/],
  ['sandbox', (it) => createSandbox(it), { listlag: 'PT5M' }, /listLag, but got 'listlag'/],
  [
    'sandbox',
    (it) => createSandbox(it),
    { catalogue: { items: [{ prize: 1 }] } },
    /items\[0\].price, but got 'catalogue.items\[0\].prize'/
  ],
  [
    'fault',
    (it) => sandbox.faults.add(it),
    { fault: { kind: 'throttled', retryafter: 1 } },
    /retryAfter, but got 'retryafter'/
  ],
  ['fault', (it) => sandbox.faults.add(it), { fault: { kind: 'throttled' }, time: 1 }, /times, but got 'time'/],
  ['fault', (it) => sandbox.faults.add(it), undefined, /fault/],
  [
    'advance',
    (it) => {
      sandbox.advance(it)
    },
    5,
    /ISO 8601.+5/
  ],
  ['state', (it) => sandbox.states['cart-active'](it), { customerID: customerId }, /customerId, but got 'customerID'/],
  ['time', (it) => withVirtualTime(it), undefined, /sandbox/],
  ['server', (it) => startSandbox(it), { prot: 1 }, /port, but got 'prot'/],
  ['mock', (it) => startMock(it), { prot: 1 }, /port, but got 'prot'/],
  ['mock', (it) => withMock(it, () => Promise.resolve()), { misuse: 'allow' }, /misuses, but got 'misuse'/],
  ['contract', (it) => new Contract(it), undefined, /path.+undefined/],
  ['judge', (it) => createJudge(it), null, /Contract.+null/],
  ['judge', (it) => createJudge(contract, it), { bounds: { id: 5 } }, /bounds.ids, but got 'bounds.id'/],
  ['judge', (it) => judged(fetch, it), undefined, /judge/]
]

test.each(wrong)('it refuses what %s cannot take, and says what was meant (%#)', async (_of, call, value, said) => {
  const error: unknown = await Promise.resolve()
    .then(() => call(value as never))
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TypeError)
  expect((error as Error).message).toMatch(/^Failed to .+: expected .+, but .+\. .+\.$/)
  expect((error as Error).message).toMatch(said)
  expect((error as Error).message).not.toMatch(/Cannot|planted/)
})

test('it takes options of a class, with their this, and leaves out what is undefined', async () => {
  class Journal {
    readonly retry = undefined
    #seen = 0
    get locale() {
      return 'de-DE'
    }
    beforeAttempt() {
      this.#seen++
    }
    seen() {
      return this.#seen
    }
  }
  const { client, requests } = observedClient(() => json(403, { code: 20002, description: 'no' }))
  const journal = new Journal()
  await client.checkoutCart(which, journal as never)
  expect(journal.seen()).toBe(1)
  expect(requests[0]?.headers.get('x-locale')).toBe('de-DE')
})
