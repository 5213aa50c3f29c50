import type { ValidationError } from '../../../generated/validators.js'

/** One way in which a body does not fit its schema. */
export type Violation = {
  /** JSON pointer into the body. */
  readonly pointer: string
  /** Words that continue 'expected …'. */
  readonly expected: string
  /** Words that continue 'but there was …'. The kind of value only: values are the customer's. */
  readonly actual: string
}

/**
 * What is wrong with a body, without repetition.
 *
 * @param faultErrors what is wrong with the body as a fault. Where a body may be a fault or something else, ajv tells what
 *   speaks against each, the fault last; a person wants to know it of the one that was meant: the one that comes nearer
 */
export const violationsOf = (
  body: unknown,
  errors: readonly ValidationError[],
  faultErrors: readonly ValidationError[]
): Violation[] => {
  const byText = new Map<string, Violation>()
  for (const error of meant(errors, faultErrors)) {
    if (error.keyword === 'if') continue
    if (byText.size === most) break
    const violation = {
      pointer: error.instancePath,
      expected: expectedBy(error),
      actual: kindOf(valueAt(body, error.instancePath))
    }
    byText.set(`${violation.pointer} ${violation.expected}`, violation)
  }
  return [...byText.values()]
}

// Nobody reads more, and each costs time.
const most = 100

const meant = (
  errors: readonly ValidationError[],
  faultErrors: readonly ValidationError[]
): readonly ValidationError[] => {
  const last = errors.at(-1)
  if (last?.keyword !== 'anyOf' || last.instancePath !== '') return errors
  const others = errors.slice(0, -1 - faultErrors.length)
  return others.length === 0 || distance(faultErrors) < distance(others) ? faultErrors : others
}

/** Errors at the body itself (a missing member, a wrong type) weigh more than errors deep inside. */
const distance = (errors: readonly ValidationError[]): number =>
  errors.reduce((sum, { instancePath, keyword }) => sum + (keyword === 'if' ? 0 : instancePath === '' ? 1000 : 1), 0)

const expectedBy = ({ keyword, params }: ValidationError): string => {
  switch (keyword) {
    case 'type':
      return [params['type']].flat().join(' or ')
    case 'required':
      return `the member '${String(params['missingProperty'])}'`
    case 'format':
      return `the format ${String(params['format'])}`
    case 'pattern':
      return `text like ${String(params['pattern'])}`
    case 'minimum':
      return `a number of at least ${String(params['limit'])}`
    case 'minItems':
      return `an array of at least ${String(params['limit'])}`
    default:
      return `a value that fits '${keyword}'`
  }
}

const kindOf = (value: unknown): string => {
  if (value === undefined || value === null) return String(value)
  if (Array.isArray(value)) return `an array of ${counted(value.length, 'item')}`
  if (typeof value === 'string') return `text of ${counted(value.length, 'character')}`
  return typeof value === 'object'
    ? `an object of ${counted(Object.keys(value).length, 'member')}`
    : `a ${typeof value}`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const valueAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (here, segment) =>
        typeof here === 'object' && here !== null && Object.hasOwn(here, segment)
          ? (here as Record<string, unknown>)[segment]
          : undefined,
      value
    )
