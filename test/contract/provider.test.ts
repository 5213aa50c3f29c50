import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMock, type Mock } from '../../src/mock/index.ts'
import { contract, interactions, verifyPact } from './verify-pact.ts'

let mock: Mock
let failures: ReadonlyMap<string, string>

beforeAll(async () => {
  mock = await startMock({ contract })
  let prefer = ''
  failures = await verifyPact({
    url: mock.url,
    enter: ({ status, name }) => {
      prefer = `code=${status ?? 0}, example=${name}`
    },
    headers: () => ({ prefer })
  })
})

afterAll(async () => {
  await mock.close()
})

test.each(interactions.map(({ description }) => description))('it honours %s', (description) => {
  expect(failures.get(description) ?? failures.get('')).toBeUndefined()
})
