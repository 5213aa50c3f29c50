import type { Contract, Located } from '../contract/index.ts'

/** `example` and the values of `examples`, of a parameter, a header or a media type. */
export const examplesOf = function* (contract: Contract, of: Located): Iterable<Located> {
  const example = contract.documents.at(of, 'example')
  if (example) yield example
  for (const [, named] of contract.documents.entries(contract.documents.at(of, 'examples'))) {
    const value = contract.documents.at(named, 'value')
    if (value) yield value
  }
}

/** A value as a parameter or a header sends it; `undefined` for arrays and objects, whose text depends on their style. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
