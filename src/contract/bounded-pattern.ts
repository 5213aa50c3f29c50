import { OutOfTime, withinTime } from './within-time.ts'

/** A regular expression of a contract, as far as ajv asks for it. */
export type Pattern = { readonly test: (text: string) => boolean; readonly toString: () => string }

/** A pattern did not come to an end on a text. */
export class EndlessPattern extends Error {
  readonly pattern: string
  readonly length: number

  constructor(pattern: string, length: number, cause: unknown) {
    super(`the pattern '${pattern}' came to no end on a text of ${length} characters`, { cause })
    this.pattern = pattern
    this.length = length
  }
}

/** How long one text is compared with one pattern at most. */
const mostMilliseconds = 1000

/**
 * A pattern that ends: JavaScript tries every way in which a text may fit, and for `(a+)+$` these double with each character.
 * Patterns that cannot have many ways, and others on texts that are short enough, cost nothing more.
 *
 * @throws SyntaxError where it is no expression
 */
export const boundedPattern = (pattern: string, flags: string): Pattern => {
  const expression = new RegExp(pattern, flags)
  const known = new Map<string, boolean>()
  const longest = longestHarmless(ways(pattern))
  if (longest === Infinity) return expression
  return {
    test: (text) => {
      if (text.length <= longest) return expression.test(text)
      const before = known.get(text)
      if (before !== undefined) return before
      try {
        const fits = withinTime(mostMilliseconds, () => expression.test(text))
        // Headers say the same again and again.
        if (known.size >= 100) known.clear()
        if (text.length <= 1000) known.set(text, fits)
        return fits
      } catch (cause) {
        throw cause instanceof OutOfTime ? new EndlessPattern(pattern, text.length, cause) : cause
      }
    },
    // ajv knows patterns by it.
    toString: () => String(expression)
  }
}

type Ways = {
  /** Repetitions of which each may take more or less of the text, one after the other. */
  readonly repetitions: number
  /** Parts that may be there or not. */
  readonly options: number
  /** Whether something repeated has parts that may take more or less: the ways multiply with each character. */
  readonly isNested: boolean
}

/** How long a text may be so that there are few ways, whatever it holds. Some more than there are is no harm. */
const longestHarmless = ({ repetitions, options, isNested }: Ways): number => {
  const few = 10_000_000 / 2 ** options
  if (few < 1) return 0
  if (isNested) return Math.floor(Math.log(few) / Math.log(2 + options + repetitions))
  return repetitions === 0 ? Infinity : Math.floor(few ** (1 / repetitions))
}

/** What is known of a group while its pattern is gone through. */
class Group {
  /** Whether it may take more or less of the text. */
  varies = false
  /** How many of its parts may. */
  variables = 0
  readonly atoms: string[] = []

  add(atom: string, varies: boolean): void {
    this.atoms.push(atom)
    if (varies) this.vary()
  }

  addGroup(inner: Group, varies: boolean): void {
    this.atoms.push(...inner.atoms)
    if (!varies) return
    this.vary()
    // Which of its parts vary is not followed.
    this.variables++
  }

  vary(): void {
    this.varies = true
    this.variables++
  }

  /**
   * Whether there is one way only to repeat it, as with `(?:\\.[0-9]+)+`: it begins with a character that nothing else in it
   * takes, so that a text says where each repetition begins, and one part of it takes what is left.
   */
  get isDelimited(): boolean {
    const [first = '', ...others] = this.atoms
    const [, literal] = /^\\?([^\w\\.^$()|[\]{}*+?]|(?<=\\)[.^$()|[\]{}*+?\\]|(?<!\\)\w)$/.exec(first) ?? []
    return (
      this.variables === 1 &&
      literal !== undefined &&
      others.every((atom) => !new RegExp(`^(?:${atom})$`, 'u').test(literal))
    )
  }
}

const token =
  /\\(?:[1-9]|k<)|\\u\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\c[A-Za-z]|\\[pP]\{[^}]*\}|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|[^]/gu
const quantifier = /(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/uy

/** Goes once through a pattern. It is an expression, so brackets are closed and quantifiers follow something. */
const ways = (pattern: string): Ways => {
  // Without a beginning each place of the text is one.
  let repetitions = pattern.startsWith('^') && !pattern.includes('|') ? 0 : 1
  let options = 0
  let isNested = false
  const whole = new Group()
  const groups: Group[] = []
  token.lastIndex = 0
  for (let match = token.exec(pattern); match; match = token.exec(pattern)) {
    const [text] = match
    if (text.startsWith('(')) {
      groups.push(new Group())
      continue
    }
    if (text === '|') {
      const group = groups.at(-1) ?? whole
      // Two: which branch, and what it takes.
      group.vary()
      group.vary()
      options++
      continue
    }
    const closed = text === ')' ? groups.pop() : undefined
    const refersBack = /^\\(?:[1-9]|k<)/.test(text)
    if (refersBack) isNested = true
    quantifier.lastIndex = token.lastIndex
    const repeated = quantifier.exec(pattern)
    if (repeated) token.lastIndex = quantifier.lastIndex
    const [least, most] = repeated ? timesOf(repeated) : [1, 1]
    if (closed?.varies && most > 1 && !closed.isDelimited) isNested = true
    if (most - least > 1) repetitions++
    else if (most !== least) options++
    const holder = groups.at(-1) ?? whole
    // What comes first delimits only where it is there once: it takes the place of a class then.
    if (repeated && holder.atoms.length === 0) holder.atoms.push('[^]')
    if (closed) holder.addGroup(closed, closed.varies || most !== least)
    else holder.add(refersBack ? '[^]' : text, most !== least)
  }
  return { repetitions, options, isNested }
}

const timesOf = ([text, least, comma, most]: RegExpExecArray): readonly [least: number, most: number] => {
  if (text.startsWith('*')) return [0, Infinity]
  if (text.startsWith('+')) return [1, Infinity]
  if (text.startsWith('?')) return [0, 1]
  return [Number(least), comma === undefined ? Number(least) : most === '' ? Infinity : Number(most)]
}
