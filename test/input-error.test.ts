import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failedTo, withoutDot } from '../src/input-error.ts'

test('it says what was attempted, what was expected, what was there and what to do next', () => {
  expect(failedTo('read the file', 'JSON', 'got a list', 'Correct it.')).toBe(
    'Failed to read the file: expected JSON, but got a list. Correct it.'
  )
})

test('it ends a sentence once, whoever wrote its end', () => {
  expect(failedTo('read', 'JSON', 'its parser stops: Unexpected end.', 'Go on.')).toBe(
    'Failed to read: expected JSON, but its parser stops: Unexpected end. Go on.'
  )
  expect(withoutDot('as it is')).toBe('as it is')
})

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

/** Texts in the code, comments aside. */
const textsIn = (code: string): string[] =>
  code
    .replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    .split('\n')
    .flatMap((line) => line.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*(?:`|$)|^[^`]*`/g) ?? [])

test('it has one voice in which something went wrong, in all sources', () => {
  const second = /\b(?:was|were) expected\b|\bfailed(?: at \S+)?: |^.[A-Z][a-z]+ing .* failed(?:: |\$\{)/
  const found = sources.flatMap((name) =>
    textsIn(readFileSync(`src/${name}`, 'utf8')).flatMap((text) => (second.test(text) ? [`${name}: ${text}`] : []))
  )
  expect(found).toEqual([])
  // What it looks for is what it would find.
  expect(second.test("'an object was expected'") && second.test('`Reading ${what} failed: ${why}`')).toBe(true)
})

test('it tells every broken input in that voice, and ends each sentence once', () => {
  const folder = 'test/goldens/bad-input'
  for (const name of readdirSync(folder)) {
    const message = readFileSync(`${folder}/${name}/message.txt`, 'utf8')
    expect(message, name).toMatch(/^ {2}Failed to [^]+?: .+\. [A-Z]/m)
    expect(message, name).not.toMatch(/\.\.(?:\s|$)/)
  }
})
