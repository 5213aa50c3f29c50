import { isObject } from './assertions.ts'
import { every, inside, misfit, type Check, type Keyword, type Look, type Prepare, type Schema } from './check.ts'

const reference: Keyword<Schema> = (operand, prepare) => prepare(operand)
export { reference as $ref }

export const properties: Keyword<Readonly<Record<string, Schema>>> = (operand, prepare) => {
  const checks = new Map(Object.keys(operand).map((name) => [name, prepare(operand[name] as Schema)]))
  return (value, look) => {
    if (!isObject(value)) return true
    let fits = true
    // Most members that a schema has are optional, and absent.
    for (const name of Object.keys(value)) {
      const member = value[name]
      if (member === undefined) continue
      const check = checks.get(name)
      if (check === undefined || check(member, look && inside(look, name))) continue
      if (!look) return false
      fits = false
    }
    return fits
  }
}

export const additionalProperties: Keyword<Schema> = (operand, prepare, schema) => {
  const known = new Set(Object.keys(schema['properties'] ?? {}))
  const check = prepare(operand)
  return (value, look) =>
    !isObject(value) ||
    every(
      Object.keys(value).filter((name) => !known.has(name)),
      look,
      (name) =>
        operand === false
          ? misfit(look, 'additionalProperties', { additionalProperty: name })
          : check(value[name], inside(look, name))
    )
}

export const items: Keyword<Schema> = (operand, prepare, schema) => {
  const before = schema['prefixItems'] as readonly Schema[] | undefined
  const first = before?.length ?? 0
  if (operand === false && before)
    return (value, look) => !Array.isArray(value) || value.length <= first || misfit(look, 'items', { limit: first })
  const check = prepare(operand)
  return (value, look) =>
    !Array.isArray(value) ||
    every(value, look, (item, index) => index < first || check(item, look && inside(look, index)))
}

export const prefixItems: Keyword<readonly Schema[]> = (operand, prepare) => {
  const checks = operand.map(prepare)
  return (value, look) =>
    !Array.isArray(value) ||
    every(checks, look, (check, index) => index >= value.length || check(value[index], inside(look, index)))
}

export const allOf: Keyword<readonly Schema[]> = (operand, prepare) => {
  const checks = operand.map(prepare)
  return (value, look) => every(checks, look, (check) => check(value, look))
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
    // What speaks against one branch matters only where no other is right.
    const misfits: Look = look && { ...look, problems: [] }
    const fitting: number[] = []
    for (let index = 0; index < checks.length && fitting.length < enough; index++)
      if (checks[index]?.(value, misfits)) fitting.push(index)
    if (allows(fitting)) return true
    look?.problems.push(...(misfits?.problems ?? []))
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
