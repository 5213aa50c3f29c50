import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkExchange, scopeOf } from '../../src/checks/index.ts'
import { Contract, createRouter } from '../../src/contract/index.ts'
import { readHar } from '../../src/exchange/index.ts'

/*
 * What one answer may look like by contracts that are not ours. A case is a folder: a contract, calls in few words, and what is
 * found in them, each behind the number of its exchange.
 */

type Step = {
  readonly get?: string
  readonly post?: string
  readonly put?: string
  readonly status?: number
  readonly text?: string
  /** What the recording says of the answer's body; that there is none, where it is missing. */
  readonly size?: number | null
  /** The same of the request's. */
  readonly sends?: number
  readonly comment?: string
}

const goldens = 'test/goldens/contracts'

const entryOf = (step: Step, index: number, server: string) => ({
  startedDateTime: new Date(Date.UTC(2026, 2, 2, 9, 0, index)).toISOString(),
  time: 50,
  request: {
    method: step.post ? 'POST' : step.put ? 'PUT' : 'GET',
    url: server + (step.get ?? step.post ?? step.put ?? '/'),
    headers: [],
    bodySize: step.sends ?? 0
  },
  response: {
    status: step.status ?? 200,
    headers: step.text === undefined ? [] : [{ name: 'Content-Type', value: 'application/json' }],
    content: {
      ...(step.size !== null && { size: step.size ?? step.text?.length ?? 0 }),
      ...(step.text !== undefined && { text: step.text }),
      ...(step.comment !== undefined && { comment: step.comment })
    },
    bodySize: -1
  }
})

const cases = readdirSync(goldens).map((name) => {
  const { title, exchanges } = parse(readFileSync(`${goldens}/${name}/history.yaml`, 'utf8')) as {
    readonly title: string
    readonly exchanges: readonly Step[]
  }
  return { name, title, exchanges }
})

test.each(cases.map((one) => [one.title, one] as const))('it judges that %s', async (_title, { name, exchanges }) => {
  const contract = new Contract(`${goldens}/${name}/openapi.yaml`)
  const [server = ''] = contract.servers
  const entries = exchanges.map((step, index) => entryOf(step, index, server))
  const history = readHar(
    JSON.stringify({ log: { version: '1.2', creator: { name: 'test' }, entries } }),
    'history.har'
  )
  const { judged } = scopeOf(history, contract, createRouter(contract))
  expect(judged).toHaveLength(exchanges.length)
  const found = judged.flatMap((one, index) =>
    [...checkExchange(one)].map(({ code, severity, message, at, party, contract: word }) =>
      JSON.stringify({ exchange: index, code, severity, party, message, at: at.pointer, contract: word?.pointer })
    )
  )
  await expect(found.map((line) => `${line}\n`).join('')).toMatchFileSnapshot(resolve(goldens, name, 'findings.jsonl'))
})
