import { every, inside, misfit, type Check, type Keyword, type Look, type Prepare, type Schema } from './check.ts'
import { hasMembers, isObject } from './objects.ts'

const reference: Keyword<Schema> = (operand, prepare) => prepare(operand)
export { reference as $ref }

/** Checks `required` and the type beside it too. */
export const properties: Keyword<Readonly<Record<string, Schema>>> = (operand, prepare, schema) => {
  const checks = new Map(Object.keys(operand).map((name) => [name, prepare(operand[name] as Schema)]))
  const names = (schema['required'] ?? []) as readonly string[]
  const isObjectOnly = schema['type'] === 'object'
  return (value, look) => {
    if (!isObject(value)) return !isObjectOnly || misfit(look, 'type', { type: 'object' })
    let fits = hasMembers(value, names, look)
    if (!fits && !look) return false
    // Most members that a schema has are optional, and absent.
    for (const name of Object.keys(value)) {
      const member = value[name]
      if (member === undefined) continue
      const check = checks.get(name)
      if (check === undefined || check(member, look && inside(look, name, member))) continue
      if (!look || --look.left.misfits < 0) return false
      fits = false
    }
    return fits
  }
}

export const additionalProperties: Keyword<Schema> = (operand, prepare, schema) => {
  const known = new Set(Object.keys(schema['properties'] ?? {}))
  const check = prepare(operand)
  return (value, look) => {
    if (!isObject(value)) return true
    let fits = true
    for (const name of Object.keys(value)) {
      if (known.has(name)) continue
      const does =
        operand === false
          ? misfit(look, 'additionalProperties', { additionalProperty: name })
          : check(value[name], look && inside(look, name, value[name]))
      if (does) continue
      if (!look || --look.left.misfits < 0) return false
      fits = false
    }
    return fits
  }
}

export const items: Keyword<Schema> = (operand, prepare, schema) => {
  const before = schema['prefixItems'] as readonly Schema[] | undefined
  const first = before?.length ?? 0
  if (operand === false && before)
    return (value, look) => !Array.isArray(value) || value.length <= first || misfit(look, 'items', { limit: first })
  const check = prepare(operand)
  return (value, look) => !Array.isArray(value) || everyItem(value, first, value.length, look, () => check)
}

export const prefixItems: Keyword<readonly Schema[]> = (operand, prepare) => {
  const checks = operand.map(prepare)
  return (value, look) =>
    !Array.isArray(value) || everyItem(value, 0, Math.min(value.length, checks.length), look, (index) => checks[index])
}

const everyItem = (
  items: readonly unknown[],
  from: number,
  to: number,
  look: Look,
  checkOf: (index: number) => Check | undefined
): boolean => {
  let fits = true
  for (let index = from; index < to; index++) {
    if (checkOf(index)?.(items[index], look && inside(look, index))) continue
    if (!look || --look.left.misfits < 0) return false
    fits = false
  }
  return fits
}

export const allOf: Keyword<readonly Schema[]> = (operand, prepare) => {
  const checks = operand.map(prepare)
  return (value, look) => every(checks, value, look)
}

export const anyOf: Keyword<readonly Schema[]> = (operand, prepare) =>
  chosen(
    'anyOf',
    operand,
    prepare,
    (fitting) => fitting.length > 0,
    1,
    () => ({})
  )

export const oneOf: Keyword<readonly Schema[]> = (operand, prepare) =>
  chosen(
    'oneOf',
    operand,
    prepare,
    (fitting) => fitting.length === 1,
    2,
    (fitting) => ({
      passingSchemas: fitting.length === 0 ? null : fitting
    })
  )

/** @param enough how many fitting branches decide */
const chosen = (
  keyword: string,
  branches: readonly Schema[],
  prepare: Prepare,
  allows: (fitting: readonly number[]) => boolean,
  enough: number,
  params: (fitting: readonly number[]) => Readonly<Record<string, unknown>>
): Check => {
  const checks = branches.map(prepare)
  return (value, look) => {
    if (!look && enough === 1) return checks.some((check) => check(value, look))
    // What speaks against one branch matters only where no other is right.
    const misfits: Look = look && { ...look, problems: [] }
    const fitting: number[] = []
    for (let index = 0; index < checks.length && fitting.length < enough; index++)
      if (checks[index]?.(value, misfits)) fitting.push(index)
    if (allows(fitting)) return true
    for (const problem of misfits?.problems ?? []) look?.problems.push(problem)
    return misfit(look, keyword, params(fitting))
  }
}

export const not: Keyword<Schema> = (operand, prepare) => {
  const check = prepare(operand)
  return (value, look) => !check(value, undefined) || misfit(look, 'not', {})
}

const condition: Keyword<Schema> = (operand, prepare, schema) => {
  const check = prepare(operand)
  const branch = (name: 'then' | 'else'): Check => {
    const followed = prepare((schema[name] ?? true) as Schema)
    return (value, look) => followed(value, look) || misfit(look, 'if', { failingKeyword: name })
  }
  const [then, otherwise] = [branch('then'), branch('else')]
  return (value, look) => (check(value, undefined) ? then : otherwise)(value, look)
}
export { condition as if }
