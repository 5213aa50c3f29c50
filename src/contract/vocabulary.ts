import type { Ajv2020 } from 'ajv/dist/2020.js'

/**
 * Tells ajv's strict mode which words of the documents are OpenAPI's or extensions, and which formats are notes only.
 * What is left unknown then is a misspelt keyword.
 */
export const declareVocabulary = (ajv: Ajv2020, documents: readonly unknown[]): void => {
  const words = new Set(['discriminator', 'example', 'externalDocs', 'xml'])
  const formats = new Set<string>()
  // ajv reads a file that schemas are taken from as a schema of its own: its top level is made of such words too.
  for (const key of documents.flatMap((document) => Object.keys(Object(document) as object))) {
    if (isWord(key)) words.add(key)
  }
  for (const [key, value] of members(documents)) {
    if (key.startsWith('x-') && isWord(key)) words.add(key)
    if (key === 'format' && typeof value === 'string') formats.add(value)
  }
  for (const word of words) if (!(word in ajv.RULES.keywords)) ajv.addKeyword(word)
  for (const format of formats) if (!(format in ajv.formats)) ajv.addFormat(format, true)
}

/** What ajv accepts as the name of a keyword. */
const isWord = (key: string): boolean => /^[a-z_$][a-z0-9_$:-]*$/i.test(key)

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
