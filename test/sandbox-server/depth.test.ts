import { expect, test } from 'vitest'
import { customerId, license } from '../sandbox/desk.ts'
import { exchange, newCartPath, requestText, serve } from './served.ts'

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth)
const bodies: [string, string][] = [
  ['arrays in arrays', nested(30_000)],
  ['objects in objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['a deep member', `{"advance":${nested(30_000)},"fault":${nested(1)},"scenario":1}`],
  ['a deep fault', `{"fault":{"kind":"item-in-error","catalogItemId":"a","additionalInformation":${nested(20_000)}}}`],
  ['a deep kind', `{"fault":{"kind":${nested(30_000)}}}`],
  ['a deep scenario', `{"scenario":${nested(30_000)}}`],
  ['a wide array', `[${'1,'.repeat(30_000)}1]`],
  ['a wide object', `{${Array.from({ length: 5_000 }, (_, index) => `"a${index}":1`).join()}}`],
  ['more than it takes', `{"advance":"${'x'.repeat(200_000)}"}`],
  ['a number that is none', '{"advance":1e999}'],
  ['names of prototypes', '{"__proto__":{"advance":"PT1S"},"constructor":1}']
]

test.each(bodies)('it refuses a control request of %s', async (_, body) => {
  const { url } = await serve()
  for (const path of ['clock', 'faults', 'states']) {
    const answer = await fetch(`${url}/_sandbox/${path}`, { method: 'POST', body })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).toContain('expected')
  }
})

test.each(bodies)('it answers a cart of %s, and writes it into its history', async (_, body) => {
  const server = await serve()
  const item = JSON.stringify(license).slice(0, -1)
  for (const cart of [body, `{"lineItems":${body}}`, `{"lineItems":[${item},"addonItems":${body},"more":${body}}]}`]) {
    const answer = await fetch(`${server.url}/v1/customers/${customerId}/carts`, {
      method: 'POST',
      headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json' },
      body: cart
    })
    expect([201, 400, 413]).toContain(answer.status)
  }
  await newCartPath(server)
})

test('it makes and checks out the widest cart that a body can hold in a moment', async () => {
  const server = await serve({ provisioningDelay: 'PT0S' })
  const item = JSON.stringify({ ...license, friendlyName: undefined })
  const count = Math.floor((1024 * 1024 - 100) / (item.length + 1))
  const began = performance.now()
  const post = (path: string, body?: string) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json' },
      ...(body !== undefined && { body })
    })
  const made = await post(`/v1/customers/${customerId}/carts`, `{"lineItems":[${Array(count).fill(item).join()}]}`)
  expect(made.status).toBe(201)
  const text = (await made.text()).replace(/^\uFEFF/, '')
  const { id } = JSON.parse(text) as { id: string }
  expect((await post(`/v1/customers/${customerId}/carts/${id}/checkout`)).status).toBe(201)
  // Ten times what it takes on a busy machine: what grows with the square takes minutes.
  expect(performance.now() - began).toBeLessThan(10_000)
}, 60_000)

test('it lives on after a header of a kind that nobody knows, as large as headers may be', async () => {
  const server = await serve()
  for (const odd of ['-'.repeat(12_000), ' '.repeat(12_000), 'a.'.repeat(6_000), 'Bearer '.repeat(1_700)]) {
    const headers = ['Host: 127.0.0.1', `Authorization: ${odd}x`, `X-Locale: en`, 'Connection: close']
    expect(await exchange(server.url, requestText(`GET /v1/customers/${customerId}/orders`, headers))).toMatch(
      /^HTTP\/1\.1 401 /
    )
  }
  await newCartPath(server)
})
