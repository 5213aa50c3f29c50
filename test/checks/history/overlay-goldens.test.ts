import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Contract, createRouter } from '../../../src/contract/index.ts'
import { checkExchange, judgeHistory, scopeOf } from '../../../src/checks/index.ts'
import { readHar } from '../../../src/exchange/index.ts'
import { placeText } from '../../../src/report/index.ts'

/*
 * Other APIs: somebody's document, an overlay with the words about time beside it, and a folder for each history with what is
 * found in it. The payments are the worked example; the bookings have numbers as ids, lists as bodies and composed schemas.
 */

const cases = ['payments', 'bookings'].flatMap((api) => {
  const goldens = `test/goldens/${api}`
  const contract = new Contract(`${goldens}/openapi.yaml`, { overlays: [`${goldens}/laws.yaml`] })
  const router = createRouter(contract)
  return readdirSync(goldens, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [{ api, name: entry.name, goldens, contract, router }] : []
  )
})

test.each(cases)('it judges $api by an overlay: $name', async ({ name, goldens, contract: api, router }) => {
  const folder = `${goldens}/${name}`
  const history = readHar(readFileSync(`${folder}/history.har`, 'utf8'), `${folder}/history.har`)
  const { judged, undocumented, foreign } = scopeOf(history, api, router)
  expect({ undocumented, foreign }).toEqual({ undocumented: [], foreign: 0 })
  const findings = [
    ...judged.flatMap((one) => [...checkExchange(one)]).filter(({ code }) => code !== 'exchange.response.missing'),
    ...judgeHistory(history, api, router)
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
