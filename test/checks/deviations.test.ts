import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDeviations, unprovedOf, type DeviationList } from '../../src/checks/index.ts'
import { partnerCenter } from '../support/partner-center.ts'
import { payments as contract } from '../support/payments/payments.ts'

/** As a bundler writes it: what the other file holds stands among the components. */
const [root, schemas] = [...contract.documents.files()].map(([, value]) => value as Record<string, unknown>)
const bundle = { ...root, components: { schemas } }

const listOf = (value: unknown): DeviationList => ({
  value,
  place: (pointer) => ({ file: 'deviations.yaml', pointer })
})

const required = {
  id: 'payment-needs-three',
  pointer: '/components/schemas/Payment/required',
  value: ['id', 'amount', 'status'],
  contract: 'A payment has an id, an amount and a status.',
  why: 'Every recorded one has them.'
}

const found = (...deviations: unknown[]) =>
  [...checkDeviations(listOf({ deviations }), bundle, contract)].map(({ code, at }) => `${code} ${at.pointer}`)

test('it finds nothing where the contract says what the deviations say', () => {
  const absent = { ...required, id: 'no-currency', pointer: '/components/schemas/Payment/properties/currency' }
  expect(found(required, { ...absent, value: undefined, absent: true })).toEqual([])
})

test('it finds a pointer that leads nowhere any more', () => {
  expect(found({ ...required, pointer: '/components/schemas/Payment/requires' })).toEqual([
    'deviation.pointer.gone /deviations/0/pointer'
  ])
})

test('it finds a value that is another now, in the list and in the authored file', () => {
  const moved = { ...required, value: ['id', 'amount'] }
  const [finding, ...others] = [...checkDeviations(listOf({ deviations: [moved] }), bundle, contract)]
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'deviation.value.moved',
    at: { pointer: '/deviations/0/value' },
    contract: { file: 'test/support/payments/schemas.yaml', pointer: '/Payment/required', line: 3 }
  })
  expect(finding?.message).toContain('is an array of 2, but it is an array of 3')
})

test('it compares values as JSON, whatever the order of members', () => {
  const object = { ...required, pointer: '/components/schemas/Payment/properties/amount' }
  expect(found({ ...object, value: { minimum: 0, type: 'number' } })).toEqual([])
  expect(found({ ...object, value: { type: 'number' } })).toEqual(['deviation.value.moved /deviations/0/value'])
})

test('it finds something where a deviation says that there is nothing', () => {
  const { value: _value, ...absent } = { ...required, absent: true }
  expect(found(absent)).toEqual(['deviation.value.moved /deviations/0/pointer'])
})

test('it knows a value that is null or false from none', () => {
  expect(found({ ...required, value: null })).toEqual(['deviation.value.moved /deviations/0/value'])
  expect(found({ ...required, value: false })).toEqual(['deviation.value.moved /deviations/0/value'])
})

test('it refuses entries that lack something, and ids that are used twice', () => {
  const { why: _why, ...silent } = required
  const { value: _value, ...open } = required
  expect(found(silent, open, 'text', {}, { ...required, id: '' })).toEqual(
    [0, 1, 2, 3, 4].map((index) => `deviation.entry.invalid /deviations/${index}`)
  )
  expect(found(required, required)).toEqual(['deviation.entry.invalid /deviations/1'])
})

test('it leads to the authored word that stands beside a reference', () => {
  const deviation = {
    ...required,
    pointer: '/components/schemas/OrderLineItem/properties/subscriptionId/x-lifetime',
    value: 'fixed'
  }
  const list = listOf({ deviations: [deviation] })
  const generated: unknown = JSON.parse(readFileSync('generated/openapi.json', 'utf8'))
  const [finding] = [...checkDeviations(list, generated, partnerCenter)]
  expect(finding?.contract).toMatchObject({
    file: 'openapi/schemas/order.yaml',
    pointer: '/OrderLineItem/properties/subscriptionId/x-lifetime'
  })
})

test('it finds an excuse for something that is gone', () => {
  const list = listOf({ unproved: [{ pointer: '/paths/~1payments/post', why: 'a' }, { pointer: '/gone' }, {}] })
  expect([...checkDeviations(list, bundle, contract)].map(({ at }) => at.pointer)).toEqual([
    '/unproved/1/pointer',
    '/unproved/2/pointer'
  ])
})

test('it takes an empty list for no deviations', () => {
  expect([...checkDeviations(listOf(null), bundle, contract)]).toEqual([])
  expect(unprovedOf(listOf({}))).toEqual([])
  expect(unprovedOf(listOf({ unproved: [{ pointer: '/a', why: 'b', more: 1 }] }))).toEqual([
    { pointer: '/a', why: 'b' }
  ])
})
