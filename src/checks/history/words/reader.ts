import { describeValue, type Contract, type Located } from '../../../contract/index.ts'
import { InputError } from '../../../input-error.ts'
import { millisecondsOf } from './duration.ts'

/**
 * Reads the members of a contract's words. What is missing is `undefined`; what has another form is an error of the
 * contract with its line: a law that is read wrong would be a law that nobody keeps watch over.
 */
export class WordReader {
  readonly contract: Contract

  constructor(contract: Contract) {
    this.contract = contract
  }

  /** A word beside a schema or a reference, or behind the reference. */
  word(beside: Located, name: `x-${string}`): Located | undefined {
    return this.contract.documents.written(beside, name)
  }

  member(of: Located, ...names: readonly string[]): Located | undefined {
    return this.contract.documents.written(of, ...names)
  }

  text(of: Located | undefined, expected = 'a text'): string | undefined {
    if (of === undefined) return undefined
    return typeof of.value === 'string' ? of.value : this.fail(of, expected)
  }

  requiredText(of: Located, name: string): string {
    return this.text(this.member(of, name)) ?? this.fail(of, `a member '${name}'`)
  }

  /** @returns undefined where there is none */
  list(of: Located | undefined): Located[] | undefined {
    if (of === undefined) return undefined
    if (!Array.isArray(of.value)) return this.fail(of, 'a list')
    return of.value.map((value: unknown, index) => ({ value, uri: of.uri, pointer: `${of.pointer}/${index}` }))
  }

  /** A list of texts; a single text stands for a list of one. Numbers are read as their text. */
  texts(of: Located | undefined): string[] | undefined {
    const entries = of && !Array.isArray(of.value) ? [of] : this.list(of)
    return entries?.map((entry) =>
      typeof entry.value === 'number' ? String(entry.value) : (this.text(entry) ?? this.fail(entry, 'a text'))
    )
  }

  duration(of: Located | undefined): number | undefined {
    const text = this.text(of, 'an ISO 8601 duration')
    if (of === undefined || text === undefined) return undefined
    return (
      millisecondsOf(text) ?? this.fail(of, "an ISO 8601 duration of weeks, days or a time, such as 'PT15M' or 'P7D'")
    )
  }

  /** The members of a map, each with its place. */
  entries(of: Located | undefined): (readonly [name: string, member: Located])[] {
    if (of === undefined) return []
    if (typeof of.value !== 'object' || of.value === null || Array.isArray(of.value)) return this.fail(of, 'a map')
    return Object.keys(of.value).flatMap((name) => {
      const member = this.member(of, name)
      return member ? [[name, member] as const] : []
    })
  }

  fail(of: Located, expected: string): never {
    throw new InputError(
      `Failed to read a word of the contract: expected ${expected}, but it is ${describeValue(of.value)}. Correct the ` +
        'word; the head of the contract explains each.',
      this.contract.place(of)
    )
  }
}
