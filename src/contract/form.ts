import { InputError } from '../input-error.ts'
import type { Documents } from './documents.ts'
import { isMap } from './is-map.ts'
import type { Located } from './located.ts'
import { describeValue } from './describe-value.ts'

/**
 * Reads the parts of a document in the form that OpenAPI gives them. What has another form would be passed over, and what it
 * says would be a promise that nobody keeps watch over.
 */
export class FormReader {
  readonly #documents: Documents

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** @param expected as words that continue 'expected …' */
  map(of: Located, expected: string): Located {
    const { value } = of
    if (!isMap(value)) return this.fail(of, expected)
    // A reference is followed before, if it is one.
    if (Object.hasOwn(value, '$ref')) {
      this.fail({ value: value['$ref'], uri: of.uri, pointer: `${of.pointer}/$ref` }, 'a reference, a text')
    }
    return of
  }

  /**
   * The members of a map; none where there is no map.
   *
   * @param each what a member has to be
   * @param isMember tells members from what may stand beside them
   */
  members(
    of: Located | undefined,
    expected: string,
    each: string,
    isMember: (key: string) => boolean = () => true
  ): (readonly [key: string, member: Located])[] {
    if (of === undefined) return []
    return [...this.#documents.entries(this.map(of, expected))]
      .filter(([key]) => isMember(key))
      .map(([key, member]) => [key, this.map(member, each)])
  }

  /** The same for a map that may have extensions beside its members. */
  membersWithoutExtensions(of: Located | undefined, expected: string, each: string): ReturnType<FormReader['members']> {
    return this.members(of, expected, each, (key) => !key.startsWith('x-'))
  }

  /** The items of a list; none where there is no list. @param each what an item has to be */
  items(of: Located | undefined, expected: string, each: string): Located[] {
    if (of === undefined) return []
    if (!Array.isArray(of.value)) return this.fail(of, expected)
    return [...this.#documents.entries(of)].map(([, item]) => this.map(item, each))
  }

  /** A member that is a text; `undefined` where there is none. */
  text(of: Located, key: string): string | undefined {
    const member = this.#documents.at(of, key)
    if (member === undefined) return undefined
    return typeof member.value === 'string' ? member.value : this.fail(member, `'${key}' with a text`)
  }

  requiredText(of: Located, key: string, expected: string): string {
    return this.text(of, key) ?? this.fail(of, expected)
  }

  /** @param there as words that continue 'but …' */
  fail(of: Located, expected: string, there = `it is ${describeValue(of.value)}`): never {
    throw new InputError(
      `Failed to read the contract: expected ${expected}, but ${there}. Correct it; ` +
        'https://spec.openapis.org/oas/v3.1.1.html has the form.',
      this.#documents.place(of)
    )
  }
}
