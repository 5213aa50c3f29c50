import { misfit, type Look } from './check.ts'

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an object has all members of these names. */
export const hasMembers = (value: Readonly<Record<string, unknown>>, names: readonly string[], look: Look): boolean => {
  let all = true
  for (const name of names) {
    if (value[name] !== undefined && Object.hasOwn(value, name)) continue
    all = misfit(look, 'required', { missingProperty: name })
    if (!look) return false
  }
  return all
}
