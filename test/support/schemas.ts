import fc from 'fast-check'
import type { Schema } from './documents.ts'

const names = ['a', 'b', 'c/d', '~'] as const
const anyName = fc.constantFrom(...names)

/** JSON without null, made of names and values that the schemas below speak about. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom('', 'x', 'xy', '2026-03-03T14:02:51Z', 0.5, true)),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 3 })
  )
})).value

/** The same with nulls anywhere. */
export const anyValueWithNulls: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, 1, 'x', true),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 3 })
  )
})).value

const leaf: fc.Arbitrary<Schema> = fc.constantFrom<Schema>(
  { type: 'string' },
  { type: 'string', minLength: 2 },
  { type: 'string', pattern: '^x' },
  { type: 'string', format: 'date-time' },
  { type: 'integer' },
  { type: 'integer', minimum: 0, maximum: 2 },
  { type: 'number', exclusiveMinimum: 0 },
  { type: ['integer', 'string'] },
  { type: 'boolean' }
)

type Words = Exclude<Schema, boolean>

const objects = (member: fc.Arbitrary<Schema>): fc.Arbitrary<Words> =>
  fc
    .record({
      type: fc.constant('object'),
      properties: fc.dictionary(anyName, member, { maxKeys: 3, noNullPrototype: true })
    })
    .chain(({ type, properties }) =>
      fc.subarray(Object.keys(properties)).map((required): Words => ({ type, properties, required }))
    )

const arrays = (member: fc.Arbitrary<Schema>): fc.Arbitrary<Words> =>
  fc.record({ type: fc.constant('array'), items: member })

/** Schemas to which it makes no difference whether a member is null or absent, but that a required one is there. */
export const anyPlainSchema: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    objects(tie('schema')),
    arrays(tie('schema')),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf): Schema => ({ anyOf }))
  )
})).schema

/** Schemas with every keyword that explains itself in a way of its own. They may refer to `#/components/schemas/Shared`. */
export const anySchema: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => {
  const several = fc.array(tie('schema'), { minLength: 1, maxLength: 3 })
  return {
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        leaf,
        fc.constantFrom<Schema>(
          { enum: [1, 'x'] },
          { const: 'x' },
          { not: { type: 'string' } },
          { $ref: '#/components/schemas/Shared' }
        )
      ),
      objects(tie('schema')),
      objects(tie('schema')).map((schema): Schema => ({ ...schema, additionalProperties: false })),
      objects(tie('schema')).map((schema): Schema => ({ ...schema, minProperties: 1, maxProperties: 2 })),
      arrays(tie('schema')),
      arrays(tie('schema')).map((schema): Schema => ({
        ...schema,
        minItems: 1,
        maxItems: 2,
        uniqueItems: true
      })),
      several.map((anyOf): Schema => ({ anyOf })),
      several.map((oneOf): Schema => ({ oneOf })),
      several.map((allOf): Schema => ({ allOf })),
      fc
        .tuple(tie('schema'), tie('schema'), tie('schema'))
        .map(([condition, then, otherwise]): Schema => ({ if: condition, then, else: otherwise }))
    )
  }
}).schema

/** What `#/components/schemas/Shared` is in them: it holds itself. */
export const shared: Readonly<Record<string, Schema>> = {
  Shared: {
    type: 'object',
    required: ['a'],
    properties: { a: { anyOf: [{ type: 'integer' }, { $ref: '#/components/schemas/Shared' }] } }
  }
}
