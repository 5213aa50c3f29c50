import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isPermissive, licensedOf } from '../scripts/licences/licences.ts'

test('it lists the licence of everything that is installed with the package', () => {
  const printed = execFileSync('npm', ['run', '--silent', 'licences'], { encoding: 'utf8' })
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }
  for (const name of Object.keys(dependencies)) expect(printed).toMatch(new RegExp(`^${name} .*(?:MIT|ISC)$`, 'm'))
  // Not only what is asked for, but what that asks for.
  expect(printed).toContain('fast-uri')
  expect(printed).not.toContain('vitest')
})

test.each(['MIT', 'ISC', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND BSD-3-Clause'])('it accepts %s', (licence) => {
  expect(isPermissive(licence)).toBe(true)
})

test.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'LGPL-2.1',
  'MIT AND GPL-2.0-only',
  'UNLICENSED',
  'SEE LICENSE IN FILE',
  '',
  undefined
])('it refuses %s', (licence) => {
  expect(isPermissive(licence)).toBe(false)
})

test('it goes through a tree once, and calls a licence unknown that is no text', () => {
  const shared = { version: '1.0.0', license: { type: 'MIT' } }
  const root = {
    dependencies: { b: { version: '2.0.0', license: 'ISC', dependencies: { c: shared } }, c: shared, absent: {} }
  }
  expect(licensedOf(root)).toEqual([
    { name: 'b', version: '2.0.0', licence: 'ISC' },
    { name: 'c', version: '1.0.0', licence: undefined }
  ])
})
