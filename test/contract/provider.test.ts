import { readFileSync } from 'node:fs'
import { Verifier } from '@pact-foundation/pact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { readPact } from '../../src/exchange/index.ts'
import { startMock } from '../../src/mock/index.ts'

const file = process.env['CART_CONTRACT_PACT_FILE'] ?? 'pacts/cart-contract-partner-center.json'
const contract = new Contract('openapi/partner-center.yaml')
const { interactions } = readPact(readFileSync(file, 'utf8'), file)

/** Descriptions of the interactions that the provider did not honour, with what differed. */
const failures = new Map<string, string>()
let mock: Awaited<ReturnType<typeof startMock>>

beforeAll(async () => {
  mock = await startMock({ contract })
  let prefer = ''
  const states = contract.scenarios.map(({ summary, name, status }) => [
    summary,
    () => {
      prefer = `code=${status ?? 0}, example=${name}`
      return Promise.resolve()
    }
  ])
  const verifier = new Verifier({
    provider: 'partner-center',
    providerBaseUrl: mock.url,
    pactUrls: [file],
    logLevel: 'error',
    stateHandlers: Object.fromEntries(states) as Record<string, () => Promise<undefined>>,
    requestFilter: (request: { headers: Record<string, string> }, _response: unknown, next: () => void) => {
      request.headers['prefer'] = prefer
      next()
    }
  })
  try {
    await verifier.verifyProvider()
  } catch (error) {
    readFailures(error instanceof Error ? error.message : String(error))
  }
})

afterAll(async () => {
  await mock.close()
})

test.each(interactions.map(({ description }) => description))('it honours %s', (description) => {
  expect(failures.get(description) ?? failures.get('')).toBeUndefined()
})

/** The verifier's error is a JSON text; anything else means that nothing was verified. */
const readFailures = (message: string): void => {
  try {
    const { errors } = JSON.parse(message.slice(message.indexOf('{'))) as {
      errors: { interaction: string; mismatch: unknown }[]
    }
    for (const { interaction, mismatch } of errors) {
      const description =
        interactions.find((candidate) => interaction.includes(candidate.description))?.description ?? ''
      failures.set(description, JSON.stringify(mismatch))
    }
    if (errors.length === 0) failures.set('', message)
  } catch {
    failures.set('', message)
  }
}
