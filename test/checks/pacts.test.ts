import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judgePacts } from '../../src/verify/judge-pacts.ts'
import { payments } from '../support/payments/payments.ts'
import { contractOf, folderWith } from '../support/documents.ts'

const judge = (interactions: readonly object[], contract = payments) => {
  const folder = folderWith({
    'pact.json': JSON.stringify({ consumer: { name: 'a' }, provider: { name: 'b' }, interactions })
  })
  return judgePacts([join(folder, 'pact.json')], contract)
}

const interaction = (state: string, status: number, more: object = {}) => ({
  description: 'a payment',
  providerStates: [{ name: state }],
  request: { method: 'get', path: '/payments/p-1' },
  response: { status, ...more }
})

test('it knows the scenario that an interaction is about by operation, state and status', () => {
  const { interactions, findings } = judge([
    interaction('a payment that was made', 200),
    interaction('a payment that was made', 404),
    interaction('a payment is made', 200)
  ])
  expect(interactions.map(({ scenario }) => scenario?.name)).toEqual(['paid', undefined, undefined])
  expect(interactions.map(({ place }) => place.pointer)).toEqual([
    '/interactions/0',
    '/interactions/1',
    '/interactions/2'
  ])
  expect(findings).toEqual([])
})

test('it knows no scenario of a call that the contract does not have', () => {
  const unknown = { ...interaction('a payment that was made', 200), request: { method: 'GET', path: '/refunds' } }
  const { interactions, findings } = judge([unknown])
  expect(interactions[0]?.scenario).toBeUndefined()
  expect(findings.map(({ code }) => code)).toEqual(['pact.interaction.undocumented'])
})

test('it lets a consumer demand of one branch of an answer what that branch has', () => {
  const body = (content: object) => judge([interaction('a payment that was made', 200, { body: content })]).findings
  expect(body({ amount: 5 })).toEqual([])
  expect(body({ title: 'x' })).toEqual([])
  expect(body({ amount: 'x' })).toHaveLength(1)
  expect(body({ amount: 5, title: 'x' })).toHaveLength(1)
})

test('it finds a body demanded where the contract has none', () => {
  const created = {
    ...interaction('a payment is made', 204, { body: { id: 'p-1' } }),
    request: { method: 'POST', path: '/payments' }
  }
  expect(judge([created]).findings.map(({ at }) => at.pointer)).toEqual(['/interactions/0/response/body'])
})

test('it finds a call to an operation that has a server of its own', () => {
  const contract = contractOf({
    'openapi.yaml': JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Uploads', version: '1.0.0' },
      servers: [{ url: 'https://shop.example/api' }],
      paths: {
        '/files': {
          servers: [{ url: 'https://files.example' }],
          get: { operationId: 'getFile', responses: { 200: {} } }
        }
      }
    })
  })
  const call = { description: 'a file', request: { method: 'GET', path: '/files' }, response: { status: 200 } }
  expect(judge([call], contract).findings).toEqual([])
})
