import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { BaseResolver, Source, type Document } from '@redocly/openapi-core'
import type { Contract } from '../contract/index.ts'
import { fileUri } from '../contract/file-uri.ts'
import { isMap } from '../contract/is-map.ts'

/** An address that the bundler is not to follow. */
export class Address {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A resolver for Redocly that knows the files that the contract was read from, and reads nothing itself. */
export class ReadBefore extends BaseResolver {
  readonly #contract: Contract

  constructor(contract: Contract) {
    super()
    this.#contract = contract
  }

  override resolveExternalRef(base: string | null, reference: string): string {
    return fileOf(reference, base) ?? reference
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- What it overrides reads files and addresses.
  override async loadExternalRef(file: string): Promise<Source> {
    const text = this.textOf(file)
    if (text === undefined) throw new Error(`${file} is not one of the files that the contract was read from`)
    // As Redocly does, whose lines would be others.
    return new Source(file, text.replaceAll('\r\n', '\n'))
  }

  protected textOf(file: string): string | undefined {
    return this.#contract.documents.textOf(fileUri(file))
  }
}

/** The same, which shows no address: whoever sees one follows it. */
export class WithoutAddresses extends ReadBefore {
  override parseDocument(source: Source, isRoot?: boolean): Document {
    const document = super.parseDocument(source, isRoot)
    this.#hideAddresses(document.parsed, source.absoluteRef, new Set())
    return document
  }

  #hideAddresses(value: unknown, file: string, seen: Set<unknown>): void {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const [key, member] of Object.entries(value)) {
      const holder = value as Record<string, unknown>
      if (key === 'externalValue' && typeof member === 'string') holder[key] = new Address(member)
      else {
        if (key === 'discriminator' && isMap(member)) this.#hideMapped(member, file)
        this.#hideAddresses(member, file, seen)
      }
    }
  }

  #hideMapped(discriminator: Record<string, unknown>, file: string): void {
    const { mapping, defaultMapping } = discriminator
    const isElsewhere = (target: unknown): target is string =>
      typeof target === 'string' && !target.startsWith('#') && this.textOf(fileOf(target, file) ?? '') === undefined
    if (isElsewhere(defaultMapping)) discriminator['defaultMapping'] = new Address(defaultMapping)
    if (!isMap(mapping)) return
    for (const [word, target] of Object.entries(mapping)) {
      if (isElsewhere(target)) defineMember(mapping, word, new Address(target))
    }
  }
}

/** The file that a reference names; `undefined` where it names another address. */
const fileOf = (reference: string, base: string | null): string | undefined => {
  try {
    // The root document, by its path.
    if (base === null) return resolve(reference)
    const url = new URL(reference, pathToFileURL(base))
    return url.protocol === 'file:' ? fileURLToPath(url) : undefined
  } catch {
    return undefined
  }
}

/** Assigning would call the setter of a name such as __proto__. */
export const defineMember = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
}
