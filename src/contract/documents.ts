import { realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from '../finding.ts'
import { InputError } from '../input-error.ts'
import { fileUri } from './file-uri.ts'
import type { Located } from './located.ts'
import { applyOverlay, OverlaidPlaces } from './overlay/index.ts'
import { toPointer, valueAt } from './pointer.ts'
import { readFile, reasonOf } from '../read-file.ts'
import { parseSource, textOf, type Source } from './source.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const hasMember = (value: unknown, name: string): value is Record<string, unknown> =>
  isObject(value) && Object.hasOwn(value, name)

/**
 * An OpenAPI document with every file it refers to, read once. Values keep the place they were read from, through every
 * `$ref`, so that a finding can name the authored line and not a line of a bundle.
 */
export class Documents {
  readonly root: Located<Record<string, unknown>>
  readonly #sources = new Map<string, Source>()
  readonly #origins = new WeakMap<object, Located>()
  readonly #overlaid = new OverlaidPlaces()
  readonly #shown: (uri: string) => string
  /** The folder that references may not leave; `undefined` where they may lead anywhere. */
  readonly #folder: string | undefined

  /**
   * Reads the document and, at once, all files its references name.
   *
   * @param file path of the root document, YAML or JSON
   * @param overlays paths of OpenAPI Overlays that change the root document, in this order
   * @param allowOutside whether references may lead to files outside the folder of the document
   * @throws InputError where a file cannot be read or parsed, a reference leads nowhere or outside, or an overlay cannot be
   *   applied
   */
  constructor(file: string, overlays: readonly string[] = [], allowOutside = false) {
    const uri = fileUri(file)
    const folder = dirname(resolve(file))
    this.#folder = allowOutside ? undefined : folder
    this.#shown = (other) => {
      if (other === uri) return file
      return other.startsWith('file:') ? join(dirname(file), relative(folder, fileURLToPath(other))) : other
    }
    const source = this.#load(uri, undefined)
    const { value } = source
    if (!isObject(value) || Array.isArray(value)) {
      throw new InputError(
        'Failed to read the contract: expected an OpenAPI document (a mapping), but the file holds ' +
          `${describe(value)}. Give the path of the OpenAPI root document.`,
        { file, line: 1 }
      )
    }
    this.root = { value, uri, pointer: '' }
    for (const overlay of overlays) {
      for (const { value: added, pointer } of applyOverlay(overlay, { file, source, uri, value }, this.#overlaid)) {
        this.#remember(added, uri, pointer)
      }
    }
    // What an overlay takes out of a list moves all that stands behind it.
    if (overlays.length > 0) this.#locate(value, uri, '', new Set())
  }

  /** Every file read, as `file:` URL and parsed value. */
  *files(): Iterable<readonly [uri: string, value: unknown]> {
    for (const [uri, source] of this.#sources) yield [uri, source.value]
  }

  /** The text of a file that was read, by its `file:` URL; `undefined` for all others. */
  textOf(uri: string): string | undefined {
    return this.#sources.get(uri)?.text
  }

  /** The member of an object or array, with references followed on both ends; `undefined` where there is none. */
  at(from: Located, ...segments: (string | number)[]): Located | undefined {
    let here = this.follow(from)
    for (const segment of segments) {
      if (!hasMember(here.value, String(segment))) return undefined
      here = this.follow({
        value: here.value[String(segment)],
        uri: here.uri,
        pointer: here.pointer + toPointer([segment])
      })
    }
    return here
  }

  /**
   * The member as it was written: a reference is followed only where the way leads through it, and not where the member
   * stands beside it or is the reference itself.
   */
  written(from: Located, ...segments: readonly string[]): Located | undefined {
    let here = from
    for (const segment of segments) {
      const holder = hasMember(here.value, segment) ? here : this.follow(here)
      if (!hasMember(holder.value, segment)) return undefined
      here = { value: holder.value[segment], uri: holder.uri, pointer: holder.pointer + toPointer([segment]) }
    }
    return here
  }

  /** All members of an object or array, references followed. */
  *entries(from: Located | undefined): Iterable<readonly [key: string, member: Located]> {
    if (from === undefined) return
    const here = this.follow(from)
    if (!isObject(here.value)) return
    for (const key of Object.keys(here.value)) {
      const member = this.at(here, key)
      if (member) yield [key, member]
    }
  }

  /** Follows a chain of `$ref` to the thing itself. */
  follow(from: Located): Located {
    let here = from
    const seen = new Set<string>()
    for (;;) {
      const reference = referenceOf(here.value)
      if (reference === undefined) return here
      const step = `${here.uri}#${here.pointer}`
      if (seen.has(step)) {
        throw new InputError(
          `Failed to follow the reference '${reference}': it leads back to itself. Let one of the references hold the ` +
            'thing itself.',
          this.place(here)
        )
      }
      seen.add(step)
      here = this.#target(reference, here)
    }
  }

  /** What a reference names at once, be it a reference again; `undefined` where there is no reference. */
  behind(from: Located): Located | undefined {
    const reference = referenceOf(from.value)
    return reference === undefined ? undefined : this.#target(reference, from)
  }

  /** The place of a value that came out of {@link files}, found by identity; `undefined` for other values. */
  originOf(value: object): Located | undefined {
    return this.#origins.get(value)
  }

  /** File, pointer and line of a value. */
  place(located: Pick<Located, 'uri' | 'pointer'>): Place {
    const written = this.#overlaid.placeOf(located)
    if (written) return written
    const source = this.#sources.get(located.uri)
    return { file: this.#shown(located.uri), pointer: located.pointer, ...source?.positionOf(located.pointer) }
  }

  /** The file and the JSON pointer that a reference names. */
  #split(reference: string, from: Pick<Located, 'uri' | 'pointer'>): { uri: string; pointer: string } {
    try {
      const url = new URL(reference, from.uri)
      const pointer = decodeURIComponent(url.hash.slice(1))
      if (pointer !== '' && !pointer.startsWith('/')) throw new TypeError('a fragment that is no JSON pointer')
      url.hash = ''
      // Throws where percent signs stand for no text.
      return { uri: url.protocol === 'file:' ? fileUri(fileURLToPath(url)) : url.href, pointer }
    } catch (cause) {
      throw new InputError(
        `Failed to resolve the reference '${reference}': expected the path of a file and a JSON pointer, such as ` +
          "'./schemas.yaml#/Order', but it is neither. Correct the reference.",
        this.place({ uri: from.uri, pointer: `${from.pointer}/$ref` }),
        { cause }
      )
    }
  }

  #target(reference: string, from: Located): Located {
    const { uri, pointer } = this.#split(reference, from)
    const source = this.#sources.get(uri)
    const value = source && valueAt(source.value, pointer)
    if (value === undefined) {
      throw new InputError(
        `Failed to resolve the reference '${reference}': ${this.#shown(uri)} has nothing at '${pointer || '/'}'. ` +
          'Correct the reference or add what it names.',
        this.place({ uri: from.uri, pointer: `${from.pointer}/$ref` })
      )
    }
    return { value, uri, pointer }
  }

  #load(uri: string, from: { uri: string; pointer: string; reference: string } | undefined): Source {
    const known = this.#sources.get(uri)
    if (known) return known
    const file = this.#shown(uri)
    const named = from && { ...from, place: this.place(from) }
    if (named) this.#requireInside(uri, named)
    const text = readText(uri, file, named)
    const source = parseSource(text, file, 'the contract')
    this.#sources.set(uri, source)
    this.#remember(source.value, uri, '')
    return source
  }

  /** A document of somebody else is not to choose what is read on this machine: neither by its path nor through a link. */
  #requireInside(uri: string, { reference, place }: { readonly reference: string; readonly place: Place }): void {
    if (this.#folder === undefined || !uri.startsWith('file:')) return
    const path = fileURLToPath(uri)
    if (isInside(path, this.#folder) && isInside(realPath(path), realPath(this.#folder))) return
    throw new InputError(
      `Failed to resolve the reference '${reference}': expected a file in the folder of the contract, but ${this.#shown(uri)} is outside. ` +
        'If you trust the contract with that, allow it with --allow-outside (in code: allowOutside).',
      place
    )
  }

  /** Notes anew where each object stands; what an alias repeats stands where it is first. */
  #locate(value: unknown, uri: string, pointer: string, seen: Set<object>): void {
    if (!isObject(value) || seen.has(value)) return
    seen.add(value)
    this.#origins.set(value, { value, uri, pointer })
    for (const [key, member] of Object.entries(value)) this.#locate(member, uri, pointer + toPointer([key]), seen)
  }

  /** Notes where each object stands, and loads the files that references in it name. */
  #remember(value: unknown, uri: string, pointer: string): void {
    if (!isObject(value) || this.#origins.has(value)) return
    this.#origins.set(value, { value, uri, pointer })
    const reference = referenceOf(value)
    if (reference !== undefined) {
      const target = this.#split(reference, { uri, pointer })
      this.#load(target.uri, { uri, pointer: `${pointer}/$ref`, reference })
    }
    for (const [key, member] of Object.entries(value)) {
      // Pointers become addresses, which have no way to write half a character.
      if (!key.isWellFormed()) {
        throw new InputError(
          `Failed to read the contract: expected names of whole characters, but ${JSON.stringify(key)} has half of one (a lone surrogate). Correct the name.`,
          this.place({ uri, pointer })
        )
      }
      this.#remember(member, uri, pointer + toPointer([key]))
    }
  }
}

const referenceOf = (value: unknown): string | undefined =>
  isObject(value) && !Array.isArray(value) && typeof value['$ref'] === 'string' ? value['$ref'] : undefined

const isInside = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** Where links lead; what is not there leads nowhere. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

const readText = (uri: string, file: string, from: { reference: string; place: Place } | undefined): string => {
  if (!uri.startsWith('file:')) {
    throw new InputError(
      `Failed to resolve the reference '${from?.reference ?? uri}': expected a file, but it names another host, and ` +
        'contracts are read from disk only. Keep a copy of that document beside the contract and refer to the copy.',
      from?.place ?? { file }
    )
  }
  let bytes
  try {
    bytes = readFile(fileURLToPath(uri), { pipes: from === undefined })
  } catch (cause) {
    const reason = reasonOf(cause)
    throw from
      ? new InputError(
          `Failed to resolve the reference '${from.reference}': ${reason} (${file}). Correct the reference or add the file.`,
          from.place,
          { cause }
        )
      : new InputError(`Failed to read the contract: ${reason}. Check the path.`, { file }, { cause })
  }
  return textOf(bytes, file, 'the contract')
}

const describe = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : `a ${typeof value}`

/** A YAML file that is no contract, with the places of its members. @throws InputError where it cannot be parsed */
export const readPlacedYaml = (
  file: string
): { readonly value: unknown; readonly place: (pointer: string) => Place } => {
  const documents = new Documents(file)
  const { root } = documents
  return { value: root.value, place: (pointer) => documents.place({ uri: root.uri, pointer }) }
}
