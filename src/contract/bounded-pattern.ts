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
const mostMilliseconds = 2000

/**
 * A pattern that ends: JavaScript tries every way in which a text may fit, and for `(a+)+$` these double with each character.
 * Patterns that cannot have many ways, and others on texts that are short enough, cost nothing more.
 *
 * @throws SyntaxError where it is no expression
 */
export const boundedPattern = (pattern: string, flags: string): Pattern => {
  const expression = new RegExp(pattern, flags)
  const longest = longestHarmless(ways(pattern))
  if (longest === Infinity) return expression
  return {
    test: (text) => {
      if (text.length <= longest) return expression.test(text)
      try {
        return withinTime(mostMilliseconds, () => expression.test(text))
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

/** Goes once through a pattern. It is an expression, so brackets are closed and quantifiers follow something. */
const ways = (pattern: string): Ways => {
  // Without a beginning each place of the text is one.
  let repetitions = pattern.startsWith('^') && !pattern.includes('|') ? 0 : 1
  let options = 0
  let isNested = false
  const groups = [{ varies: false }]
  const innermost = () => groups.at(-1) ?? { varies: false }
  const token =
    /\\(?:[1-9]|k<)|\\u\{[^}]*\}|\\[pP]\{[^}]*\}|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|[^]/gu
  const quantifier = /(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/uy
  for (let match = token.exec(pattern); match; match = token.exec(pattern)) {
    const [text] = match
    let varies = false
    if (text.startsWith('(')) {
      groups.push({ varies: false })
      continue
    }
    if (text === '|') {
      innermost().varies = true
      options++
      continue
    }
    if (text === ')') varies = groups.length > 1 && (groups.pop()?.varies ?? false)
    else if (/^\\(?:[1-9]|k<)/.test(text)) isNested = true
    quantifier.lastIndex = token.lastIndex
    const repeated = quantifier.exec(pattern)
    if (repeated) {
      token.lastIndex = quantifier.lastIndex
      const [least, most] = timesOf(repeated)
      if (varies && most > 1) isNested = true
      if (most - least > 1) repetitions++
      else if (most !== least) options++
      varies ||= most !== least
    }
    innermost().varies ||= varies
  }
  return { repetitions, options, isNested }
}

const timesOf = ([text, least, comma, most]: RegExpExecArray): readonly [least: number, most: number] => {
  if (text.startsWith('*')) return [0, Infinity]
  if (text.startsWith('+')) return [1, Infinity]
  if (text.startsWith('?')) return [0, 1]
  return [Number(least), comma === undefined ? Number(least) : most === '' ? Infinity : Number(most)]
}
