import type { ErrorObject } from 'ajv/dist/2020.js'

/**
 * The branch that lacks the smaller share of the members it requires comes nearer; among equals the one with fewer
 * errors deep inside, then the one that is written first. A value of another type lacks all.
 */
export const byDistance = (one: readonly ErrorObject[], other: readonly ErrorObject[]): number =>
  lacking(one) - lacking(other) || deepErrors(one) - deepErrors(other)

const lacking = (errors: readonly ErrorObject[]): number =>
  errors
    .filter(({ instancePath, keyword }) => instancePath === '' && keyword !== 'if')
    .reduce((sum, error) => sum + 1 / requiredBy(error).length, 0)

const deepErrors = (errors: readonly ErrorObject[]): number =>
  errors.filter(({ instancePath }) => instancePath !== '').length

/** What the schema around a `required` requires; of another keyword one thing, the keyword itself. */
const requiredBy = ({ keyword, parentSchema }: ErrorObject): readonly unknown[] =>
  keyword === 'required' ? (parentSchema as { required: unknown[] }).required : [keyword]
