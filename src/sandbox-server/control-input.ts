import { ControlProblem } from './problem.ts'

/** What a member of a control request may be: a kind of JSON value, or one of some words. */
export type Expected = 'text' | 'a number' | 'true or false' | 'an object' | readonly string[]

/** Members by name; those with `?` at the end may be left out. */
export type Members = Readonly<Record<string, Expected>>

/**
 * Checks an object that came over the control path: every member that it must have, none that nobody reads. A misspelt
 * member would otherwise be a fault that hits everything.
 *
 * @param attempt what failed, as words that continue 'Failed to …'
 * @throws ControlProblem 400
 */
export const checkMembers = (
  attempt: string,
  value: unknown,
  required: Members,
  optional: Members = {},
  at = 'the body'
): Readonly<Record<string, unknown>> => {
  if (!isObject(value)) throw invalid(attempt, `${at} to be an object`, value)
  for (const name of Object.keys(value))
    if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name))
      throw invalid(attempt, `${at} to have ${namesOf(required, optional)}`, name)
  for (const [name, expected] of Object.entries({ ...required, ...optional })) {
    const member = value[name]
    if (member === undefined && Object.hasOwn(optional, name)) continue
    if (!fits(member, expected))
      throw invalid(
        attempt,
        `'${name}' to be ${typeof expected === 'string' ? expected : expected.join(' or ')}`,
        member
      )
  }
  return value
}

/** @throws ControlProblem 400 where the text is no JSON */
export const readControlJson = (attempt: string, text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new ControlProblem(
      400,
      `Failed to ${attempt}: expected JSON, but there was ${text === '' ? 'no body' : 'other text'}. Send an object, quoted for your shell: -d '{"…": …}'.`
    )
  }
}

export const invalid = (attempt: string, expected: string, actual: unknown): ControlProblem =>
  new ControlProblem(
    400,
    `Failed to ${attempt}: expected ${expected}, but there was ${wordFor(actual)}. GET /_sandbox shows how it is done.`
  )

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fits = (value: unknown, expected: Expected): boolean => {
  switch (expected) {
    case 'text':
      return typeof value === 'string'
    case 'a number':
      return typeof value === 'number'
    case 'true or false':
      return typeof value === 'boolean'
    case 'an object':
      return isObject(value)
    default:
      return expected.some((word) => word === value)
  }
}

const namesOf = (required: Members, optional: Members): string =>
  [...Object.keys(required), ...Object.keys(optional)].map((name) => `'${name}'`).join(', ') || 'no members'

/** Looks at the outside only: to write a value that is nested deeply would take more stack than there is. */
const wordFor = (value: unknown): string => {
  if (value === undefined) return 'none'
  if (Array.isArray(value)) return `an array of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value).slice(0, 100)
}
