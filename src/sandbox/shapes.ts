/** The first thing that is wrong with a value. */
export type Misshapen = {
  /** JSON pointer into the value. */
  readonly pointer: string
  readonly expected: string
  /** What is there, without what it says. */
  readonly actual: string
}

/** Says what is wrong with a value, if anything is. Looks no deeper than it knows: what nobody knows of is wrong. */
export type Shape = (value: unknown, pointer: string) => Misshapen | undefined

/** Of a member that may be left out. */
export type OptionalShape = Shape & { readonly isOptional: true }

/** A shape for each member of a type, and no other: one that is missing does not compile. */
export type Shapes<Value> = {
  readonly [Name in keyof Value]-?: object extends Pick<Value, Name> ? OptionalShape : Shape
}

export const optional = (shape: Shape): OptionalShape =>
  Object.assign<Shape, { readonly isOptional: true }>((value, pointer) => shape(value, pointer), { isOptional: true })

export const objectWith = <Value extends object>(shapes: Shapes<Value>): Shape => {
  const known = Object.entries<Shape | OptionalShape>(shapes)
  return (value, pointer) => {
    if (!isObject(value)) return misshapen(pointer, 'an object', value)
    for (const name of Object.keys(value))
      if (!Object.hasOwn(shapes, name))
        return {
          pointer,
          expected: `an object of ${known.map(([one]) => one).join(', ')}`,
          actual: `'${name.slice(0, 40)}' in it`
        }
    for (const [name, shape] of known) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined
      if (member === undefined && 'isOptional' in shape) continue
      const wrong = shape(member, `${pointer}/${name}`)
      if (wrong) return wrong
    }
    return undefined
  }
}

export const listOf =
  (item: Shape, exactly?: number): Shape =>
  (value, pointer) => {
    if (!Array.isArray(value) || (exactly !== undefined && value.length !== exactly))
      return misshapen(pointer, exactly === undefined ? 'an array' : `an array of ${exactly}`, value)
    for (const [index, member] of value.entries()) {
      const wrong = item(member, `${pointer}/${index}`)
      if (wrong) return wrong
    }
    return undefined
  }

/** An object whose members have any names and all the same shape. */
export const mapOf =
  (member: Shape): Shape =>
  (value, pointer) => {
    if (!isObject(value)) return misshapen(pointer, 'an object', value)
    for (const [name, of] of Object.entries(value)) {
      const wrong = member(of, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      if (wrong) return wrong
    }
    return undefined
  }

/** @param expected what it is, as words after 'expected' */
export const that =
  (expected: string, fits: (value: unknown) => boolean): Shape =>
  (value, pointer) =>
    fits(value) ? undefined : misshapen(pointer, expected, value)

export const either =
  (first: Shape, second: Shape): Shape =>
  (value, pointer) =>
    first(value, pointer) && second(value, pointer)

export const text = that('text', (value) => typeof value === 'string')
export const truth = that('true or false', (value) => typeof value === 'boolean')
export const number = that('a number', (value) => typeof value === 'number' && Number.isFinite(value))

export const wholeNumber = (least: number, most: number): Shape =>
  that(`a whole number from ${least} to ${most}`, (value) => Number.isInteger(value) && isFrom(value, least, most))

export const oneOf = (...words: readonly string[]): Shape =>
  that(words.join(' or '), (value) => words.some((word) => word === value))

const isFrom = (value: unknown, least: number, most: number): boolean => Number(value) >= least && Number(value) <= most

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const misshapen = (pointer: string, expected: string, value: unknown): Misshapen => ({
  pointer,
  expected,
  actual:
    value === undefined
      ? 'nothing'
      : value === null
        ? 'null'
        : Array.isArray(value)
          ? `an array of ${value.length}`
          : typeof value === 'number' || typeof value === 'boolean'
            ? String(value)
            : typeof value === 'string'
              ? 'text'
              : 'an object'
})
