import type { Ajv2020 } from 'ajv/dist/2020.js'

/** Strict about words that nobody knows; not about schemas that JSON Schema allows and that only look odd. */
export const strictness = {
  strict: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
  allowUnionTypes: true,
  allowMatchingProperties: true
} as const

/**
 * Tells ajv's strict mode which words of the documents are OpenAPI's or extensions, and which formats are notes only.
 * What is left unknown then is a misspelt keyword.
 */
export const declareVocabulary = (ajv: Ajv2020, documents: readonly unknown[]): void => {
  const words = new Set(['discriminator', 'example', 'externalDocs', 'xml'])
  const formats = new Set<string>()
  // ajv reads a file that schemas are taken from as a schema of its own: its top level is made of such words too.
  for (const key of documents.flatMap((document) => Object.keys(Object(document) as object))) words.add(key)
  for (const [key, value] of members(documents)) {
    if (key.startsWith('x-')) words.add(key)
    if (key === 'format' && typeof value === 'string') formats.add(value)
  }
  // What `addKeyword` does for a word without a rule. It refuses names with a dot, which OpenAPI allows.
  for (const word of words) ajv.RULES.keywords[word] = true
  for (const format of formats) if (!(format in ajv.formats)) ajv.addFormat(format, true)
}

/**
 * Whether documents speak of a member that every object inherits, such as `constructor`. ajv then has to look whether it is
 * the object's own, which costs it time.
 */
export const namesInherited = (documents: readonly unknown[]): boolean => {
  for (const [key, value] of members(documents)) {
    if (key in Object.prototype || (typeof value === 'string' && value in Object.prototype)) return true
  }
  return false
}

const members = function* (documents: readonly unknown[]): Iterable<readonly [key: string, value: unknown]> {
  const stack = [...documents]
  const seen = new Set<object>()
  while (stack.length > 0) {
    const value = stack.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, member] of Object.entries(value)) {
      yield [key, member]
      stack.push(member)
    }
  }
}

/** Whether a dialect of JSON Schema is the one that OpenAPI 3.1 has, which is the only one that is known here. */
export const isKnownDialect = (uri: unknown): boolean =>
  typeof uri === 'string' &&
  /^https:\/\/(?:json-schema\.org\/draft\/2020-12\/schema#?|spec\.openapis\.org\/oas\/3\.1\/dialect\/[\w-]+)$/.test(uri)
