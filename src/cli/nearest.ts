/**
 * The name that somebody may have meant, by the fewest letters that are missing, too many, wrong or swapped.
 *
 * @returns nothing where more than a third of the letters would have to change
 */
export const nearest = (word: string, names: readonly string[]): string | undefined => {
  const typed = word.toLowerCase().slice(0, 100)
  const [first] = names
    .map((name) => ({ name, edits: editsBetween(typed, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(name.length, typed.length) / 3)
    .sort((one, other) => one.edits - other.edits)
  return first?.name
}

/** Optimal string alignment: a swap of two neighbours is one edit. */
const editsBetween = (one: string, other: string): number => {
  let [beforeLast, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity
        )
      )
    }
    ;[beforeLast, last] = [last, next]
  }
  return last[other.length] ?? 0
}
