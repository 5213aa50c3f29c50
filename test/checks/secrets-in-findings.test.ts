import { readdirSync, readFileSync } from 'node:fs'
import pc from 'picocolors'
import { expect, test } from 'vitest'
import { quote } from '../../src/checks/quoting.ts'
import { checkExchange, checkPact, judgeHistory, scopeOf } from '../../src/checks/index.ts'
import { Contract, createRouter } from '../../src/contract/index.ts'
import { readHar, readPact } from '../../src/exchange/index.ts'
import { findingCodes, type Finding, type FindingCode } from '../../src/finding.ts'
import { InputError } from '../../src/input-error.ts'
import { findingLine, findingText, inputErrorText } from '../../src/report/index.ts'
import { readRecipe, toHar } from '../support/histories/recipe.ts'
import { partnerCenter } from '../support/partner-center.ts'

const printed = (findings: readonly Finding[]): string =>
  findings.map((one) => `${findingText(one, pc.createColors(false))}\n${findingLine(one)}\n`).join('')

const judgeHar =
  (contract: Contract) =>
  (text: string): Finding[] => {
    const router = createRouter(contract)
    const history = readHar(text, 'history.har')
    const { judged, undocumented } = scopeOf(history, contract, router)
    return [
      ...undocumented,
      ...judged.flatMap((one) => [...checkExchange(one)]),
      ...judgeHistory(history, contract, router)
    ]
  }

const judgePactText = (text: string): Finding[] => [
  ...checkPact(readPact(text, 'pact.json'), partnerCenter, createRouter(partnerCenter, ['http://localhost']))
]

type Case = { readonly text: string; readonly judge: (text: string) => Finding[] }

const folders = (of: string): string[] => readdirSync(`test/goldens/${of}`).map((name) => `test/goldens/${of}/${name}`)

const filesIn = (of: string, ending: string): string[] =>
  folders(of).flatMap((folder) =>
    /\.\w+$/.test(folder)
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith(ending))
          .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  )

const overlaid = (api: string): Case[] => {
  const folder = `test/goldens/${api}`
  const judge = judgeHar(new Contract(`${folder}/openapi.yaml`, { overlays: [`${folder}/laws.yaml`] }))
  return filesIn(api, '.har').map((text) => ({ text, judge }))
}

const secrets = readFileSync('test/checks/secrets.har', 'utf8')

/** A recording of which nobody kept the body that was sent. */
const withoutBody = (file: string): string => {
  const har = JSON.parse(readFileSync(file, 'utf8')) as {
    log: { entries: { request: { postData?: unknown; bodySize: number } }[] }
  }
  for (const { request } of har.log.entries) {
    delete request.postData
    request.bodySize = -1
  }
  return JSON.stringify(har)
}

/** Whatever the goldens have of traffic, one of them or more for every kind of finding. */
const cases = (): Case[] => [
  ...filesIn('recordings', '.har').map((text) => ({ text, judge: judgeHar(partnerCenter) })),
  ...filesIn('laws', 'history.yaml').map((text) => ({ text: toHar(readRecipe(text)), judge: judgeHar(partnerCenter) })),
  ...filesIn('pacts', '.json').map((text) => ({ text, judge: judgePactText })),
  {
    text: secrets.replace('\"status\": 200', '\"status\": 204'),
    judge: judgeHar(new Contract('test/checks/secrets.yaml'))
  },
  ...folders('contracts').map((folder) => ({
    text: toHar(readRecipe(readFileSync(`${folder}/history.yaml`, 'utf8'))),
    judge: judgeHar(new Contract(`${folder}/openapi.yaml`))
  })),
  { text: withoutBody('test/recordings/cart-created.har'), judge: judgeHar(partnerCenter) },
  ...overlaid('bookings'),
  ...overlaid('payments')
]

/** What speaks of documents and programs of the project itself, and never of traffic. */
const ofDocuments: ReadonlySet<FindingCode> = new Set([
  'contract.lint.rule',
  'contract.lifetime.missing',
  'contract.source.missing',
  'contract.word.invalid',
  'contract.example.invalid',
  'contract.example.name',
  'contract.example.summary',
  'generated.file.stale',
  'generated.types.mismatch',
  'deviation.pointer.gone',
  'deviation.value.moved',
  'deviation.entry.invalid',
  'pact.consumer.failed',
  'pact.file.stale',
  'pact.provider.failed',
  'recording.file.stale',
  'mock.scenario.unfaithful',
  'coverage.response.unproved',
  'coverage.scenario.unproved'
])

/** A token of GitHub: a secret wherever it stands, be it the name of a member or a segment of a path. */
const planted = 'ghp_k4n4r1Xy7k4n4r1Xy7k4n4r1Xy7k4n4r1Xy'

/** What a finding quotes: texts in quotes, and the segments of its pointers and paths. */
const quotedIn = ({ message, at, before }: Finding): string[] => [
  ...[...message.matchAll(/'([^']{3,120})'|"([^"\\\s]{3,60})"|\/([\w.:-]{3,60})/g)].map(
    ([, single, double, segment]) => single ?? double ?? segment ?? ''
  ),
  ...[at, before].flatMap((place) => (place?.pointer.split('#')[1] ?? '').split('/').slice(-1))
]

/** What was planted may have been a word of the format itself: then the file is refused, without quoting it either. */
const judgedOrRefused = (judge: Case['judge'], text: string): Finding[] => {
  try {
    return judge(text)
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    expect(inputErrorText(error as InputError, pc.createColors(false))).not.toContain('k4n4r1')
    return []
  }
}

test('it quotes no secret in any kind of finding, wherever the secret is planted', () => {
  const seen = new Map<FindingCode, number>()
  const withPlanted = new Set<FindingCode>()
  for (const { text, judge } of cases()) {
    const findings = judge(text)
    const codes = [...new Set(findings.map(({ code }) => code))].filter((code) => (seen.get(code) ?? 0) < 2)
    for (const code of codes) seen.set(code, (seen.get(code) ?? 0) + 1)
    const values = new Set(findings.filter(({ code }) => codes.includes(code)).flatMap(quotedIn))
    for (const value of values) {
      if (value === '' || !text.includes(value)) continue
      const found = judgedOrRefused(judge, text.replaceAll(value, planted))
      expect(printed(found), value).not.toContain('k4n4r1')
      for (const { code } of found) withPlanted.add(code)
    }
  }
  const codes = Object.keys(findingCodes) as FindingCode[]
  expect(codes.filter((code) => !ofDocuments.has(code) && !withPlanted.has(code))).toEqual([])
}, 60_000)

test('it quotes no value that only its name or its place makes a secret, and redacts nothing else', () => {
  const findings = judgeHar(new Contract('test/checks/secrets.yaml'))(secrets)
  expect(findings).toHaveLength(21)
  const text = printed(findings)
  expect(text).not.toMatch(/CANARY|9999000011112222/)
  expect(text).not.toContain('REDACTED')
  expect(findings[1]?.message).toBe(
    "POST /login: the query parameter 'tokens': /0 is text of 8 characters that is not shown, as it may be a secret; the contract " +
      'expects an integer. Correct the request.'
  )
})

test('it quotes what is no secret, whatever stands around it', () => {
  const judge = judgeHar(new Contract('test/checks/secrets.yaml'))
  expect(printed(judge(secrets.replace('?access_token=', '?page=')))).toContain(
    "the query parameter 'page' is not in the contract"
  )
  for (const value of [
    'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H',
    '4c6a5b8e-1f30-4d6c-9f0a-2b7c8d9e0f11',
    '2026-03-02',
    '19.99'
  ]) {
    expect(quote(value, { in: 'query', names: ['keyword'] })).toBe(`the string "${value}"`)
    expect(quote(value, { in: 'body', names: ['sessionCount', 'monkey', 'code', 'key'] })).toBe(`the string "${value}"`)
  }
  expect(quote('4111 1111 1111 1111', { in: 'body', names: ['number'] })).toContain('not shown')
  expect(quote(4111111111111111, { in: 'body', names: ['number'] })).toBe(
    'a number that is not shown, as it may be a secret'
  )
  expect(quote('a=b&code=Ab12Cd34', { in: 'body', names: ['text'] })).toContain('not shown')
  expect(quote({ [planted]: 1 }, { in: 'body', names: [] })).toBe("an object with 'REDACTED'")
})
