import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkExchange, scopeOf } from '../../../src/checks/index.ts'
import { createRouter } from '../../../src/contract/index.ts'
import { readHar } from '../../../src/exchange/index.ts'
import type { Finding, Place } from '../../../src/finding.ts'
import { judgeHistory } from '../../../src/checks/index.ts'
import { partnerCenter } from '../../support/partner-center.ts'
import { readRecipe, toHar, type Recipe } from '../../support/histories/recipe.ts'

/*
 * A case is a folder: a history in few words (`history.yaml`), and what a reader is told of it (`findings.jsonl`). Run vitest
 * with `--update` to write what comes out, and read it before you commit it.
 */

const goldens = 'test/goldens/laws'
const router = createRouter(partnerCenter)

const cases = readdirSync(goldens)
  .sort()
  .map((name) => ({ name, folder: `${goldens}/${name}`, recipe: recipeIn(`${goldens}/${name}`) }))

function recipeIn(folder: string): Recipe {
  return readRecipe(readFileSync(`${folder}/history.yaml`, 'utf8'))
}

const findingsOf = (recipe: Recipe): Finding[] => {
  const history = readHar(toHar(recipe), 'history.har')
  const { judged, undocumented } = scopeOf(history, partnerCenter, router)
  const ofEach = judged.flatMap((one) => [...checkExchange(one)])
  // An exchange without an answer is told by itself; here it is part of the story.
  return [...undocumented, ...ofEach, ...judgeHistory(history, partnerCenter, router)].filter(
    ({ code }) => code !== 'exchange.response.missing'
  )
}

const lineOf = ({ code, severity, message, at, before, contract, party }: Finding): string =>
  JSON.stringify({
    code,
    severity,
    message,
    at: at.pointer,
    before: before?.pointer,
    contract: placed(contract),
    party
  })

const placed = (place: Place | undefined): string | undefined => place && `${place.file}#${place.pointer}`

test.each(cases.map((one) => [one.recipe.title, one] as const))(
  'it judges that %s',
  async (_title, { folder, recipe }) => {
    const findings = findingsOf(recipe)
    await expect(findings.map((finding) => `${lineOf(finding)}\n`).join('')).toMatchFileSnapshot(
      resolve(folder, 'findings.jsonl')
    )
    const errors = findings.filter(({ severity }) => severity === 'error')
    // One cause, one finding.
    expect(errors).toHaveLength(recipe.verdict === 'illegal' ? 1 : 0)
    for (const { line, at } of errors.map((error) => ({ line: error.at.line, at: error.at }))) {
      expect(line, at.pointer).toBeGreaterThan(0)
    }
  }
)

test('it finds the 18 faults of which plain validation finds 5', () => {
  const baseline = cases.filter(({ recipe }) => recipe.baseline !== undefined)
  expect(baseline.filter(({ recipe }) => recipe.baseline === 'temporal')).toHaveLength(12)
  expect(baseline.filter(({ recipe }) => recipe.baseline === 'structural')).toHaveLength(6)
  for (const { recipe, name } of baseline) expect(findingsOf(recipe), name).not.toEqual([])
})

test('it has at least sixty further histories, legal ones among them', () => {
  const further = cases.filter(({ recipe }) => recipe.baseline === undefined)
  expect(further.length).toBeGreaterThanOrEqual(60)
  expect(further.filter(({ recipe }) => recipe.verdict === 'legal').length).toBeGreaterThanOrEqual(25)
})
