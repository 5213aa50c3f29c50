import { parseTree, type Node } from 'jsonc-parser'
import type { Place } from '../finding.ts'
import { decodeJsonString, withoutMark } from './json-tokens.ts'

/**
 * Finds JSON pointers in a file of JSON. A pointer to nowhere is placed at its nearest ancestor that exists: what is
 * missing has no line of its own. `<pointer to a text>#<pointer inside>` leads into JSON that the file holds as a string.
 *
 * The file is parsed at the first question, and once.
 */
export const createLocator = (content: string, file: string): ((pointer: string) => Place) => {
  // Editors do not count the byte order mark as a column.
  const text = withoutMark(content)
  const root = once(() => treeOf(text))
  const lines = once(() => lineStarts(text))
  const inner = new Map<Node, { tree: Node | undefined; toOffset: (index: number) => number }>()

  const intoText = (holder: Node): { tree: Node | undefined; toOffset: (index: number) => number } => {
    const known = inner.get(holder)
    if (known) return known
    const start = holder.offset + 1
    const { text: held, toRaw } = decodeJsonString(text.slice(start, holder.offset + holder.length - 1))
    const opened = {
      // A blank keeps the indices where the byte order mark stood.
      tree: treeOf(held.replace(/^\uFEFF/, ' ')),
      toOffset: (index: number) => start + toRaw(index)
    }
    inner.set(holder, opened)
    return opened
  }

  const offsetOf = (pointer: string): number | undefined => {
    const tree = root()
    if (!tree) return undefined
    const hash = pointer.indexOf('#')
    const whole = follow(tree, pointer)
    if (hash < 0 || whole.found) return whole.node.offset
    const holder = follow(tree, pointer.slice(0, hash))
    if (!holder.found || holder.node.type !== 'string') return holder.node.offset
    const { tree: body, toOffset } = intoText(holder.node)
    return body ? toOffset(follow(body, pointer.slice(hash + 1)).node.offset) : holder.node.offset
  }

  return (pointer) => {
    const offset = offsetOf(pointer)
    return offset === undefined ? { file, pointer } : { file, pointer, ...positionOf(lines(), offset) }
  }
}

/** Line and column of an offset, both 1-based. */
export const positionIn = (text: string, offset: number): { line: number; column: number } =>
  positionOf(lineStarts(text), offset)

const lineStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)
]

const positionOf = (starts: readonly number[], offset: number): { line: number; column: number } => {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The node that a pointer leads to, or the last one on the way. */
const follow = (root: Node, pointer: string): { node: Node; found: boolean } => {
  let node = root
  for (const escaped of pointer === '' ? [] : pointer.split('/').slice(1)) {
    const segment = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    const next = childOf(node, segment)
    if (!next) return { node, found: false }
    node = next
  }
  return { node, found: true }
}

const childOf = ({ type, children = [] }: Node, segment: string): Node | undefined => {
  if (type === 'array') return /^(?:0|[1-9]\d*)$/.test(segment) ? children[Number(segment)] : undefined
  // Of a member written twice JSON.parse keeps the last.
  return children.findLast((property) => property.children?.[0]?.value === segment)?.children?.[1]
}

const treeOf = (text: string): Node | undefined => {
  try {
    return parseTree(text)
  } catch {
    // The parser is recursive: nesting of many thousand levels ends its stack. The line is a help, not worth a crash.
    return undefined
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
