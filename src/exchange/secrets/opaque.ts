/**
 * Whether a run of signs was made by a machine to be kept secret: long, of three kinds of signs at least, and changing
 * between them as words and names never do. Ids are not: GUIDs and hashes have one case, order ids are shorter.
 */
export const isOpaque = (run: string): boolean => {
  if (run.length < shortest) return false
  let changes = 0
  let before = 0
  const kinds = new Set<number>()
  for (let index = 0; index < run.length; index++) {
    const kind = kindOf(run.charCodeAt(index))
    if (kind !== 0) kinds.add(kind)
    if (kind !== before) changes++
    before = kind
  }
  return kinds.size >= 3 && changes / run.length > 0.4
}

/** Partner Center's order ids have 33 signs, a GUID 36. */
const shortest = 37

/** Lower case, upper case, digit, anything else. */
const kindOf = (code: number): number =>
  code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 3 : 0
