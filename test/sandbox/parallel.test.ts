import { Agent, fetch as undiciFetch } from 'undici'
import { expect, test } from 'vitest'
import { createPartnerCenterClient, type PartnerCenterClient } from '../../src/client/index.ts'
import { startSandbox } from '../../src/sandbox-server/index.ts'
import { readingValues, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts'
import { cartOf, customerId, license, openDesk, refusalIn, reservation, secondLicense } from './desk.ts'

type Face = { readonly sandbox: Sandbox; readonly client: PartnerCenterClient } & AsyncDisposable

/** Both faces of a sandbox. A repeat would hide a refusal, so no client makes one. */
const faces: Readonly<Record<string, (options: SandboxOptions) => Promise<Face>>> = {
  'in process': (options) => {
    const { sandbox } = openDesk(options)
    const client = createPartnerCenterClient({ token: 'any', fetch: sandbox.fetch, now: sandbox.now, retry: false })
    return Promise.resolve({ sandbox, client, [Symbol.asyncDispose]: () => Promise.resolve() })
  },
  'over HTTP': async ({ readings = {} }) => {
    const server = await startSandbox({ readings, clock: 'virtual' })
    // A thousand connections from the one thread that also has to answer them would wait for one another.
    const dispatcher = new Agent({ connections: 64 })
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { url, method, headers, body } = new Request(input, init)
      const sent = body === null ? {} : { body: await new Response(body).text() }
      const answer = await undiciFetch(url, { method, headers: [...headers], ...sent, dispatcher })
      return new Response(await answer.arrayBuffer(), { status: answer.status, headers: [...answer.headers] })
    }
    const client = createPartnerCenterClient({ token: 'any', baseUrl: server.url, fetch, retry: false })
    const close = async () => {
      await dispatcher.close()
      await server.close()
    }
    return { sandbox: server.sandbox, client, [Symbol.asyncDispose]: close }
  }
}

const refusals = { waits: [], 'cart-busy': ['409/800064'], 'order-in-progress': ['409/800060'] } as const

test.each(
  Object.keys(faces).flatMap((face) => readingValues.parallelCheckout.map((reading) => [face, reading] as const))
)('it creates one order set in a thousand parallel checkouts of one cart: %s, %s', async (face, parallelCheckout) => {
  await using desk = (await faces[face]?.({ readings: { parallelCheckout } })) ?? fail()
  const { cartId } = await cartOf(desk, license, reservation)
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => desk.client.checkoutCart({ customerId, cartId }))
  )
  const bought = answers.flatMap((answer) => (answer.ok ? [answer] : []))
  expect(bought.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(bought.map(({ orders }) => orders.map(({ id }) => id).join())).size).toBe(1)
  expect(desk.sandbox.snapshot().orders.map(({ id }) => id)).toEqual(bought[0]?.orders.map(({ id }) => id))
  const refused = answers.map((answer) => refusalIn(answer)).filter((outcome) => outcome !== 'ok')
  expect(refusals[parallelCheckout]).toEqual(expect.arrayContaining([...new Set(refused)]))
  if (parallelCheckout === 'waits') expect(bought).toHaveLength(1000)
  // All of them arrive before the first is answered: in process that is certain.
  else if (face === 'in process') expect(refused).toHaveLength(999)
})

test.each(Object.keys(faces))(
  'it crosses no answers of 200 carts that are checked out in parallel: %s',
  async (face) => {
    await using desk = (await faces[face]?.({})) ?? fail()
    const customers = ['1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5', '83d40c17-b6e9-4f2a-a05d-c41e79f8632b']
    // A quantity of its own says which cart an order came from.
    const carts = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const owner = customers[index % 2] ?? ''
        const lineItems = [license, secondLicense, reservation].map((item) => ({ ...item, quantity: index + 1 }))
        const answer = await desk.client.createCart({ customerId: owner, cart: { lineItems } })
        return { customerId: owner, cartId: answer.ok ? answer.result.id : fail(), quantity: index + 1 }
      })
    )
    const twice = [...carts, ...carts]
    const answers = await Promise.all(twice.map(({ quantity: _, ...which }) => desk.client.checkoutCart(which)))
    const setOf = new Map<string, string>()
    for (const [index, answer] of answers.entries()) {
      const { customerId: owner, cartId, quantity } = twice[index] ?? fail()
      const orders = answer.ok ? answer.orders : fail()
      const set = orders.map(({ id }) => id).join()
      expect(set).toBe(setOf.get(cartId) ?? set)
      setOf.set(cartId, set)
      expect(orders.map(({ referenceCustomerId }) => referenceCustomerId)).toEqual([owner, owner])
      expect(orders.flatMap(({ lineItems }) => lineItems.map((line) => line.quantity))).toEqual([
        quantity,
        quantity,
        quantity
      ])
    }
    expect(new Set([...setOf.values()].flatMap((set) => set.split(','))).size).toBe(400)
    expect(desk.sandbox.snapshot().orders).toHaveLength(400)
  }
)

const fail = (): never => {
  throw new Error('expected an answer that there is none of')
}
