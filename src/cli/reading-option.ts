import { InvalidArgumentError } from 'commander'
import { defaultReadings, type Readings } from '../sandbox/index.ts'

type Values = { readonly [Name in keyof Readings]: { readonly [Value in Readings[Name]]: Value } }

// The type of the readings as data: a reading or a value that is not here does not compile.
const values: Values = {
  replayStatus: { 200: 200, 201: 201 },
  replay: { frozen: 'frozen', growing: 'growing' },
  repeatedCheckout: { reiterates: 'reiterates', 'already-submitted': 'already-submitted' },
  repeatedPartialCheckout: { continues: 'continues', reiterates: 'reiterates' },
  parallelCheckout: { waits: 'waits', 'cart-busy': 'cart-busy', 'order-in-progress': 'order-in-progress' },
  expiredCart: { 'cart-not-found': 'cart-not-found', 'invalid-input': 'invalid-input' },
  orderedCart: { stays: 'stays', expires: 'expires' },
  updateOfOrderedCart: { 'already-submitted': 'already-submitted', unchanged: 'unchanged' },
  reusedRequestId: { 'original-answer': 'original-answer', 'new-call': 'new-call', 'invalid-input': 'invalid-input' },
  newOrder: { found: 'found', 'not-found': 'not-found' },
  subscriptionId: { 'when-provisioned': 'when-provisioned', 'at-once': 'at-once' },
  provisionedLinks: { all: 'all', legacy: 'legacy' },
  unknownCustomer: { 'customer-not-found': 'customer-not-found', forbidden: 'forbidden' },
  mfaRefusal: { 'mfa-required-fault': 'mfa-required-fault', 'mfa-required': 'mfa-required' },
  provisioningWords: { 'lower-case': 'lower-case', capital: 'capital' },
  faultCode: { number: 'number', text: 'text' },
  locale: { single: 'single', double: 'double', absent: 'absent' }
}

/** Reads one `name=value`, beside those that were read before. */
export const parseReading = (text: string, before: Partial<Readings> = {}): Partial<Readings> => {
  const [name = '', value] = text.split('=', 2)
  if (!isReading(name)) throw new InvalidArgumentError(`one of ${Object.keys(values).join(', ')}`)
  const known: Readonly<Record<string, unknown>> = values[name]
  if (value === undefined || !Object.hasOwn(known, value))
    throw new InvalidArgumentError(`${name}=${Object.keys(known).join(` or ${name}=`)}`)
  return { ...before, [name]: known[value] }
}

const isReading = (name: string): name is keyof Readings => Object.hasOwn(values, name)

/** What is chosen and what else could be, one reading a line. */
export const readingLines = (chosen: Partial<Readings> = {}): string[] => {
  const readings = { ...defaultReadings, ...chosen }
  return (Object.keys(values) as (keyof Readings)[]).map((name) => {
    const others = Object.keys(values[name]).filter((value) => value !== String(readings[name]))
    return `${name}=${readings[name]} (or ${others.join(', ')})`
  })
}
