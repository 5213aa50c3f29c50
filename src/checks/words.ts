import { propertiesOf, schemasOf, type Contract, type Located } from '../contract/index.ts'
import type { Finding } from '../finding.ts'

/** The promise: every property and answer says where it comes from, and every property of a resource how it may change. */
export const checkWords = function* (contract: Contract): Iterable<Finding> {
  for (const schema of schemasOf(contract)) {
    const isResource = Object.hasOwn(schema.value as object, 'x-resource')
    yield* checkValues(schema, contract)
    for (const [name, property] of propertiesOf(schema)) {
      yield* checkSource(property, `The property '${name}'`, contract)
      if (isResource) yield* checkLifetime(property, name, contract)
      // Any other property is a schema of its own, and has its turn.
      if (Object.hasOwn(Object(property.value) as object, '$ref')) yield* checkValues(property, contract)
    }
  }
  const seen = new Set<string>()
  for (const operation of contract.operations) {
    for (const { located, status } of operation.responses) {
      const key = `${located.uri}#${located.pointer}`
      if (!seen.has(key)) yield* checkSource(located, `The answer ${status} of ${operation.id}`, contract)
      seen.add(key)
    }
  }
}

const checkSource = function* (of: Located, subject: string, contract: Contract): Iterable<Finding> {
  const source = (Object(of.value) as Record<string, unknown>)['x-source']
  if (typeof source === 'string' && /^(?:page|sdk|observation|assumption): \S/.test(source)) return
  yield {
    code: 'contract.source.missing',
    severity: 'error',
    message:
      source === undefined
        ? `${subject} does not say where the fact comes from. Add x-source: 'page: …', 'sdk: …', 'observation: …' or 'assumption: …'.`
        : `${subject} has an x-source that names no kind. Begin it with 'page: ', 'sdk: ', 'observation: ' or 'assumption: '.`,
    at: contract.place(of)
  }
}

const checkLifetime = function* (of: Located, name: string, contract: Contract): Iterable<Finding> {
  if (Object.hasOwn(Object(of.value) as object, 'x-lifetime')) return
  yield {
    code: 'contract.lifetime.missing',
    severity: 'error',
    message: `The property '${name}' of a resource does not say how it may change. Add x-lifetime: fixed, stable, once, free or { advances: … }.`,
    at: contract.place(of)
  }
}

const plainWords: Readonly<Record<string, readonly string[]>> = {
  'x-lifetime': ['fixed', 'stable', 'once', 'free'],
  'x-items': ['closed', 'open'],
  'x-equality': ['guid', 'guid-or-exact', 'instant', 'word']
}

const checkValues = function* (of: Located, contract: Contract): Iterable<Finding> {
  for (const [word, allowed] of Object.entries(plainWords)) {
    const value = (of.value as Record<string, unknown>)[word]
    if (value === undefined || allowed.includes(value as string) || (word === 'x-lifetime' && isAdvances(value)))
      continue
    yield {
      code: 'contract.word.invalid',
      severity: 'error',
      message: `${word} says ${JSON.stringify(value)}; it knows ${allowed.join(', ')}${word === 'x-lifetime' ? ' and { advances: { word: [words] } }' : ''}. Correct it.`,
      at: contract.place({ uri: of.uri, pointer: `${of.pointer}/${word}` })
    }
  }
}

const isAdvances = (value: unknown): boolean => {
  const advances = typeof value === 'object' && value !== null ? (value as { advances?: unknown }).advances : undefined
  return (
    typeof advances === 'object' &&
    advances !== null &&
    Object.values(advances).every((next) => Array.isArray(next) && next.every((word) => typeof word === 'string'))
  )
}
