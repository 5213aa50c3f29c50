import type { Contract, Located, Parameter, SchemaViolation, Schemas, TextValue, ValueKind } from '../contract/index.ts'
import { redacted } from '../exchange/index.ts'
import { isJson } from './bodies.ts'
import { fieldsOf } from './fields.ts'

/** One way in which what was sent of a parameter does not fit. */
export type ParameterMisfit = {
  readonly violation: SchemaViolation
  /** Which of the texts. Of a value that several of them make, the first. */
  readonly index: number
}

/**
 * In which ways the texts that were sent under the name of a parameter, or of a header, do not fit: as their style makes
 * values of them, or as JSON where the contract says so.
 */
export const misfitsOf = (
  parameter: Parameter,
  texts: readonly string[],
  contract: Contract
): readonly ParameterMisfit[] => {
  const { schema } = parameter
  const kinds = schema ? contract.schemas.kindsOf(schema) : onlyText
  const isText = kinds.size === 1 && kinds.has('text')
  // Nearly all parameters are, and nearly all fit.
  if (isText && schema && texts.every((text) => text === redacted || fits(parameter, schema, text, contract))) return []
  const misfits: ParameterMisfit[] = []
  for (const { sent, index } of wholes(parameter, texts, isText, kinds.has('array'))) {
    const violations = schema
      ? nearest(schema, valuesOf(parameter, sent, kinds), contract)
      : ofContent(parameter, sent[0] ?? '', contract)
    for (const violation of violations) misfits.push({ violation, index })
  }
  return misfits
}

/** The header of that name; HTTP compares the names without case. */
export const headerNamed = (name: string, parameters: readonly Parameter[]): Parameter | undefined =>
  parameters.find((one) => one.in === 'header' && one.name.toLowerCase() === name.toLowerCase())

const fits = (parameter: Parameter, schema: Located, text: string, { schemas }: Contract): boolean =>
  schemas.violationsOfText(schema, plainText(parameter, text)).length === 0

/** The texts that make one value each, without those that redaction took out: they were not judged, and say nothing. */
const wholes = function* (
  { in: place, explode }: Parameter,
  texts: readonly string[],
  isText: boolean,
  isList: boolean
): Iterable<{ readonly sent: readonly string[]; readonly index: number }> {
  // Several header fields of one name are one list.
  const areOne = !isText && (place === 'header' || (place === 'query' && isList && explode))
  if (!areOne) {
    for (const [index, text] of texts.entries()) if (text !== redacted) yield { sent: [text], index }
    return
  }
  const sent = texts.filter((text) => text !== redacted)
  if (sent.length > 0) yield { sent, index: texts.findIndex((text) => text !== redacted) }
}

/** The violations of the last value where none fits. */
const nearest = (schema: Located, values: readonly TextValue[], { schemas }: Contract): readonly SchemaViolation[] => {
  let last = none
  for (const value of values) {
    last = schemas.violationsOfText(schema, value)
    if (last.length === 0) return none
  }
  return last
}

/** What texts may stand for: the text itself, a list or an object. */
const valuesOf = (parameter: Parameter, sent: readonly string[], kinds: ReadonlySet<ValueKind>): TextValue[] => {
  const [text = ''] = sent
  return [
    ...(kinds.has('text') && sent.length === 1 ? [plainText(parameter, text)] : []),
    ...(kinds.has('array') ? [listOf(parameter, sent)] : []),
    ...(kinds.has('object') ? [objectOf(parameter, sent)] : [])
  ]
}

const onlyText: ReadonlySet<ValueKind> = new Set(['text'])

const none: readonly SchemaViolation[] = []

const ofContent = ({ content, located }: Parameter, text: string, contract: Contract): readonly SchemaViolation[] => {
  const [mediaType] = content
  if (!mediaType?.schema || !isJson(mediaType.name)) return none
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return [{ pointer: '', keyword: 'content', expected: 'JSON', actual: text, contract: contract.place(located) }]
  }
  return contract.schemas.violations(mediaType.schema, value)
}

const delimiters: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' }

/** Styles of paths set something before a value. */
const plainText = ({ style, name }: Parameter, text: string): string => {
  if (style === 'label') return text.replace(/^\./, '')
  return style === 'matrix' && text.startsWith(`;${name}=`) ? text.slice(name.length + 2) : text
}

const listOf = (parameter: Parameter, sent: readonly string[]): TextValue =>
  parameter.in === 'query' && parameter.explode ? sent : piecesOf(parameter, sent.join(','), true)

const objectOf = (parameter: Parameter, sent: readonly string[]): TextValue => {
  const pieces = piecesOf(parameter, sent.join(','), false)
  const pairs =
    parameter.explode && parameter.style !== 'form'
      ? pieces.map((piece) => piece.split(/=(.*)/s))
      : pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece, pieces[index + 1] ?? '']] : []))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]))
}

const piecesOf = (parameter: Parameter, text: string, isList: boolean): string[] => {
  const { in: place, style, explode, name } = parameter
  if (style === 'matrix' && explode) {
    const pieces = text.replace(/^;/, '').split(';')
    return isList ? pieces.map((piece) => plainText(parameter, `;${piece}`).replace(`;${name}`, '')) : pieces
  }
  const delimiter = style === 'label' && explode ? '.' : (delimiters[style] ?? ',')
  const plain = plainText(parameter, text)
  const pieces = plain === '' ? [] : plain.split(delimiter)
  return place === 'header' ? pieces.map((piece) => piece.trim()) : pieces
}

/** An object that a query holds member by member, and the names in the query that it takes up. */
export type Spread = { readonly value: TextValue; readonly names: readonly string[] }

/** `undefined` for a parameter whose value stands under its own name. */
export const spreadIn = (parameter: Parameter, query: URLSearchParams, schemas: Schemas): Spread | undefined => {
  const { schema, style, explode, name } = parameter
  if (!schema) return undefined
  const names = [...new Set(query.keys())]
  if (style === 'deepObject') {
    const taken = names.filter((key) => key.startsWith(`${name}[`))
    // What stands deeper has no form that OpenAPI would know.
    const entries = [...query].flatMap(([key, text]): [string, string][] => {
      const [, member] = /^\[([^[\]]+)\]$/.exec(key.startsWith(name) ? key.slice(name.length) : '') ?? []
      return member === undefined ? [] : [[member, text]]
    })
    return { value: fieldsOf(schema, entries, schemas), names: taken }
  }
  const kinds = schemas.kindsOf(schema)
  if (style !== 'form' || !explode || !kinds.has('object') || kinds.size > 1) return undefined
  const taken = names.filter((key) => schemas.membersAt(schema, key).length > 0)
  const entries = [...query].filter(([key]) => taken.includes(key))
  return { value: fieldsOf(schema, entries, schemas), names: taken }
}
