import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Contract, createRouter } from '../../../src/contract/index.ts'
import { checkExchange, judgeHistory, scopeOf } from '../../../src/checks/index.ts'
import { readHar } from '../../../src/exchange/index.ts'
import { placeText } from '../../../src/report/index.ts'

/*
 * The worked example of another API: somebody's document, an overlay with the words about time beside it, and a folder for
 * each history with what is found in it.
 */

const goldens = 'test/goldens/payments'
const payments = new Contract(`${goldens}/openapi.yaml`, { overlays: [`${goldens}/laws.yaml`] })
const router = createRouter(payments)
const cases = readdirSync(goldens, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : []
)

test.each(cases)('it judges payments by an overlay: %s', async (name) => {
  const folder = `${goldens}/${name}`
  const history = readHar(readFileSync(`${folder}/history.har`, 'utf8'), `${folder}/history.har`)
  const { judged, undocumented, foreign } = scopeOf(history, payments, router)
  expect({ undocumented, foreign }).toEqual({ undocumented: [], foreign: 0 })
  const findings = [
    ...judged.flatMap((one) => [...checkExchange(one)]).filter(({ code }) => code !== 'exchange.response.missing'),
    ...judgeHistory(history, payments, router)
  ]
  const told = findings.map(({ code, party, message, at, before, contract }) =>
    JSON.stringify({
      code,
      party,
      message,
      at: placeText(at),
      before: before && placeText(before),
      contract: contract && placeText(contract)
    })
  )
  await expect(told.map((line) => `${line}\n`).join('')).toMatchFileSnapshot(resolve(folder, 'findings.jsonl'))
  expect(findings).toHaveLength(name.startsWith('legal-') ? 0 : 1)
  // The word that was broken stands in the overlay, and its line is there.
  for (const { contract } of findings) {
    expect(contract?.file).toBe(`${goldens}/laws.yaml`)
    expect(contract?.line).toBeGreaterThan(1)
  }
})
