/** Four 32-bit words: all that a stream of numbers is, so it goes on after a restart where it stopped. */
export type SeededState = readonly [number, number, number, number]

/** A stream of numbers that the seed decides. For ids that repeat from run to run, never for secrets. */
export type Seeded = {
  /** A whole number from 0 to 2³² − 1. */
  readonly word: () => number
  /** A whole number from 0 to `end` − 1. */
  readonly below: (end: number) => number
  readonly state: () => SeededState
  readonly restore: (state: SeededState) => void
}

/**
 * @param purpose one seed gives each purpose a stream of its own, so that a fault that throws dice changes no id
 */
export const createSeeded = (seed: number | string, purpose: string): Seeded => {
  let [a, b, c, counter] = wordsOf(`${seed}/${purpose}`)
  // Chris Doty-Humphrey's sfc32: small, quick, and passes the usual test batteries.
  const word = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  // The first words still show the seed.
  for (let round = 0; round < 12; round++) word()
  return {
    word,
    below: (end) => Math.floor((word() / 2 ** 32) * end),
    state: () => [a, b, c, counter],
    restore: (state) => {
      ;[a, b, c, counter] = state
    }
  }
}

/** A 32-bit FNV-1a hash of a text. */
export const hashOf = (text: string, basis = 0x811c9dc5): number => {
  let hash = basis
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

const wordsOf = (text: string): [number, number, number, number] => [
  hashOf(text),
  hashOf(text, 0x9e3779b9),
  hashOf(text, 0x85ebca6b),
  1
]
