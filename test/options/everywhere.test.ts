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
    /'baseURL'.+'baseUrl'/
  ],
  ['client', (it) => createPartnerCenterClient(it), undefined, /neither/],
  ['client', (it) => createPartnerCenterClient(it), null, /null/],
  ['client', (it) => createPartnerCenterClient(it), { token, retry: true }, /retry.+boolean/],
  ['client', (it) => createPartnerCenterClient(it), { token, retry: { timeOut: 5 } }, /'retry.timeOut'.+'retry.\w+'/],
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
  ['call', (it) => client.checkoutCart(which, it), { requestID: 'x' }, /'requestID'.+'requestId'/],
  ['call', (it) => client.getCart(it), undefined, /first argument.+undefined/],
  ['call', (it) => client.checkoutCart(it), undefined, /first argument.+undefined/],
  ['call', (it) => client.checkoutCart(it), null, /first argument.+null/],
  ['call', (it) => client.createCart(it), { customerId }, /cart.+undefined/],
  ['call', (it) => client.getCart(it), { customerId, cartID: cartId }, /'cartID'.+'cartId'/],
  ['call', (it) => client.listOrders(it), { customerId, includeprice: true }, /'includeprice'.+'includePrice'/],
  ['wait', (it) => client.awaitSubscriptions(it), undefined, /first argument.+undefined/],
  ['wait', (it) => client.awaitSubscriptions(it), { customerId, orders: [null] }, /orders/],
  [
    'wait',
    (it) => client.awaitSubscriptions({ customerId, orderIds: ['x'] }, it),
    { deadLine: 5 },
    /'deadLine'.+'deadline'/
  ],
  ['items', (it) => failedLineItems(it, { lineItems: [] }), undefined, /orderErrors/],
  ['request', (it) => client.request('GET', '/v1/products', it), { querry: {} }, /'querry'.+'query'/],
  ['credentials', (it) => appCredentials(it), undefined, /tenantId/],
  [
    'credentials',
    (it) => appCredentials(it),
    { ...application, clientSecert: 'planted' },
    /'clientSecert'.+'clientSecret'/
  ],
  ['credentials', (it) => appUserCredentials(it), { ...application }, /refreshToken/],
  ['credentials', (it) => deviceCodeCredentials(it), { ...application }, /prompt/],
  ['sandbox', (it) => createSandbox(it), 5, /an object.+5/],
  ['sandbox', (it) => createSandbox(it), { listlag: 'PT5M' }, /'listlag'.+'listLag'/],
  ['sandbox', (it) => createSandbox(it), { catalogue: { items: [{ prize: 1 }] } }, /items\[0\].prize'.+price'/],
  [
    'fault',
    (it) => sandbox.faults.add(it),
    { fault: { kind: 'throttled', retryafter: 1 } },
    /'retryafter'.+'retryAfter'/
  ],
  ['fault', (it) => sandbox.faults.add(it), { fault: { kind: 'throttled' }, time: 1 }, /'time'.+'times'/],
  ['fault', (it) => sandbox.faults.add(it), undefined, /fault/],
  [
    'advance',
    (it) => {
      sandbox.advance(it)
    },
    5,
    /ISO 8601.+5/
  ],
  ['state', (it) => sandbox.states['cart-active'](it), { customerID: customerId }, /'customerID'.+'customerId'/],
  ['time', (it) => withVirtualTime(it), undefined, /sandbox/],
  ['server', (it) => startSandbox(it), { prot: 1 }, /'prot'.+'port'/],
  ['mock', (it) => startMock(it), { prot: 1 }, /'prot'.+'port'/],
  ['mock', (it) => withMock(it, () => Promise.resolve()), { misuse: 'allow' }, /'misuse'.+'misuses'/],
  ['contract', (it) => new Contract(it), undefined, /path.+undefined/],
  ['judge', (it) => createJudge(it), undefined, /Contract.+undefined/],
  ['judge', (it) => createJudge(contract, it), { bounds: { id: 5 } }, /'bounds.id'.+'bounds.ids'/],
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
