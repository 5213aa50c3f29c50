/**
 * A JSON Schema as data, without notes. References are the schemas they lead to, so that equal ones are one object; one
 * that leads back to where it stands is a getter.
 */
export type Schema = boolean | SchemaObject
export type SchemaObject = { readonly [keyword: string]: unknown }

/** One way in which a value does not fit. Named as ajv names them. */
export type Problem = {
  /** JSON pointer into the value. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * How a value is looked at. Nearly all values fit, so the first look only wants to know that: it is `undefined`, stops at
 * the first misfit and writes down neither pointers nor problems. A second look tells them.
 */
export type Look =
  | {
      readonly path: string
      readonly problems: Problem[]
      /** Shared by all looks at one value: how many members and items may still be found that do not fit. */
      readonly left: { misfits: number }
      readonly isNull?: boolean
    }
  | undefined

/**
 * A look at a whole value. What it writes down and what it takes is bounded: whoever made the value may have made it of misfits. Nulls of
 * members are many in honest values, too, and whoever takes them out has to know all.
 */
export const startLook = (): NonNullable<Look> => ({ path: '', problems: [], left: { misfits: 50_000 } })

const most = 100

/** Says whether a value fits. */
export type Check = (value: unknown, look: Look) => boolean

/** Makes the check of a schema. */
export type Prepare = (schema: Schema) => Check

/**
 * Makes the check of one keyword, or nothing where a sibling checks it too: a call for each object is much where a body has
 * many. @param schema the one that the keyword stands in, for its siblings
 */
export type Keyword<Operand = unknown> = (operand: Operand, prepare: Prepare, schema: SchemaObject) => Check | undefined

/** The keywords that are known, by name. Those that no schema uses are not handed in, so that bundles have no code for them. */
export type Keywords = Readonly<Record<string, Keyword<never>>>

/** Makes checks, each when it is needed first and once. */
export const createPrepare = (keywords: Keywords): Prepare => {
  const known = new Map<Schema, Check>()
  const make = (schema: Schema): Check => {
    if (typeof schema === 'boolean') return (_value, look) => schema || misfit(look, 'false schema', {})
    const checks = Object.keys(schema).flatMap((name) => {
      const keyword = keywords[name] as Keyword | undefined
      return keyword?.(schema[name], prepare, schema) ?? []
    })
    const [first, second, third] = checks
    if (!first) return () => true
    if (!second) return first
    if (!third) return both(first, second)
    return (value, look) => every(checks, value, look)
  }
  const prepare: Prepare = (schema) => {
    const made = known.get(schema)
    if (made) return made
    // A schema may lead back to itself before its check is there.
    known.set(schema, (value, look) => prepare(schema)(value, look))
    const check = make(schema)
    known.set(schema, check)
    return check
  }
  return prepare
}

/** Whether a value fits all of them; on a first look no more are asked after one that it does not fit. */
export const every = (checks: readonly Check[], value: unknown, look: Look): boolean => {
  let all = true
  for (const check of checks) {
    if (check(value, look)) continue
    if (!look) return false
    all = false
  }
  return all
}

/** The same for two, which is what most schemas have. */
const both =
  (one: Check, other: Check): Check =>
  (value, look) =>
    one(value, look) ? other(value, look) : look !== undefined && other(value, look) && false

/** Writes a misfit down where someone wants to know. */
export const misfit = (look: Look, keyword: string, params: Readonly<Record<string, unknown>>): false => {
  if (look && (look.isNull || look.problems.length < most)) {
    look.problems.push({ instancePath: look.path, keyword, params })
  }
  return false
}

/** The look at a member of the value, which is handed in, or at an item. */
export const inside = (look: Look, name: string | number, member?: unknown): Look =>
  look && {
    ...look,
    path: `${look.path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    isNull: member === null
  }
