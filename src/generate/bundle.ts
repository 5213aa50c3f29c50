import { fileURLToPath, pathToFileURL } from 'node:url'
import { relative } from 'node:path'
import {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  Source,
  type Config,
  type Document
} from '@redocly/openapi-core'
import type { Contract, Located } from '../contract/index.ts'
import { fileUri } from '../contract/file-uri.ts'
import { isMap } from '../contract/is-map.ts'
import { parsePointer, toPointer, valueAt } from '../contract/pointer.ts'
import { failedTo, InputError, withoutDot } from '../input-error.ts'

// The type of Redocly's configuration is so large that comparing one literal with it takes half of the whole type check.
const noRules = createConfig as unknown as (config: Readonly<Record<string, never>>) => Promise<Config>

/** The contract in one document: every file it refers to is lifted into its components. */
export type Bundle = Readonly<Record<string, unknown>>

/**
 * Bundles a contract with Redocly's bundler. Components keep the last segment of their reference as a name. Nothing is read
 * but the files that the contract was read from: an address of an example (`externalValue`) or of a discriminator's schema
 * stays what it is.
 *
 * @throws InputError where a reference cannot be resolved
 */
export const bundleContract = async (contract: Contract): Promise<Bundle> => {
  const { documents } = contract
  const references = [...referencesIn(contract)]
  // One file is its own bundle, whatever names it has.
  if (references.every(({ text }) => text.startsWith('#'))) {
    references.forEach((reference) => {
      requireTarget(reference, contract)
    })
    const { components, ...others } = structuredClone(documents.root.value)
    return { ...others, components: components ?? {} }
  }
  references.forEach((reference) => {
    requirePlain(reference, contract)
  })
  const resolver = new ReadBefore(contract)
  const { bundle: document, problems } = await bundle({
    ref: fileURLToPath(documents.root.uri),
    config: await noRules({}),
    externalRefResolver: resolver
  })
  const failure = problems.find((problem) => problem.severity === 'error')
  if (failure) {
    const [location] = failure.location
    const start = location && getLineColLocation(location).start
    throw new InputError(
      `Failed to bundle the contract: ${withoutDot(failure.message)}. Correct the reference.`,
      location && start
        ? { file: relative(process.cwd(), location.source.absoluteRef), line: start.line, column: start.col }
        : contract.place(documents.root)
    )
  }
  return withComponentNames(withAddresses(document.parsed) as Bundle)
}

type Reference = { readonly text: string; readonly located: Located }

const referencesIn = function* ({ documents }: Contract): Iterable<Reference> {
  const seen = new Set<unknown>()
  const walk = function* (value: unknown, uri: string, pointer: string): Iterable<Reference> {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const [key, member] of Object.entries(value)) {
      const located = { value: member as unknown, uri, pointer: pointer + toPointer([key]) }
      if (key === '$ref' && typeof member === 'string') yield { text: member, located }
      else yield* walk(member, uri, located.pointer)
    }
  }
  for (const [uri, value] of documents.files()) yield* walk(value, uri, '')
}

/** Also of those that nobody uses: a reference to nothing is a slip. What stands in an example is data. */
const requireTarget = ({ text, located }: Reference, contract: Contract): void => {
  const isData = parsePointer(located.pointer).some((name) =>
    ['const', 'default', 'enum', 'example', 'examples'].includes(name)
  )
  if (isData || !text.startsWith('#/')) return
  if (valueAt(contract.documents.root.value, decoded(text.slice(1))) !== undefined) return
  throw new InputError(
    failedTo(
      'bundle the contract',
      'a reference to something in the file',
      `there is nothing at '${text}'`,
      'Correct the reference.'
    ),
    contract.place(located)
  )
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Redocly passes over empty names, and finds `constructor` in every map. */
const requirePlain = ({ text, located }: Reference, contract: Contract): void => {
  const [file = '', pointer = ''] = text.split('#')
  const lifted = /([^/\\]*?)(?:\.[^./\\]*)?$/.exec(file)?.[1] ?? ''
  const names = [...parsePointer(pointer), ...(lifted === '' ? [] : [lifted])]
  const odd = names.find((name) => name === '' || name in Object.prototype)
  if (odd === undefined) return
  throw new InputError(
    `Failed to bundle the contract: expected names that every tool can tell apart, but '${odd}' ${odd === '' ? 'is empty' : 'is that of a member of every object'}. ` +
      'Rename it, or put the whole contract into one file.',
    contract.place(located)
  )
}

/** An address that the bundler is not to follow. */
class Address {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Knows the files that the contract was read from, and reads nothing itself. */
class ReadBefore extends BaseResolver {
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
    const text = this.#textOf(file)
    if (text === undefined) throw new Error(`${file} is not one of the files that the contract was read from`)
    // As Redocly does, whose lines would be others.
    return new Source(file, text.replaceAll('\r\n', '\n'))
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const document = super.parseDocument(source, isRoot)
    this.#hideAddresses(document.parsed, source.absoluteRef, new Set())
    return document
  }

  #textOf(file: string): string | undefined {
    return this.#contract.documents.textOf(fileUri(file))
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
      typeof target === 'string' && !target.startsWith('#') && this.#textOf(fileOf(target, file) ?? '') === undefined
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
    // Redocly hands the path of the root document in as it got it.
    if (base === null) return reference
    const url = new URL(reference, pathToFileURL(base))
    return url.protocol === 'file:' ? fileURLToPath(url) : undefined
  } catch {
    return undefined
  }
}

/** Puts back what was hidden. */
const withAddresses = (value: unknown, seen = new Set<unknown>()): unknown => {
  if (value instanceof Address) return value.text
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  seen.add(value)
  for (const [key, member] of Object.entries(value)) {
    if (member instanceof Address) defineMember(value, key, member.text)
    else withAddresses(member, seen)
  }
  return value
}

/** Assigning would call the setter of a name such as __proto__. */
const defineMember = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
}

/**
 * Redocly names a component by the last segment of its reference as it is written, escaped, and refers to it by the same
 * text: to a member `a~1b` with '#/…/a~1b', which leads to `a/b`.
 */
const withComponentNames = (bundle: Bundle): Bundle => {
  for (const components of Object.values(Object(bundle['components']) as Record<string, Record<string, unknown>>)) {
    for (const escaped of Object.keys(Object(components) as object)) {
      const name = parsePointer(`/${escaped}`)[0] ?? ''
      if (name === escaped || Object.hasOwn(components, name)) continue
      components[name] = components[escaped]
      delete components[escaped]
    }
  }
  return bundle
}
