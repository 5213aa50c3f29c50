import type { Json } from '../draft.ts'
import type { Random } from '../random.ts'
import { inAllObjects, inAllTexts, isCart, isLine, isOrder, type Transformation } from './transformation.ts'

const lists = ['orders', 'items', 'lineItems', 'orderErrors', 'addonItems']

/** Optional, and silent where they are not there (law 5). */
const optional = (object: Json): string[] => {
  if (isOrder(object))
    return ['status', 'totalPrice', 'billingCycle', 'currencyCode', 'transactionType', 'alternateId', 'links']
  if (isLine(object)) return ['pricing', 'termDuration', 'transactionType', 'friendlyName', 'links']
  if (isCart(object)) return ['status', 'expirationTimestamp', 'lastModifiedUser', 'links']
  return []
}

const dates = ['creationDate', 'creationTimestamp', 'expirationTimestamp', 'lastModifiedTimestamp']
const words = ['status', 'billingCycle', 'transactionType']
const guids = ['id', 'referenceCustomerId', 'subscriptionId', 'orderId', 'alternateId']
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What answers may differ in without saying anything else. */
export const bodyTransformations: readonly Transformation[] = [
  {
    name: 'with its lists in another order',
    apply: (draft, random) =>
      inAllObjects(draft, (object) => {
        for (const name of lists) if (Array.isArray(object[name])) object[name] = random.shuffled(object[name])
      })
  },
  {
    name: 'with properties that nobody knows',
    apply: (draft, random) =>
      inAllObjects(draft, (object) => {
        if (random.chance(0.3))
          object[`x${random.hex(4)}`] = random.pick([1, 'text', { id: random.guid() }, [{ id: 'a' }], null])
      })
  },
  {
    name: 'with nulls for what is absent',
    apply: (draft, random) =>
      inAllObjects(draft, (object) => {
        const names = [
          ...optional(object),
          ...(isLine(object) ? ['subscriptionId'] : []),
          ...('orders' in object ? ['orderErrors', 'additionalInformation'] : [])
        ]
        for (const name of names) if (object[name] === undefined && random.chance(0.5)) object[name] = null
      })
  },
  {
    name: 'with silence where silence is allowed',
    apply: (draft, random) =>
      inAllObjects(draft, (object) => {
        for (const name of optional(object)) if (random.chance(0.2)) delete object[name]
      })
  },
  {
    name: 'with the same moments in other words',
    apply: (draft, random) =>
      inAllObjects(draft, (object) => {
        for (const name of dates) if (typeof object[name] === 'string') object[name] = respelled(object[name], random)
      })
  },
  {
    name: 'with GUIDs in other letters',
    apply: (draft, random) =>
      inAllObjects(draft, (object) => {
        for (const name of guids) {
          const value = object[name]
          if (typeof value === 'string' && guid.test(value))
            object[name] = random.pick([value.toUpperCase(), value.toLowerCase()])
        }
      })
  },
  {
    name: 'with words in other letters',
    apply: (draft, random) =>
      inAllObjects(draft, (object) => {
        for (const name of words) {
          const value = object[name]
          if (typeof value === 'string')
            object[name] = random.pick([
              value.toUpperCase(),
              value.replaceAll('_', ''),
              value.replaceAll('_', ' '),
              value
            ])
        }
      })
  },
  {
    name: 'with numbers in other digits',
    apply: (draft, random) =>
      inAllTexts(draft, (text) =>
        text.replaceAll(
          /"(quantity|price|listPrice|proratedPrice|extendedPrice|totalPrice|lineItemNumber)":(\d+(?:\.\d+)?)/g,
          (_, name: string, number: string) => `"${name}":${inOtherDigits(number, random)}`
        )
      )
  },
  {
    name: 'with its JSON laid out otherwise',
    apply: (draft, random) =>
      inAllTexts(draft, (text) => {
        const value: unknown = JSON.parse(text)
        const turned = random.chance(0.5) ? turnedAround(value) : value
        const written = JSON.stringify(turned, null, random.pick([0, 2, '\t']))
        return random.chance(0.5)
          ? written.replaceAll(/"[^"\\]*"/g, (word) => word.replaceAll('e', String.raw`\u0065`))
          : written
      })
  }
]

/** The same moment with other digits of a second and another zone. */
const respelled = (text: string, random: Random): string => {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? ''
  const time = Date.parse(text.replace(/\.\d+/, ''))
  const minutes = random.pick([0, 0, 60, -480, 330])
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, 19)
  const short = fraction.replace(/0+$/, '')
  const digits = random.pick([short, short.padEnd(7, '0'), fraction])
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
  return `${local}${digits === '' ? '' : `.${digits}`}${minutes === 0 && random.chance(0.5) ? 'Z' : offset}`
}

const inOtherDigits = (number: string, random: Random): string =>
  random.pick([number, number.includes('.') ? `${number}00` : `${number}.0`, `${number}e0`, `${number}E+00`])

/** The members of all objects, the last one first. */
const turnedAround = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turnedAround)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turnedAround(member)])
  )
}
