import { RefusedCall } from './refused-call.ts'

/** Reads one value of a request; `at` says where it stands, for the refusal. */
export type Reader<Value> = (value: unknown, at: string) => Value

/** Names without case, and null is absent: the .NET SDK sends PascalCase with explicit nulls. */
export const membersOf = (value: unknown, at: string): Map<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(at, 'an object')
  const members = new Map<string, unknown>()
  for (const [name, member] of Object.entries(value)) if (member !== null) members.set(name.toLowerCase(), member)
  return members
}

/** Reads an object by a reader for each of its members. Members that nobody reads are ignored. */
export const objectOf =
  <Value extends object>(readers: {
    readonly [Name in keyof Required<Value>]: Reader<Exclude<Value[Name], undefined>>
  }): Reader<Value> =>
  (value, at) => {
    const members = membersOf(value, at)
    const read: Partial<Value> = {}
    for (const name in readers) {
      const member = members.get(name.toLowerCase())
      if (member !== undefined) read[name] = readers[name](member, `${at}.${name}`)
    }
    return read as Value
  }

export const listOf =
  <Item>(reader: Reader<Item>): Reader<Item[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw wrong(at, 'an array')
    return value.map((item, index) => reader(item, `${at}[${index}]`))
  }

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string') throw wrong(at, 'text')
  return value
}

export const truth: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw wrong(at, 'true or false')
  return value
}

export const number: Reader<number> = (value, at) => {
  if (typeof value !== 'number') throw wrong(at, 'a number')
  return value
}

export const wholeNumber =
  (least: number): Reader<number> =>
  (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
      throw wrong(at, `a whole number of at least ${least}`)
    return value
  }

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i

export const instant: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || !dateTime.test(value) || Number.isNaN(Date.parse(value)))
    throw wrong(at, 'a date and time such as 2027-01-31T23:59:59Z')
  return value
}

/** Texts by names of the caller's choice, whose case is kept. */
export const textsByName: Reader<Record<string, string>> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(at, 'an object')
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, text(member, `${at}.${name}`)])
  )
}

export const wrong = (at: string, expected: string): RefusedCall => invalid(`${at} must be ${expected}`)

/** @param code a row of the error table: 800002 says no more than that the input is not valid */
export const invalid = (what: string, code = 800002): RefusedCall =>
  new RefusedCall({ status: 400, code, description: `The input is not valid: ${what}.` })
