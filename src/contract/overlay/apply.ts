import { JSONPathRecursionLimitError, lazyQuery } from 'json-p3'
import { fileURLToPath } from 'node:url'
import { InputError } from '../../input-error.ts'
import { fileUri } from '../file-uri.ts'
import { isMap } from '../is-map.ts'
import type { Located } from '../located.ts'
import { toPointer } from '../pointer.ts'
import { describeValue } from '../describe-value.ts'
import { OutOfTime, withinTime } from '../within-time.ts'
import type { Source } from '../source.ts'
import type { OverlaidPlaces, Written } from './places.ts'
import { placeIn, readOverlay, type Action, type Overlay } from './read.ts'

type Target = {
  readonly file: string
  readonly source: Source
  readonly uri: string
  readonly value: Record<string, unknown>
}
type Added = Pick<Located, 'value' | 'pointer'>
type Node = { readonly value: unknown; readonly location: readonly (string | number)[] }

/**
 * Changes a document as an overlay says, and notes where each part of it is written.
 *
 * @returns the objects that it has put into the document
 * @throws InputError where the overlay cannot be read, or one of its targets is not in the document: a word that is nowhere
 *   would be a law that nobody keeps watch over
 */
export const applyOverlay = (file: string, target: Target, places: OverlaidPlaces): Added[] => {
  const overlay = readOverlay(file)
  requireSameDocument(overlay, target)
  return overlay.actions.flatMap((action) => {
    const nodes = nodesOf(action, target, overlay)
    if (action.remove) {
      for (const node of nodes.sort(lastFirst)) remove(node, target, overlay, action, places)
      return []
    }
    return nodes.flatMap((node) => {
      const merge = new Merge(target.uri, places)
      merge.into(node, action.update, { ...overlay, pointer: `${action.pointer}/update` }, () =>
        failNode(node, action, overlay)
      )
      return merge.added
    })
  })
}

/** How long the search for one target takes at most, and how many places it finds. */
const mostMilliseconds = 1000
const mostNodes = 100_000

const found = (target: string, value: Target['value']): Node[] => {
  const nodes: Node[] = []
  for (const node of lazyQuery(target, value as Parameters<typeof lazyQuery>[1])) {
    if (nodes.length === mostNodes) throw new OutOfTime(`it has more than ${mostNodes} places`)
    nodes.push(node)
  }
  return nodes
}

const nodesOf = (action: Action, { value, file }: Target, overlay: Overlay): Node[] => {
  let nodes: Node[]
  try {
    nodes = withinTime(mostMilliseconds, () => found(action.target, value))
  } catch (cause) {
    if (cause instanceof OutOfTime || cause instanceof RangeError) {
      return failTarget(action, overlay, `its search comes to no end (${cause.message})`)
    }
    if (cause instanceof JSONPathRecursionLimitError) {
      return failTarget(action, overlay, 'it searches parts that are nested too deeply')
    }
    return failTarget(
      action,
      overlay,
      `it is no JSONPath (RFC 9535): ${cause instanceof Error ? cause.message : String(cause)}`
    )
  }
  // A target such as `$.tags[0, -1]` may lead to one place twice, which is to be changed once.
  if (nodes.length > 0) return [...new Map(nodes.map((node) => [toPointer(node.location), node])).values()]
  return failTarget(
    action,
    overlay,
    `it matches nothing in ${file}. Only this file is searched: what it refers to in other files has to be bundled into it first`
  )
}

/** An item that goes must not move those that are still to go, nor take them along. */
const lastFirst = ({ location: one }: Node, { location: other }: Node): number =>
  other.length - one.length || Number(other.at(-1)) - Number(one.at(-1)) || 0

const failNode = ({ value, location }: Node, action: Action, overlay: Overlay): never => {
  const place = toPointer(location) || '/'
  if (typeof value !== 'object' || value === null) {
    return failTarget(
      action,
      overlay,
      `it leads to ${describeValue(value)} at ${place}, and only objects and lists can be updated`
    )
  }
  throw new InputError(
    `Failed to apply the overlay: expected an object to update the one at ${place} with, but it is ${describeValue(action.update)}. Correct the update.`,
    placeIn(overlay, `${action.pointer}/update`)
  )
}

const failTarget = ({ target, pointer }: Action, overlay: Overlay, reason: string): never => {
  throw new InputError(
    `Failed to apply the overlay: the target '${target}' cannot be used, because ${reason}. Correct the target.`,
    placeIn(overlay, `${pointer}/target`)
  )
}

const remove = (
  { location }: Node,
  { value, uri, file, source }: Target,
  overlay: Overlay,
  action: Action,
  places: OverlaidPlaces
): void => {
  const name = location.at(-1)
  const pointer = toPointer(location)
  if (name === undefined) return failTarget(action, overlay, 'it is the whole document, which cannot be removed')
  const holder = location
    .slice(0, -1)
    .reduce<unknown>((here, segment) => (here as Record<string, unknown>)[segment], value)
  if (Array.isArray(holder)) {
    places.removeItem({ uri, pointer }, holder.length, { file, source })
    holder.splice(Number(name), 1)
  } else delete (holder as Record<string, unknown>)[name]
}

/** The merging of one update: objects member by member, lists by appending, anything else by replacing. */
class Merge {
  readonly added: Added[] = []
  readonly #uri: string
  readonly #places: OverlaidPlaces

  constructor(uri: string, places: OverlaidPlaces) {
    this.#uri = uri
    this.#places = places
  }

  into({ value, location }: Node, update: unknown, from: Written, fail: () => never): void {
    const pointer = toPointer(location)
    if (Array.isArray(value)) this.#append(value, update, pointer, from)
    else if (isMap(value) && isMap(update)) this.#merge(value, update, pointer, from)
    else fail()
  }

  #append(list: unknown[], update: unknown, pointer: string, from: Written): void {
    const items = Array.isArray(update)
      ? update.map((item: unknown, index) => [item, `/${index}`] as const)
      : [[update, ''] as const]
    for (const [item, below] of items) {
      const value = structuredClone(item)
      list.push(value)
      this.#note(value, `${pointer}/${list.length - 1}`, { ...from, pointer: from.pointer + below })
    }
  }

  #merge(object: Record<string, unknown>, update: Record<string, unknown>, pointer: string, from: Written): void {
    for (const [name, next] of Object.entries(update)) {
      const here = Object.hasOwn(object, name) ? object[name] : undefined
      const at = pointer + toPointer([name])
      const written = { ...from, pointer: from.pointer + toPointer([name]) }
      if (Array.isArray(here) && Array.isArray(next)) this.#append(here, next, at, written)
      else if (isMap(here) && isMap(next)) this.#merge(here, next, at, written)
      else {
        const value = structuredClone(next)
        // Assigning would call the setter of a name such as __proto__.
        Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
        this.#note(value, at, written)
      }
    }
  }

  #note(value: unknown, pointer: string, written: Written): void {
    this.#places.set({ uri: this.#uri, pointer }, written)
    this.added.push({ value, pointer })
  }
}

/** `extends` names the document that an overlay is for. One on the web cannot be compared with a file. */
const requireSameDocument = (overlay: Overlay, { file, uri }: Target): void => {
  const { extended } = overlay
  if (extended === undefined) return
  const from = fileUri(overlay.file)
  const url = URL.canParse(extended, from) ? new URL(extended, from) : undefined
  if (url && (url.protocol !== 'file:' || isFile(url, uri))) return
  throw new InputError(
    `Failed to apply the overlay: it extends '${extended}', but the contract is ${file}. Give the document that it extends with --spec, or correct 'extends'.`,
    placeIn(overlay, '/extends')
  )
}

const isFile = (url: URL, uri: string): boolean => {
  try {
    return fileUri(fileURLToPath(url)) === uri
  } catch {
    // One on another host, or with percent signs that stand for no text.
    return false
  }
}
