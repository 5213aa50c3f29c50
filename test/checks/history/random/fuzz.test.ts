import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyText,
  damagedRecording,
  damagedText,
  recordingWithBody,
  oddText,
  unreadableText,
  verdictInPieces,
  verdictOn
} from './fuzz.ts'

/** `npm run histories` goes further; the seed of a failure is printed with the smallest text that shows it. */
const runs = { numRuns: 80 }

test('it judges any recording whose values are odd, and never fails', () => {
  let judged = 0
  fc.assert(
    fc.property(damagedRecording, (text) => {
      if (verdictOn(text) !== 'no HAR') judged++
    }),
    runs
  )
  // Enough of them are HAR still.
  expect(judged).toBeGreaterThan(10)
})

test('it says of any other text that it is no recording, and never fails otherwise', () => {
  fc.assert(
    fc.property(fc.oneof(damagedText, anyText), (text) => void verdictOn(text)),
    runs
  )
})

test('it judges any body, and never fails', () => {
  fc.assert(
    fc.property(recordingWithBody(oddText), ({ har }) => {
      expect(verdictOn(har)).not.toBe('no HAR')
    }),
    runs
  )
})

test('it finds every body that cannot be read', () => {
  fc.assert(
    fc.property(recordingWithBody(unreadableText), ({ har, pointer }) => {
      const findings = verdictOn(har)
      if (findings === 'no HAR') throw new Error('a recording was not read')
      const found = findings.filter(
        ({ code, at }) => code === 'response.body.unreadable' && at.pointer.startsWith(`${pointer}/`)
      )
      if (pointer !== '') expect(found).toHaveLength(1)
    }),
    runs
  )
})

test('it finds the same piece by piece', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        damagedRecording,
        recordingWithBody(oddText).map(({ har }) => har),
        anyText
      ),
      (text) => {
        expect(verdictInPieces(text)).toEqual(verdictOn(text))
      }
    ),
    runs
  )
})
