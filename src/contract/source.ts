import { readFileSync } from 'node:fs'
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  visit
} from 'yaml'
import type { Place } from '../finding.ts'
import { failedTo, InputError } from '../input-error.ts'
import { isInexact, mayHoldNumerals, noteNumeral } from './numerals.ts'
import { parsePointer, toPointer, valueAt } from './pointer.ts'

/** A file of YAML or JSON, with the places of its members. */
export type Source = {
  readonly text: string
  readonly value: unknown
  /** Whether it has a number that JavaScript cannot hold. */
  readonly hasNumerals: boolean
  /** Line and column of the member that a pointer leads to, or of what is nearest above it. */
  readonly positionOf: (pointer: string) => Pick<Place, 'line' | 'column'>
}

/**
 * @param what as it stands in messages: `the contract`
 * @throws InputError where the file cannot be read or parsed
 */
export const readSource = (path: string, file: string, what: string): Source =>
  parseSource(readFile(path, file, what), file, what)

const readFile = (path: string, file: string, what: string): string => {
  let bytes
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new InputError(failedTo(`read ${what}`, 'a file', reasonOf(cause), 'Check the path.'), { file }, { cause })
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

/** Why a file could not be read. */
export const reasonOf = (cause: unknown): string => {
  const { code } = cause as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(cause)
}

/** @throws InputError where it cannot be parsed */
export const parseSource = (text: string, file: string, what: string): Source => {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, merge: true })
  const at = (offset: number | undefined): Pick<Place, 'line' | 'column'> => {
    if (offset === undefined) return {}
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const fail = (reason: string, offset: number | undefined, next: string, cause?: unknown): never => {
    throw new InputError(failedTo(`read ${what}`, 'YAML or JSON', reason, next), { file, ...at(offset) }, { cause })
  }
  const [error] = yaml.errors
  if (error?.code === 'MULTIPLE_DOCS') fail('the file holds more than one document', error.pos[0], 'Keep one of them.')
  if (error) fail(`its parser stops: ${error.message}`, error.pos[0], 'Correct the file there.')
  requireAliases(yaml, fail)
  const value = plainValue(yaml, file, what)
  return {
    text,
    value,
    hasNumerals: mayHoldNumerals(text) && noteNumeralsIn(yaml, value),
    positionOf: (pointer) => at(offsetOf(yaml, parsePointer(pointer)))
  }
}

/** Notes what was written where JavaScript holds another number; @returns whether there is one */
const noteNumeralsIn = (yaml: Document, value: unknown): boolean => {
  let isFound = false
  visit(yaml, {
    Scalar: (key, { source, value: held }, path) => {
      if (typeof held !== 'number' || source === undefined || key === 'key' || !isDecimal(source) || !isInexact(source))
        return
      const names = path.flatMap((node, index) => {
        if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : node.key)]
        const inside = path[index + 1]
        if (!isSeq(node)) return []
        return [String(inside === undefined ? Number(key) : node.items.indexOf(inside))]
      })
      const name = names.pop()
      const holder = valueAt(value, toPointer(names))
      if (name === undefined || typeof holder !== 'object' || holder === null) return
      noteNumeral(holder, name, source)
      isFound = true
    }
  })
  return isFound
}

/** YAML has numbers that JSON has not: with a base, or with a plus. */
const isDecimal = (source: string): boolean => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(source)

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
      failedTo(
        `read ${what}`,
        'YAML whose aliases stand for little',
        `its parser stops: ${cause instanceof Error ? cause.message : String(cause)}`,
        'Write the repeated parts out, or refer to them with $ref.'
      ),
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
