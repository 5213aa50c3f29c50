import ts from 'typescript'
import { isMap } from '../contract/is-map.ts'
import { parsePointer, toPointer } from '../contract/pointer.ts'

/**
 * Names and words of a document, replaced by plain ones while openapi-typescript works on it: that reads `#`, `%`, `'` and
 * empty names in its own way, writes some of them into the code as they are, and takes `constructor` for a member that
 * every map has. In the syntax tree that it makes, the plain ones become literals with the original text.
 */
export class PlainNames {
  readonly #plain = new Map<string, string>()
  readonly #originals = new Map<string, string>()
  readonly #prefix: string

  constructor(document: unknown) {
    // A prefix that the document has nowhere, so that no word of its own is taken for a plain one.
    const text = JSON.stringify(document)
    let prefix = 'plain_'
    while (text.includes(prefix)) prefix += '_'
    this.#prefix = prefix
  }

  /** A copy of the document with plain names. What is only told in comments stays as it is. */
  in(document: unknown): unknown {
    return this.#copy(document, false)
  }

  /** The syntax trees with the original names. */
  restored<T extends ts.Node>(nodes: readonly T[]): T[] {
    const { factory } = ts
    const { transformed } = ts.transform(
      [...nodes],
      [
        (context) => (root) => {
          const visit = (node: ts.Node): ts.Node => {
            const original = this.#originalOf(node)
            if (original === undefined) return ts.visitEachChild(node, visit, context)
            return factory.createStringLiteral(original)
          }
          return ts.visitNode(root, visit) as T
        }
      ]
    )
    return transformed
  }

  #originalOf(node: ts.Node): string | undefined {
    if (ts.isStringLiteral(node)) return this.#originals.get(node.text)
    if (!ts.isIdentifier(node)) return undefined
    // openapi-typescript makes the text of a literal an identifier.
    const [, quoted] = /^"(\w+)"$/.exec(node.text) ?? []
    return this.#originals.get(quoted ?? node.text)
  }

  #copy(value: unknown, isByName: boolean): unknown {
    if (typeof value === 'string') return this.#plainOf(value)
    if (Array.isArray(value)) return value.map((item) => this.#copy(item, false))
    if (!isMap(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        if (isByName) return [this.#plainOf(key), this.#copy(member, false)]
        if (told.has(key)) return [key, typeof member === 'string' || !texts.has(key) ? member : String(member)]
        if (key === '$ref' && typeof member === 'string') return [key, this.#reference(member)]
        if (key === 'mapping' && isMap(member)) return [key, this.#mapping(member)]
        return [this.#plainOf(key), this.#copy(member, byName.has(key))]
      })
    )
  }

  #mapping(mapping: Readonly<Record<string, unknown>>): unknown {
    return Object.fromEntries(
      Object.entries(mapping).map(([word, target]) => [
        this.#plainOf(word),
        typeof target === 'string' ? (target.startsWith('#') ? this.#reference(target) : this.#plainOf(target)) : ''
      ])
    )
  }

  #reference(reference: string): string {
    if (!reference.startsWith('#')) return reference
    return `#${toPointer(parsePointer(decoded(reference.slice(1))).map((segment) => this.#plainOf(segment)))}`
  }

  #plainOf(text: string): string {
    if (/^[\w\-./{};=:+* ]+$/.test(text) && !(text in Object.prototype)) return text
    const known = this.#plain.get(text)
    if (known !== undefined) return known
    const plain = `${this.#prefix}${this.#plain.size}`
    this.#plain.set(text, plain)
    this.#originals.set(plain, text)
    return plain
  }
}

/** Members that are told in comments only, and those of them that have to be texts. */
const told = new Set(['title', 'summary', 'description', 'format', 'default', 'example', 'examples'])
const texts = new Set(['title', 'summary', 'description', 'format'])

/** Maps whose keys are names that somebody gave. */
const byName = new Set(
  (
    'callbacks content dependentSchemas $defs encoding headers links mediaTypes parameters pathItems paths patternProperties ' +
    'properties requestBodies responses schemas securitySchemes variables webhooks'
  ).split(' ')
)

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
