import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { bundle, createConfig, getLineColLocation, type Config } from '@redocly/openapi-core'
import type { Contract, Located } from '../contract/index.ts'
import { parsePointer, toPointer } from '../contract/pointer.ts'
import { InputError } from '../input-error.ts'
import { Address, defineMember, WithoutAddresses } from './read-before.ts'

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
    const { components, ...others } = structuredClone(documents.root.value)
    return { ...others, components: components ?? {} }
  }
  references.forEach((reference) => {
    requirePlain(reference, contract)
  })
  const resolver = new WithoutAddresses(contract)
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
      `Failed to bundle the contract: ${failure.message.replace(/\.$/, '')}. Correct the reference.`,
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
