import pc from 'picocolors'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { InputError } from '../../src/input-error.ts'
import {
  count,
  findingLine,
  findingText,
  inputErrorText,
  placeText,
  table,
  tally,
  tallyText
} from '../../src/report/index.ts'

const plain = pc.createColors(false)
const colours = pc.createColors(true)

const finding: Finding = {
  code: 'response.body.invalid',
  severity: 'error',
  message: 'POST /checkout: the answer 201: /orders is null. Correct who sends it.',
  at: { file: 'run.har', pointer: '/log/entries/0/response/content/text#/orders', line: 93, column: 21 },
  before: { file: 'run.har', pointer: '/log/entries/1' },
  contract: { file: 'openapi/schemas/checkout.yaml', pointer: '/CartCheckoutResult/properties/orders/type', line: 17 },
  party: 'service'
}

test('it writes a finding as a paragraph with every place, each on a line of its own', () => {
  expect(findingText(finding, plain)).toBe(
    [
      'error response.body.invalid (service)',
      '  POST /checkout: the answer 201: /orders is null. Correct who sends it.',
      '  at       run.har:93:21 /log/entries/0/response/content/text#/orders',
      '  before   run.har /log/entries/1',
      '  contract openapi/schemas/checkout.yaml:17 /CartCheckoutResult/properties/orders/type'
    ].join('\n')
  )
})

test('it leaves out what a finding does not say', () => {
  const { before: _before, contract: _contract, party: _party, ...short } = finding
  expect(findingText({ ...short, severity: 'warning', message: 'so' }, plain)).toBe(
    'warning response.body.invalid\n  so\n  at       run.har:93:21 /log/entries/0/response/content/text#/orders'
  )
})

test('it colours for terminals, and says the same', () => {
  const text = findingText(finding, colours)
  expect(text).not.toBe(findingText(finding, plain))
  expect(text.replaceAll(/\u001B\[\d+m/g, '')).toBe(findingText(finding, plain))
})

test('it writes a finding as one line of JSON that holds all of it', () => {
  const line = findingLine(finding)
  expect(line).not.toContain('\n')
  expect(JSON.parse(line)).toEqual(finding)
})

test('it names a place so that a terminal opens it', () => {
  expect(placeText({ file: 'a.yaml', pointer: '' })).toBe('a.yaml')
  expect(placeText({ file: 'a.yaml', pointer: '/b', line: 3 })).toBe('a.yaml:3 /b')
  expect(placeText({ file: 'a.yaml', pointer: '', line: 3, column: 7 })).toBe('a.yaml:3:7')
})

test('it says where the input is broken and what to do', () => {
  const error = new InputError('Failed to read it. Do better.', { file: 'a.har', line: 2, column: 5 })
  expect(inputErrorText(error, plain)).toBe('error a.har:2:5\n  Failed to read it. Do better.')
  const placed = new InputError('No.', { file: 'a.har', pointer: '/log' })
  expect(inputErrorText(placed, plain)).toBe('error a.har /log\n  No.')
})

test('it counts errors and warnings', () => {
  const warning: Finding = { ...finding, severity: 'warning' }
  expect(tally([finding, warning, finding])).toEqual({ errors: 2, warnings: 1 })
  expect(tally([])).toEqual({ errors: 0, warnings: 0 })
  expect(tallyText({ errors: 2, warnings: 1 })).toBe('2 errors, 1 warning')
  expect(tallyText({ errors: 1, warnings: 0 })).toBe('1 error')
  expect(tallyText({ errors: 0, warnings: 0 })).toBe('0 errors')
  expect([count(0, 'file'), count(1, 'file'), count(2, 'file')]).toEqual(['0 files', '1 file', '2 files'])
})

test('it sets words to the left, numbers and times to the right', () => {
  const rows = [
    ['examples', '46', '0.3 s'],
    ['pact', '139', '12.0 s']
  ]
  expect(table(['step', 'looked', 'time'], rows)).toBe(
    ['step      looked  time', '────────  ──────  ──────', 'examples      46   0.3 s', 'pact         139  12.0 s'].join(
      '\n'
    )
  )
})

test('it gives colours in a table no width', () => {
  const rows = (yes: string) => [
    [yes, 'a'],
    ['no', 'b']
  ]
  const head = ['proved', 'x']
  expect(table(head, rows(colours.green('yes'))).replaceAll(/\u001B\[\d+m/g, '')).toBe(table(head, rows('yes')))
})

test('it writes a table without rows, and rows that end early', () => {
  expect(table(['a', 'bb'], [])).toBe('a  bb\n─  ──')
  expect(table(['a', 'bb'], [['ccc']])).toBe('a    bb\n───  ──\nccc')
})
