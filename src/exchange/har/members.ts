/** A member of a JSON value; `undefined` where the value has none. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null and absent are one. */
export const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null

/** Whether a member that tells of a fault tells one. */
export const isSaid = (value: unknown): boolean => !isMissing(value) && value !== '' && value !== false

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
