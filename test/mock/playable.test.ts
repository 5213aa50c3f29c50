import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { InputError } from '../../src/input-error.ts'
import { startMock } from '../../src/mock/index.ts'
import { requirePlayable } from '../../src/mock/playable.ts'

const folder = 'test/support/mock/broken'

// The line that is at fault says what the mock says of it: a new case is a new file.
test.each(readdirSync(folder))('it refuses to start on %s, and names the line', (name) => {
  const file = `${folder}/${name}`
  const lines = readFileSync(file, 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes('# refused: '))
  const reason = lines[line]?.split('# refused: ')[1] ?? ''

  const error = errorOf(() => {
    requirePlayable(new Contract(file))
  })

  expect(error).toBeInstanceOf(InputError)
  expect(error).toMatchObject({ place: { file, line: line + 1 }, message: expect.stringContaining(reason) as string })
})

test('it does not listen when the contract cannot be played', async () => {
  await expect(startMock({ contract: `${folder}/example-body.yaml` })).rejects.toThrow(InputError)
})

test('it refuses a path that holds no contract', async () => {
  await expect(startMock({ contract: `${folder}/none.yaml` })).rejects.toThrow(/there is no such file/)
})

test.each(['openapi/partner-center.yaml', 'test/support/payments/payments.yaml', 'test/support/mock/library.yaml'])(
  'it takes %s',
  (file) => {
    expect(() => {
      requirePlayable(new Contract(file))
    }).not.toThrow()
  }
)

const errorOf = (act: () => void): unknown => {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
