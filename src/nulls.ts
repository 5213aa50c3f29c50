/** As much of an error of ajv as it takes to know which value it is about. */
type ErrorAt = { readonly instancePath: string }

/**
 * Judges a JSON value as if those nulls were absent that its schema refuses: null and absent are one. Nulls that the
 * schema allows stay; required members that were null become missing; items of arrays stay, as their absence would move
 * the others. The value that was handed in is not changed.
 *
 * @param errorsOf every way in which a value does not fit, as ajv tells it with `allErrors`
 * @param clone makes a deep copy
 */
export const withoutForbiddenNulls = <E extends ErrorAt>(
  value: unknown,
  errorsOf: (value: unknown) => readonly E[],
  clone: (value: unknown) => unknown = structuredClone
): { readonly value: unknown; readonly errors: readonly E[] } => {
  let subject = value
  let rounds = 0
  for (;;) {
    const errors = errorsOf(subject)
    if (errors.length === 0) return { value: subject, errors }
    const refused = [...new Set(errors.map(({ instancePath }) => instancePath))].filter((path) =>
      isNullMember(subject, path)
    )
    if (refused.length === 0 || ++rounds > mostRounds) return { value: subject, errors }
    if (subject === value) subject = clone(value)
    for (const path of refused) {
      const { parent, name } = memberAt(subject, path)
      if (parent) delete parent[name]
    }
  }
}

// One is enough nearly always: a value that takes more was made to take them.
const mostRounds = 10

const isNullMember = (value: unknown, path: string): boolean => {
  const { parent, name } = memberAt(value, path)
  return parent !== undefined && Object.hasOwn(parent, name) && parent[name] === null
}

/** The object that holds the member which a JSON pointer leads to. None for the value itself and for items of arrays. */
const memberAt = (
  value: unknown,
  path: string
): { readonly parent: Record<string, unknown> | undefined; readonly name: string } => {
  const segments = path.split('/').slice(1).map(unescaped)
  const name = segments.pop()
  let here: unknown = name === undefined ? undefined : value
  for (const segment of segments) {
    here = isObject(here) && Object.hasOwn(here, segment) ? here[segment] : undefined
  }
  return { parent: isObject(here) && !Array.isArray(here) ? here : undefined, name: name ?? '' }
}

const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~')

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
