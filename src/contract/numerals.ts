import { compareDecimals } from '../validation/decimals.ts'

/*
 * JSON has numbers of any length, and JavaScript keeps some 16 digits of them. Values stay JavaScript's; where one is not the
 * number that was written, what was written is noted beside the object or the array that holds it.
 */

const numerals = new WeakMap<object, Map<string, string>>()
const holders = new WeakSet()

/** What was written where a holder has a number that JavaScript cannot hold; `undefined` elsewhere. */
export const numeralAt = (holder: unknown, name: string | number): string | undefined =>
  typeof holder === 'object' && holder !== null ? numerals.get(holder)?.get(String(name)) : undefined

export const noteNumeral = (holder: object, name: string | number, numeral: string): void => {
  const known = numerals.get(holder) ?? new Map<string, string>()
  numerals.set(holder, known.set(String(name), numeral))
}

/** Whether a value comes from a text with a number that JavaScript cannot hold. */
export const hasNumerals = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && holders.has(value)

/** Whether JavaScript holds another number than what was written. */
export const isInexact = (numeral: string): boolean => {
  const value = Number(numeral)
  return !Number.isFinite(value) || compareDecimals(numeral, value) !== 0
}

/** Whether a text may hold such a number: most have none, and that is seen at a glance. */
export const mayHoldNumerals = (text: string): boolean => /\d[\d.]{15}/.test(text)

/** Reads a text that is JSON, as `JSON.parse` does, and notes what was written where that is another number. */
export const parseJson = (text: string): unknown => {
  const plain: unknown = JSON.parse(text)
  return mayHoldNumerals(text) ? new ExactReader(text, plain).value : plain
}

/** A copy with the same notes. */
export const cloneWithNumerals = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const copy: object = Array.isArray(value) ? [] : {}
  holders.add(copy)
  for (const [name, member] of Object.entries(value)) {
    put(copy, name, cloneWithNumerals(member))
    const numeral = numeralAt(value, name)
    if (numeral !== undefined) noteNumeral(copy, name, numeral)
  }
  return copy
}

const put = (holder: object, name: string, value: unknown): void => {
  // `__proto__` is a member as any other.
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
}

const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[[\]{},:]|true|false|null/g

/** Reads once more, with an eye on the numbers; the text is known to be JSON. */
class ExactReader {
  readonly value: unknown
  readonly #made: object[] = []
  #isInexact = false

  constructor(text: string, plain: unknown) {
    const value = this.#read(text)
    this.value = this.#isInexact ? value : plain
    if (this.#isInexact) for (const one of this.#made) holders.add(one)
  }

  /** Without recursion: nesting costs no stack. */
  #read(text: string): unknown {
    const root: unknown[] = []
    const open: { readonly holder: object; name: string | undefined }[] = [{ holder: root, name: undefined }]
    for (const [token] of text.matchAll(tokens)) {
      const here = open.at(-1)
      if (!here) break
      if (token === ']' || token === '}') open.pop()
      else if (token === '{' || token === '[') {
        const holder: object = token === '[' ? [] : {}
        this.#made.push(holder)
        this.#put(here, holder)
        open.push({ holder, name: undefined })
      } else if (token === ',' || token === ':') continue
      else if (here.name === undefined && !Array.isArray(here.holder)) here.name = JSON.parse(token) as string
      else this.#put(here, JSON.parse(token), token)
    }
    return root[0]
  }

  #put(into: { readonly holder: object; name: string | undefined }, value: unknown, token?: string): void {
    const name = into.name ?? String((into.holder as unknown[]).length)
    into.name = undefined
    put(into.holder, name, value)
    numerals.get(into.holder)?.delete(name)
    if (typeof value === 'number' && token !== undefined && isInexact(token)) {
      this.#isInexact = true
      noteNumeral(into.holder, name, token)
    }
  }
}
