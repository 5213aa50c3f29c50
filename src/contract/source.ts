import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Composer,
  Parser,
  type CST,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  visit
} from 'yaml'
import type { Place } from '../finding.ts'
import { InputError } from '../input-error.ts'
import { readFile as readBytes, reasonOf } from '../read-file.ts'
import { parsePointer, toPointer } from './pointer.ts'

/** A file of YAML or JSON, with the places of its members. */
export type Source = {
  readonly text: string
  readonly value: unknown
  /** Line and column of the member that a pointer leads to, or of what is nearest above it. */
  readonly positionOf: (pointer: string) => Pick<Place, 'line' | 'column'>
}

/**
 * @param what as it stands in messages: `the contract`
 * @throws InputError where the file cannot be read or parsed
 */
export const readSource = (path: string, file: string, what: string): Source =>
  parseSource(readText(path, file, what), file, what)

const readText = (path: string, file: string, what: string): string => {
  let bytes
  try {
    bytes = readBytes(path, { pipes: true })
  } catch (cause) {
    throw new InputError(`Failed to read ${what}: ${reasonOf(cause)}. Check the path.`, { file }, { cause })
  }
  return textOf(bytes, file, what)
}

/** @throws InputError where the bytes are not UTF-8: signs in the place of others would be read as if they were meant */
export const textOf = (bytes: Uint8Array, file: string, what: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new InputError(
      `Failed to read ${what}: expected text in UTF-8, but its bytes are not. Save it as UTF-8.`,
      { file },
      { cause }
    )
  }
}

/** @throws InputError where it cannot be parsed */
export const parseSource = (text: string, file: string, what: string): Source => {
  const lines = new LineCounter()
  const at = (offset: number | undefined): Pick<Place, 'line' | 'column'> => {
    if (offset === undefined) return {}
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const fail = (reason: string, offset: number | undefined, next: string, cause?: unknown): never => {
    throw new InputError(
      `Failed to read ${what}: expected YAML or JSON, but ${sentence(reason)} ${next}`,
      { file, ...at(offset) },
      { cause }
    )
  }
  const yaml = parsed()
  const [error] = yaml.errors
  if (error) fail(`its parser stops: ${error.message}`, error.pos[0], 'Correct the file there.')
  requireAliases(yaml, fail)
  const value = plainValue(yaml, file, what)
  const positionOf = (pointer: string) => at(offsetOf(yaml, parsePointer(pointer)))
  const deep = pointerTooDeep(value)
  if (deep !== undefined) throw tooDeep(what, { file, pointer: deep, ...positionOf(deep) })
  return { text, value, positionOf }

  /** As `parseDocument` does, and with a look at the depth between its two steps: the second one fills the stack. */
  function parsed(): Document {
    const tokens = [...new Parser(lines.addNewLine).parse(text)]
    const deep = offsetTooDeep(tokens)
    if (deep !== undefined) throw tooDeep(what, { file, ...at(deep) })
    const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: true, merge: true }
    const [document, other] = new Composer(options).compose(tokens, true, text.length)
    if (document === undefined) throw new TypeError('a composer that is forced gives a document')
    if (other) fail('the file holds more than one document', other.range[0], 'Keep one of them.')
    return document
  }
}

/** Where a token stands that is too deep inside others. Without recursion: nobody knows yet how deep it goes. */
const offsetTooDeep = (tokens: readonly CST.Token[]): number | undefined => {
  const left = tokens.map((token): readonly [token: CST.Token, level: number] => [token, 0])
  for (let next = left.pop(); next; next = left.pop()) {
    const [token, level] = next
    if (level > mostLevels) return token.offset
    const inside =
      token.type === 'document'
        ? [token.value]
        : 'items' in token
          ? token.items.flatMap((item) => [item.key, 'value' in item ? item.value : undefined])
          : []
    for (const one of inside) if (one) left.push([one, level + 1])
  }
  return undefined
}

/** More than any document needs, and fewer than fill the stack of who goes through it. */
const mostLevels = 300

const tooDeep = (what: string, place: InputError['place']): InputError =>
  new InputError(
    `Failed to read ${what}: expected at most ${mostLevels} levels, one inside the other, but there are more. Move the inner ones out, and refer to them with $ref.`,
    place
  )

/** The pointer to what is too deep inside a value. What aliases repeat is the same object, which may be in itself deeper. */
const pointerTooDeep = (
  value: unknown,
  path: readonly string[] = [],
  seen = new Map<object, number>()
): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > mostLevels) return toPointer(path)
  if ((seen.get(value) ?? -1) >= path.length) return undefined
  seen.set(value, path.length)
  for (const [key, member] of Object.entries(value)) {
    const found = pointerTooDeep(member, [...path, key], seen)
    if (found !== undefined) return found
  }
  return undefined
}

/** What repeats itself has no end, and what repeats nothing no meaning. */
const requireAliases = (yaml: Document, fail: (reason: string, offset: number | undefined, next: string) => never) => {
  const anchors = new Map<string, Node>()
  visit(yaml, {
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
    Alias: (_key, { source, range }, path) => {
      const target = anchors.get(source)
      const named = `the alias '*${source}'`
      if (!target)
        fail(`${named} repeats nothing`, range?.[0], `Write what it is to repeat before it, with '&${source}'.`)
      else if (path.includes(target)) fail(`${named} repeats what it stands in`, range?.[0], 'Refer to it with $ref.')
    },
    Pair: (_key, { key, value }) => {
      if (!isMerge(key)) return
      const merged = isAlias(value) ? anchors.get(value.source) : value
      if (sourcesOf(merged).every((one) => isMap(one) || isAlias(one) || one === undefined)) return
      fail("'<<' merges what is no map", key.range?.[0], 'Merge a map, or a list of maps.')
    }
  })
}

const plainValue = (yaml: Document, file: string, what: string): unknown => {
  try {
    return yaml.toJS()
  } catch (cause) {
    throw new InputError(
      `Failed to read ${what}: expected YAML whose aliases stand for little, but its parser stops: ${sentence(cause instanceof Error ? cause.message : String(cause))} ` +
        'Write the repeated parts out, or refer to them with $ref.',
      { file },
      { cause }
    )
  }
}

/** The offset of the member that a pointer leads to: of its key where it has one, so that the line is the key's. */
const offsetOf = (yaml: Document, segments: readonly string[]): number | undefined => {
  let node: unknown = yaml.contents
  let offset = isNode(node) ? node.range?.[0] : undefined
  for (const segment of segments) {
    node = resolved(node, yaml)
    if (isMap(node)) {
      const pair = pairOf(node, segment, yaml)
      if (!pair) return offset
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(segment)]
      if (!isNode(node)) return offset
      offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}

/** The pair of that name in a map, or else in what the map merges (`<<`). */
const pairOf = (map: YAMLMap, name: string, yaml: Document): Pair | undefined => {
  const own = map.items.find(({ key }) => String(isScalar(key) ? key.value : key) === name)
  if (own) return own
  for (const { key, value } of map.items) {
    if (!isMerge(key)) continue
    for (const one of sourcesOf(resolved(value, yaml))) {
      const source = resolved(one, yaml)
      const found = isMap(source) ? pairOf(source, name, yaml) : undefined
      if (found) return found
    }
  }
  return undefined
}

/** Whether a key is the one that merges (`<<`). */
const isMerge = (key: unknown): key is Scalar<symbol> => isScalar(key) && typeof key.value === 'symbol'

/** What is merged: one map, or each of a list. */
const sourcesOf = (merged: unknown): readonly unknown[] => (isSeq(merged) ? merged.items : [merged])

const resolved = (node: unknown, yaml: Document): unknown => (isAlias(node) ? node.resolve(yaml) : node)

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`)
