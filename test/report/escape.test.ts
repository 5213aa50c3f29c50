import fc from 'fast-check'
import pc from 'picocolors'
import { expect, test } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import type { Finding } from '../../src/finding.ts'
import {
  findingLine,
  findingText,
  inputErrorText,
  printable,
  printableJson,
  printableLines
} from '../../src/report/index.ts'

const plain = pc.createColors(false)
const colours = pc.createColors(true)

// One of each kind, and the text that is to stand for it.
const signs: Readonly<Record<string, readonly [sign: string, text: string]>> = {
  'an escape': ['\u001B[2J', '\\u001b[2J'],
  'a bell': ['\u0007', '\\u0007'],
  'a backspace': ['\b', '\\u0008'],
  'a line feed': ['\n', '\\n'],
  'a carriage return': ['\r', '\\r'],
  'a tab': ['\t', '\\t'],
  'a delete': ['\u007F', '\\u007f'],
  'a control sequence of one character (C1)': ['\u009B31m', '\\u009b31m'],
  'a next line (C1)': ['\u0085', '\\u0085'],
  'an override of the direction': ['\u202E', '\\u202e'],
  'an isolate': ['\u2066', '\\u2066'],
  'an Arabic letter mark': ['\u061C', '\\u061c'],
  'a line separator': ['\u2028', '\\u2028'],
  'a paragraph separator': ['\u2029', '\\u2029'],
  'a space without a width': ['\u200B', '\\u200b'],
  'a joiner': ['\u200D', '\\u200d'],
  'a soft hyphen': ['\u00AD', '\\u00ad'],
  'a byte order mark': ['\uFEFF', '\\ufeff'],
  'a Hangul filler': ['\u3164', '\\u3164'],
  'a tag': ['\u{E0041}', '\\u{e0041}'],
  'a tag that is none yet': ['\u{E0000}', '\\u{e0000}'],
  'a variation selector': ['a\uFE0F', 'a\\ufe0f'],
  'a variation selector of the supplement': ['\u{E01EF}', '\\u{e01ef}'],
  'a second selector of one emoji': ['\u2764\uFE0F\uFE0F', '\u2764\uFE0F\\ufe0f'],
  'half a surrogate pair': ['\uD83D', '\\ud83d']
}

test.each(Object.entries(signs))('it writes %s as an escape, in a line and in JSON', (_kind, [sign, text]) => {
  expect(printable(`a ${sign} b`)).toBe(`a ${text} b`)
  const json = printableJson(JSON.stringify({ text: sign }))
  expect(JSON.parse(json)).toEqual({ text: sign })
  expect(json).toMatch(/^[\x20-\x7E\u2764\uFE0F]*$/)
})

test('it leaves what people write in any language, and emoji', () => {
  for (const text of [
    'Größe, naïve, 日本語, العربية, हिन्दी, ไทย, 한국어, עברית, ñ',
    '❤️ ☎︎ 🛒 👍🏽',
    "{ 'a': [1, 2] } <b> & 100 % \\ / ^ ~",
    'https://a.example:8443/a::b?c=#d'
  ]) {
    expect(printable(text)).toBe(text)
    expect(printableLines(text)).toBe(text)
  }
})

test('it lets no text give a command to the log of a build', () => {
  for (const command of [
    '::error file=a::b',
    '  ::set-output name=a::b',
    '\u00A0::add-mask::x',
    'a ##[error]b',
    '##vso[task.setvariable variable=a]b',
    "##teamcity[buildStatus text='a']"
  ]) {
    for (const text of [printable(command), printableLines(`first\n${command}`)]) {
      expect(text).not.toMatch(/^\s*::|##\w*\[/m)
    }
    expect(printableJson(JSON.stringify([command]))).not.toMatch(/##\w*\[/)
    expect(JSON.parse(printableJson(JSON.stringify([command])))).toEqual([command])
  }
})

test('it keeps the lines and the colours of what we print, and no others', () => {
  const text = `${colours.red('error')} a\n  ${colours.bold('b')} ${colours.dim('c')} ${colours.green('d')} ${colours.yellow('e')}\n`
  expect(printableLines(text)).toBe(text)
  expect(printableLines('\u001B[8mhidden\u001B[30;40mblack\u001B]0;title\u0007')).toBe(
    '\\u001b[8mhidden\\u001b[30;40mblack\\u001b]0;title\\u0007'
  )
})

/** Any text, with many signs that do harm. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.values(signs).map(([sign]) => sign), '::', '##[', '##vso[', '\r\n::error::')
    )
  )
  .map((pieces) => pieces.join(''))

/** What a finding may have of traffic or of a document: all of its texts. */
const anyFinding = fc
  .record({ text: anyText, severity: fc.constantFrom('error', 'warning') })
  .map(({ text, severity }): Finding => ({
    code: 'response.body.invalid',
    severity: severity,
    message: text,
    at: { file: text, pointer: text, line: 1 },
    before: { file: text, pointer: text },
    contract: { file: 'a.yaml', pointer: text },
    party: 'service'
  }))

const harmful =
  /[\p{Cc}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\u{E0000}-\u{E0FFF}\p{Cs}]|^\s*::|##\w*\[/u

test('it writes every text of a finding or an input error so that it only shows', () => {
  fc.assert(
    fc.property(anyFinding, (finding) => {
      const lines = findingText(finding, plain).split('\n')
      expect(lines).toHaveLength(5)
      for (const line of [...lines, findingLine(finding)]) expect(line).not.toMatch(harmful)
      expect(JSON.parse(findingLine(finding))).toEqual(finding)
      const error = inputErrorText(new InputError(finding.message, finding.at), plain).split('\n')
      expect(error).toHaveLength(2)
      for (const line of error) expect(line).not.toMatch(harmful)
    })
  )
})

test('it lets nothing through that is printed as a whole', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const line of printableLines(text).split('\n')) expect(line).not.toMatch(harmful)
    })
  )
})
