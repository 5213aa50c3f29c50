/** JSON pointers, RFC 6901. */

/** `['paths', '/v1/carts']` → `/paths/~1v1~1carts` */
export const toPointer = (segments: readonly (string | number)[]): string =>
  segments.map((segment) => `/${escapeSegment(String(segment))}`).join('')

/** `/paths/~1v1~1carts` → `['paths', '/v1/carts']` */
export const parsePointer = (pointer: string): string[] =>
  pointer === '' ? [] : pointer.split('/').slice(1).map(unescapeSegment)

/** The value a pointer leads to, or `undefined` where it leads nowhere. */
export const valueAt = (value: unknown, pointer: string): unknown => {
  let here = value
  for (const segment of parsePointer(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined
    here = (here as Record<string, unknown>)[segment]
  }
  return here
}

/** `~` and `/` as a JSON pointer (RFC 6901) writes them. */
export const escapeSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1')

const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~')

/** The same pointer with the property names as a value spells them, where the pointer differs from it only by case. */
export const pointerAsSpelled = (value: unknown, pointer: string): string => {
  let here = value
  return toPointer(
    parsePointer(pointer).map((segment) => {
      if (typeof here !== 'object' || here === null) return segment
      const members = here as Record<string, unknown>
      const spelled = Object.hasOwn(members, segment)
        ? segment
        : (Object.keys(members).find((key) => key.toLowerCase() === segment.toLowerCase()) ?? segment)
      here = members[spelled]
      return spelled
    })
  )
}
