import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, onTestFinished, test } from 'vitest'
import { createPartnerCenterClient, type PartnerCenterClient } from '../../src/client/index.ts'
import { license, reservation } from '../sandbox/desk.ts'
import { statePath } from './served.ts'

const rounds = 20
const customers = Array.from({ length: 4 }, (_, index) => `1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c${index}`)

/** What one caller wants to buy, and how far he has come. */
type Purchase = {
  readonly customerId: string
  readonly createId: string
  readonly checkoutId: string
  cartId?: string
  orderIds?: readonly string[]
}

const newPurchase = (customerId: string): Purchase => ({
  customerId,
  createId: crypto.randomUUID(),
  checkoutId: crypto.randomUUID()
})

/** Makes the calls of a purchase that have no answer yet, with the ids that they had. */
const goOn = async (client: PartnerCenterClient, purchase: Purchase): Promise<void> => {
  const { customerId } = purchase
  if (purchase.cartId === undefined) {
    const cart = { lineItems: [license, reservation] }
    const answer = await client.createCart({ customerId, cart }, { requestId: purchase.createId })
    if (!answer.ok) throw new Error(`The cart was refused with ${answer.refusal.status}.`)
    purchase.cartId = answer.result.id
  }
  const { cartId } = purchase
  const answer = await client.checkoutCart({ customerId, cartId }, { requestId: purchase.checkoutId })
  if (!answer.ok) throw new Error(`The checkout ended as ${answer.kind} ${answer.status}.`)
  purchase.orderIds = answer.orders.map(({ id }) => id)
}

/** Numbers that the seed decides. */
const diceOf = (seed: number) => {
  let state = seed
  return (end: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

/** The server as one file: started twenty times, it must start quickly. */
const bundle = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'served-process.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('served-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent'
  })
  return outfile
}

const urlOf = async (server: ChildProcess): Promise<string> => {
  let printed = ''
  server.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const url = await Promise.race([
    once(server.stdout ?? server, 'data').then(([chunk]) => String(chunk).trim()),
    once(server, 'exit').then(() => '')
  ])
  if (url === '') throw new Error(`The server did not start: ${printed}`)
  return url
}

test(
  'it loses no answered checkout and orders nothing twice, at whatever moment it is killed',
  { timeout: 120_000 },
  async () => {
    const state = statePath()
    const program = await bundle(dirname(state))
    const seed = Date.now() >>> 0
    const below = diceOf(seed)
    const purchases: Purchase[] = []

    const start = () => {
      const server = spawn(process.execPath, [program, state, '20000'], { stdio: ['ignore', 'pipe', 'pipe'] })
      onTestFinished(() => {
        server.kill('SIGKILL')
      })
      return server
    }

    /** Some starts do not even get as far as their first answer. */
    const killWhileStarting = async (): Promise<void> => {
      let events = below(6) + 1
      const server = start()
      const watcher = watch(dirname(state), () => {
        if (--events === 0) server.kill('SIGKILL')
      })
      await Promise.race([once(server, 'exit'), once(server.stdout, 'data')])
      server.kill('SIGKILL')
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
      watcher.close()
    }

    const clientOf = (url: string, sent: () => void): PartnerCenterClient =>
      createPartnerCenterClient({
        token: 'any',
        baseUrl: url,
        retry: false,
        fetch: (request) => {
          const answer = fetch(request)
          sent()
          return answer
        }
      })

    /** All orders there are, as the customers see them, are those that were told of. */
    const checkOrders = async (client: PartnerCenterClient): Promise<void> => {
      for (const customerId of customers) {
        const list = await client.listOrders({ customerId })
        const told = purchases
          .filter((purchase) => purchase.customerId === customerId)
          .flatMap(({ orderIds = [] }) => orderIds)
        expect(list.ok && list.result.items.map(({ id }) => id).sort(), `seed ${seed}`).toEqual(told.sort())
      }
    }

    for (let round = 0; round <= rounds; round++) {
      if (round % 4 === 3) await killWhileStarting()
      const server = start()
      const url = await urlOf(server)
      const calm = clientOf(url, () => undefined)
      for (const purchase of purchases) if (!purchase.orderIds) await goOn(calm, purchase)
      await checkOrders(calm)
      if (round === rounds) {
        for (const { customerId, cartId = '', orderIds = [] } of purchases) {
          const again = await calm.checkoutCart({ customerId, cartId })
          expect(again.ok && again.orders.map(({ id }) => id), `seed ${seed}`).toEqual(orderIds)
        }
        server.kill('SIGKILL')
        break
      }

      let calls = 5 + below(60)
      const client = clientOf(url, () => {
        calls--
        // In the same turn, or some turns later: before the call arrives, while it is done, while the disk works.
        if (calls === 0) later(below(12), () => server.kill('SIGKILL'))
      })
      const buyer = async (customerId: string): Promise<void> => {
        for (;;) {
          const purchase = newPurchase(customerId)
          purchases.push(purchase)
          await goOn(client, purchase)
        }
      }
      const ended = once(server, 'exit')
      const outcomes = await Promise.allSettled([...customers, ...customers].map(buyer))
      for (const outcome of outcomes)
        expect(outcome, `seed ${seed}`).toMatchObject({ reason: { name: 'TransportError' } })
      await ended
    }
    expect(purchases.length).toBeGreaterThan(rounds * 2)
  }
)

const later = (turns: number, action: () => void): void => {
  if (turns === 0) action()
  else
    setImmediate(() => {
      later(turns - 1, action)
    })
}
