import { afterEach, expect, test, vi } from 'vitest'
import { acceptOrCompare } from '../../src/cli/accept.ts'
import { folderWith } from '../support/documents.ts'

const argv = process.argv
afterEach(() => {
  process.argv = argv
  process.exitCode = undefined
  vi.restoreAllMocks()
})

test('it neither compares nor writes where --update is misspelt', () => {
  const folder = folderWith({})
  let said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  process.argv = [...argv.slice(0, 2), '--updte']
  acceptOrCompare(new Map([['a.har', '{}']]), {
    folder,
    ending: '.har',
    command: 'npm run record -- --update',
    code: 'recording.file.stale'
  })
  expect(said).toMatch(
    /Failed to read the options of 'npm run record': expected --update or nothing, but got '--updte'\./
  )
  expect(process.exitCode).toBe(2)
})
