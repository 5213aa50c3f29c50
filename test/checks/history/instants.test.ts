import { expect, test } from 'vitest'
import { createJudge } from '../../../src/checks/index.ts'
import type { Exchange } from '../../../src/exchange/index.ts'
import { contractOf } from '../../support/documents.ts'

const lamps = () =>
  contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Lamps, version: 1.0.0 }
servers: [{ url: https://lamps.example }]
paths:
  /lamps/{lamp}:
    get:
      operationId: getLamp
      parameters: [{ name: lamp, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: the lamp
          content:
            application/json:
              schema:
                x-resource: { name: Lamp, key: [id] }
                type: object
                properties:
                  id: { type: string, x-lifetime: fixed }
                  made: { type: string, format: iso-date-time, x-lifetime: fixed, x-equality: instant }
`
  })

/** What is found when a lamp was made at one time first, and at another time then. */
const foundOf = (...times: readonly string[]): string[] => {
  const judge = createJudge(lamps())
  for (const [index, made] of times.entries()) judge.feed(answerWith(made, index))
  return judge.findings().map(({ code }) => code)
}

const answerWith = (made: string, index: number): Exchange => ({
  request: { method: 'GET', url: 'https://lamps.example/lamps/a', headers: [], body: { kind: 'none' } },
  response: {
    status: 200,
    headers: [['Content-Type', 'application/json']],
    body: { kind: 'text', text: JSON.stringify({ id: 'a', made }) }
  },
  startedAt: index * 1000,
  duration: 100,
  pointer: String(index)
})

test.each([
  ['2026-03-02T09:00:00', '2026-03-02T09:00:00Z'],
  ['2026-03-02T09:00:00', '2026-03-02T09:00:00.000'],
  ['2026-03-02T10:00:00.5+01:00', '2026-03-02T09:00:00.50'],
  ['2026-03-02T09:00:00', '2026-03-02T04:00:00-05:00']
])('it takes a time without an offset for UTC: %s is %s', (one, other) => {
  expect(foundOf(one, other)).toEqual([])
})

test.each([
  ['2026-03-02T09:00:00', '2026-03-02T09:00:00+01:00'],
  ['2026-03-02T09:00:00', '2026-03-02T09:00:01'],
  ['2026-03-02T09:00:00', '2026-03-02T10:00:00Z']
])('it takes a time without an offset for UTC: %s is not %s', (one, other) => {
  expect(foundOf(one, other)).toEqual(['resource.property.changed'])
})
