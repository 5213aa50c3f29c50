import { nearestName } from './nearest-name.ts'

/**
 * What an option may be, as an error says it: `a string`, `a function`, `an object`, `a boolean`, `a number`, `a number from 0`,
 * `an AbortSignal`, `a list of strings`, a literal such as `false` or `'off'`, several with ` or ` between them. `any` is looked at elsewhere.
 */
type Plain = string

/** Options in an option (`of`), or in each item of a list (`each`). `or`: what it may be instead. */
type Nested = { readonly or?: Plain; readonly of?: OptionKinds; readonly each?: OptionKinds }

/** What the options of a function may be, by name. */
export type OptionKinds = { readonly [name: string]: Plain | Nested }

/** For `satisfies`: an option that the type has and the table lacks does not compile, nor one that only the table has. */
export type KindsOf<Options> = { readonly [Name in keyof Options]-?: Plain | Nested }

/**
 * What is wrong with the options that somebody handed in, if anything: a name that no option has, or a value that an option
 * cannot be. An option that is `undefined` is left out.
 *
 * @returns `expected …, but got …. <What to do>`, without a full stop
 */
export const optionProblem = (given: unknown, kinds: OptionKinds, path = ''): string | undefined => {
  if (!isObject(given)) return misfit(path.slice(0, -1) || 'the options', 'an object', given)
  // Inherited ones too: options may be made on a prototype.
  for (const name in given) {
    const full = path + name
    if (!Object.hasOwn(kinds, name)) {
      const names = Object.keys(kinds)
      const nearest = nearestName(name, names)
      return `expected the option${nearest ? '' : 's'} ${nearest ? path + nearest : names.join(', ')}, but got '${full}'. Correct the name`
    }
    const value = given[name]
    const problem = value === undefined ? value : valueProblem(value, kinds[name] ?? '', full)
    if (problem) return problem
  }
  return undefined
}

/** @throws TypeError where {@link optionProblem} finds one: `Failed to <attempted>: expected …, but got …. <What to do>.` */
export const checkOptions = (attempted: string, given: unknown, kinds: OptionKinds): void => {
  const problem = optionProblem(given, kinds)
  if (problem) throw new TypeError(`Failed to ${attempted}: ${problem}.`)
}

/** The same of one value. @returns as {@link optionProblem} does */
export const valueProblem = (value: unknown, kind: Plain | Nested, name: string): string | undefined => {
  const { or = '', of, each } = typeof kind === 'string' ? { or: kind } : kind
  if (or.split(' or ').some((word) => fits(value, word))) return undefined
  if (of && isObject(value) && !Array.isArray(value)) return optionProblem(value, of, `${name}.`)
  if (each && Array.isArray(value)) {
    const problems = value.map((item, index) => optionProblem(item, each, `${name}[${index}].`))
    return problems.find(Boolean)
  }
  return misfit(name, [or, of && 'an object', each && 'a list'].filter(Boolean).join(' or '), value)
}

const fits = (value: unknown, word: string): boolean => {
  const type = word.split(' ').pop()
  if (type === '0') return (value as number) >= 0 && typeof value === 'number'
  if (type === 'AbortSignal') return isObject(value) && typeof value['aborted'] === 'boolean'
  if (type === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string')
  const literal = typeof value === 'string' ? `'${value}'` : typeof value === 'boolean' && String(value)
  return type === 'any' || word === literal || (type === typeof value && value !== null && value === value)
}

const misfit = (name: string, expected: string, value: unknown): string => {
  // What is a text or an object is not quoted: it may be a token in the wrong place.
  const isShown = ['number', 'boolean', 'undefined'].includes(typeof value) || value === null
  return `expected ${name} to be ${expected}, but got ${isShown ? String(value) : Array.isArray(value) ? 'list' : typeof value}. Correct it`
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
