import { expect, test } from 'vitest'
import { redact, redactText, redactUrl, writeHar, type Exchange } from '../../src/exchange/index.ts'
import { exchangeOf } from './exchanges.ts'
import { canary, harmless, pairPlaces, parameterNames, places, secretNames, shapes, textPlaces } from './planted.ts'

const written = (exchange: Exchange): string => writeHar({ exchanges: [exchange] }, { creatorVersion: '1' })

/** What stays of a secret in any of the forms in which it may be written down. */
const survives = (exchange: Exchange, secret: string): boolean => {
  const har = written(exchange)
  const pieces = secret
    .split(/\s+/)
    .filter((piece) => piece.length > 8 && !/^(?:Bearer|https?:|curl|-+\w|x-api-key:)/.test(piece))
  return pieces.some(
    (piece) => har.includes(piece) || har.includes(encodeURIComponent(piece)) || har.includes(btoa(piece).slice(1, -4))
  )
}

test.each(Object.entries(places))('it removes what stands beside the name of a secret in %s', (_place, at) => {
  const kept = secretNames.filter((name) => written(at(name, canary)).includes(canary))
  expect(kept).toEqual([])
})

test.each(Object.entries(pairPlaces))(
  'it removes what only a URL or a form calls by such a name, in %s',
  (_place, at) => {
    const kept = parameterNames.filter((name) => written(at(name, canary)).includes(canary))
    expect(kept).toEqual([])
  }
)

test.each(Object.entries(textPlaces))('it removes what has the shape of a secret from %s', (_place, at) => {
  const kept = Object.entries(shapes).filter(([, secret]) =>
    survives(at(secret), secret.slice(secret.indexOf('://') < 0 ? 0 : secret.length - 24))
  )
  expect(kept.map(([kind]) => kind)).toEqual([])
})

test('it leaves what is no secret', () => {
  for (const text of harmless) {
    expect(redactText(text)).toBe(text)
    if (text.startsWith('https:')) expect(redactUrl(text)).toBe(text)
    expect(redactText(JSON.stringify({ note: text }))).toBe(JSON.stringify({ note: text }))
  }
})

test('it removes a planted value and nothing around it', () => {
  const parts = (exchange: Exchange) => redact(exchange).request
  const planted = (place: string, name: string) => places[place]?.(name, canary) ?? exchangeOf()
  for (const name of secretNames) {
    expect(parts(planted('a query', name)).url).toBe(`https://a.example/x?y=1&${name}=REDACTED&z=2`)
    expect(parts(planted('JSON', name)).body).toEqual({
      kind: 'text',
      text: `{"a":1,"${name}":"REDACTED","b":2}`
    })
    expect(parts(planted('YAML', name)).body).toEqual({
      kind: 'text',
      text: `a: 1\nc:\n  ${name}: REDACTED\nb: 2\n`
    })
    expect(parts(planted('CSV', name)).body).toEqual({
      kind: 'text',
      text: `name,${name},age\nme,REDACTED,7\nyou,"REDACTED",8\n`
    })
  }
})
