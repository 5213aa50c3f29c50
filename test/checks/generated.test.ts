import { expect, test } from 'vitest'
import { checkDerived } from '../../src/checks/generated.ts'

const derived = (committed: string | undefined, fresh: string | undefined) => [
  ...checkDerived([{ file: 'generated/a.ts', committed, fresh, command: 'npm run generate' }])
]

test('it finds nothing where the committed file is what the contract gives', () => {
  expect(derived('a\nb\n', 'a\nb\n')).toEqual([])
  expect(derived('', '')).toEqual([])
})

test('it names the first line that differs, both texts and the command', () => {
  const [finding, ...others] = derived('a\nb\nc\nd\n', 'a\nb\nC\nD\n')
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'generated.file.stale',
    severity: 'error',
    at: { file: 'generated/a.ts', pointer: '', line: 3 }
  })
  expect(finding?.message).toContain("its line 3 is 'c', where 'C' is derived now")
  expect(finding?.message).toContain("Run 'npm run generate'")
})

test('it says so where one file ends earlier', () => {
  expect(derived('a\nb', 'a\nb\nc')[0]).toMatchObject({ at: { line: 3 } })
  expect(derived('a\nb', 'a\nb\nc')[0]?.message).toContain("the end of the file, where 'c' is derived now")
  expect(derived('a\nb\nc', 'a\nb')[0]?.message).toContain("is 'c', where the end of the file is derived now")
})

test('it tells lines apart that differ only in how they end', () => {
  expect(derived('a\r\nb', 'a\nb')[0]).toMatchObject({ at: { line: 1 } })
})

test('it cuts long lines', () => {
  const [finding] = derived('x'.repeat(500), 'y')
  expect(finding?.message.length).toBeLessThan(300)
})

test('it misses a file, and finds one that nothing stands for any more', () => {
  expect(derived(undefined, 'a')[0]?.message).toContain('The file is missing')
  expect(derived('a', undefined)[0]?.message).toContain('derived from nothing')
})
