import type { Cart } from '../../../src/client/index.ts'
import type { Good } from './goods.ts'
import { groupsOf, refusalOfCart, type ModelCart } from './model.ts'
import { fail, same } from './promise.ts'
import { customerAt, onCart, orLost, outcomeOf, step, strangerTo, type Step } from './step.ts'

/** @param isLost the answer is lost first, and the call is made again */
export const create = (customer: number, wanted: readonly Good[], isLost: boolean): Step =>
  step(`create(${customer}, ${namesOf(wanted)}${isLost ? ', lost' : ''})`, async ({ carts }, real) => {
    const { client, sandbox } = real
    const customerId = customerAt(customer)
    const call = { requestId: real.newId() }
    const cart = { lineItems: wanted.map(({ item }) => item) }
    const before = sandbox.snapshot().carts.length
    if (isLost) {
      const fault = sandbox.faults.add({
        operation: 'createCart',
        customerId,
        times: 1,
        fault: { kind: 'answer-lost' }
      })
      same(await orLost(client.createCart({ customerId, cart }, call)), undefined, 'an answer that was lost')
      fault.remove()
    }
    const answer = await client.createCart({ customerId, cart }, call)
    if (!answer.ok) return fail(`a cart was refused with ${outcomeOf(answer)}`)
    const { id, creationTimestamp, expirationTimestamp = '', lineItems } = answer.result
    same(sandbox.snapshot().carts.length, before + 1, 'the number of carts')
    if (carts.some(({ cartId }) => cartId === id)) fail(`a new cart has the id ${id} of another`)
    same(answer.status, 201, 'the status of a creation')
    same(Date.parse(creationTimestamp), sandbox.now(), 'the creation of a new cart')
    const life = Date.parse(expirationTimestamp) - sandbox.now()
    same(life >= sevenDays && life < sevenDays + 20_000, true, `whether ${life} ms are seven days and some seconds`)
    const made: ModelCart = {
      customerId,
      cartId: id,
      expiresAt: Date.parse(expirationTimestamp),
      lineItems,
      orders: [],
      isOrdered: false,
      failed: [],
      answeredAt: 0
    }
    carts.push(made)
    checkCart(answer.result, made)
    checkGroups(made, wanted)
  })

const sevenDays = 7 * 24 * 60 * 60_000

export const update = (pick: number, wanted: readonly Good[]): Step =>
  onCart(`update ${namesOf(wanted)}`, pick, async (cart, { client, sandbox, readings, newId }) => {
    const { customerId, cartId } = cart
    const call = { requestId: newId() }
    const lineItemsWanted = wanted.map(({ item }) => item)
    const answer = await client.updateCart({ customerId, cartId, cart: { lineItems: lineItemsWanted } }, call)
    const { updateOfOrderedCart } = readings
    const refusal =
      refusalOfCart(cart, sandbox.now(), readings) ??
      (cart.isOrdered && updateOfOrderedCart === 'already-submitted' ? '400/800065' : 'ok')
    same(outcomeOf(answer), refusal, `what became of an update of cart ${cartId}`)
    if (!answer.ok) return
    same(answer.status, 201, 'the status of an update')
    if (!cart.isOrdered) {
      // What was bought stays, and is not bought once more.
      const bought = cart.orders.flatMap(({ lines }) => lines.map(({ item }) => item.catalogItemId))
      const added = wanted.filter(({ item }) => !bought.includes(item.catalogItemId))
      const kept = cart.lineItems.filter(({ catalogItemId }) => bought.includes(catalogItemId))
      same(
        offersOf(answer.result.lineItems),
        offersOf([...kept, ...added.map(({ item }) => item)]),
        `what is in cart ${cartId} after an update`
      )
      cart.lineItems = answer.result.lineItems
      checkGroups({ ...cart, lineItems: cart.lineItems.slice(kept.length) }, added)
    }
    checkCart(answer.result, cart)
  })

export const getCart = (pick: number): Step =>
  onCart('getCart', pick, async (cart, { client, sandbox, readings }) => {
    const { customerId, cartId } = cart
    const answer = await client.getCart({ customerId, cartId })
    const refusal = refusalOfCart(cart, sandbox.now(), readings)
    same(outcomeOf(answer), refusal ?? 'ok', `what became of a get of cart ${cartId}`)
    if (answer.ok) checkCart(answer.result, cart)
    const asStranger = await client.getCart({ customerId: strangerTo(customerId), cartId })
    same(outcomeOf(asStranger), '404/800008', `what a stranger sees of cart ${cartId}`)
  })

const checkCart = (seen: Cart, cart: ModelCart): void => {
  const { cartId, customerId } = cart
  same(seen.id, cartId, 'the id of a cart that was asked for')
  same(seen.links?.self?.uri, `/customers/${customerId}/carts/${cartId}`, `the link of cart ${cartId} to itself`)
  same(Date.parse(seen.expirationTimestamp ?? ''), cart.expiresAt, `the expiry of cart ${cartId}`)
  same(seen.status, cart.isOrdered ? 'Ordered' : 'Active', `the status of cart ${cartId}`)
  same(JSON.stringify(seen.lineItems), JSON.stringify(cart.lineItems), `what is in cart ${cartId}`)
}

/** Items of one family and one billing cycle share a group, others do not, and items in error say so. */
const checkGroups = ({ cartId, lineItems }: ModelCart, wanted: readonly Good[]): void => {
  same(offersOf(lineItems), offersOf(wanted.map(({ item }) => item)), `what cart ${cartId} is to hold`)
  const kinds = lineItems.map(({ orderGroup, error, addonItems = [] }, index) => {
    const { family, isInError, item } = wanted[index] ?? fail('an item that nobody wanted')
    same(error !== undefined, isInError, `whether ${item.catalogItemId} is in error`)
    for (const addon of addonItems) same(addon.orderGroup, orderGroup, 'the group of an add-on')
    return `${orderGroup ?? ''}: ${family} ${item.billingCycle}`
  })
  const families = wanted.map(({ family, item }) => `${family} ${item.billingCycle}`)
  same(new Set(kinds).size, new Set(families).size, `the number of families in cart ${cartId}`)
  same(groupsOf(lineItems).size, new Set(families).size, `the number of groups of cart ${cartId}`)
  const numbers = lineItems.flatMap(({ id, addonItems = [] }) => [id, ...addonItems.map((addon) => addon.id)])
  same(new Set(numbers).size, numbers.length, `how many numbers the items of cart ${cartId} have`)
}

type Item = { readonly catalogItemId: string; readonly quantity: number; readonly addonItems?: readonly Item[] }

const offersOf = (items: readonly Item[]): string =>
  items.map((item) => `${item.catalogItemId} ${item.quantity} (${offersOf(item.addonItems ?? [])})`).join()

const namesOf = (wanted: readonly Good[]): string => wanted.map(({ name }) => name).join(' + ')
