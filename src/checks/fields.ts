import type { Located, Schemas, TextValue } from '../contract/index.ts'

/** The object that the fields of a form, or of a query, make: a member that is a list has a field for each item. */
export const fieldsOf = (
  schema: Located,
  fields: Iterable<readonly [name: string, text: string]>,
  schemas: Schemas
): Readonly<Record<string, TextValue>> => {
  const members = new Map<string, TextValue>()
  for (const [name, text] of fields) {
    const isList = schemas.membersAt(schema, name).some((member) => schemas.kindsOf(member).has('array'))
    const before = members.get(name)
    members.set(name, isList ? [...(Array.isArray(before) ? (before as TextValue[]) : []), text] : text)
  }
  return Object.fromEntries(members)
}
