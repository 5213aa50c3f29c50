/**
 * The name that was probably meant, whatever the case of its letters: the one with the fewest letters to change, where
 * these are few beside its length. `undefined` where none is near.
 */
export const nearestName = (name: string, names: readonly string[]): string | undefined => {
  // Longer ones are no names, and the time grows with the square of the length.
  const wanted = name.slice(0, 64)
  let least = 1 + Math.max(1, wanted.length / 3)
  let nearest: string | undefined
  for (const candidate of names) {
    const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [least, nearest] = [distance, candidate]
  }
  return nearest
}

/** How many letters are to be put in, taken out or replaced (Levenshtein). */
const editDistance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const letter of from) {
    let left = Infinity
    let diagonal = Infinity
    row = row.map((above, at) => {
      left = Math.min(above + 1, left + 1, diagonal + Number(letter !== to[at - 1]))
      diagonal = above
      return left
    })
  }
  return row.at(-1) ?? 0
}
