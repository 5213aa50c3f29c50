// Prints ratios, side by side in one run: absolute times depend on the machine.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import createClient from 'openapi-fetch'
import { Bench } from 'tinybench'
import type { paths } from '../generated/openapi.ts'
import type * as Generated from '../generated/validators.js'
import { scenarios } from '../generated/scenarios.ts'
import type * as Client from '../src/client/index.ts'
import { Contract, declareVocabulary } from '../src/contract/index.ts'
import { bundleContract, generateAll } from '../src/generate/index.ts'
import { generateTypes } from '../src/generate/types.ts'
import { table } from '../src/report/index.ts'
import { ownProject } from '../src/verify/project.ts'

const project = ownProject()
const body = JSON.stringify(scenarios['subscription-provisioned'].body)
const customerId = scenarios['order-completed'].body.referenceCustomerId
const cartId = scenarios['cart-active'].body.id

const generation = async (): Promise<Bench> => {
  const bundle = await bundleContract(new Contract(project.contract))
  return new Bench({ name: 'generation', time: 4000, warmupTime: 1000 })
    .add('types by openapi-typescript alone', () => {
      generateTypes(bundle)
    })
    .add('our whole generation', async () => {
      await generateAll(new Contract(project.contract), project.contract, 'npm run generate')
    })
}

/**
 * All of them send the same request: the same headers, with new ids each time. They take turns, so that whatever else the
 * machine does hits them alike, and are measured once their code is warm.
 */
const checkout = async (url: string): Promise<Measured> => {
  const path = '/v1/customers/{customer-id}/carts/{cart-id}/checkout'
  const request = `${url}/v1/customers/${customerId}/carts/${cartId}/checkout`
  const openapiFetch = createClient<paths>({ baseUrl: url })
  let told = 0
  const headersOf = () => ({
    Authorization: 'Bearer any',
    Accept: 'application/json',
    'MS-RequestId': crypto.randomUUID(),
    'MS-CorrelationId': crypto.randomUUID(),
    'MS-PartnerCenter-Client': 'cart-contract'
  })
  // What is shipped, not the sources: those run here through a loader that gives every function its name again and again.
  const built = new URL('../dist/index.js', import.meta.url).href
  const { createPartnerCenterClient } = (await import(built)) as typeof Client
  const client = createPartnerCenterClient({
    token: 'any',
    baseUrl: url,
    onAttempt: () => told++,
    beforeAttempt: () => {}
  })
  const measured = await takingTurns('one checkout', { warmup: 4000, rounds: 6000 }, [
    [
      'raw fetch',
      async () => {
        const response = await fetch(request, { method: 'POST', headers: headersOf() })
        await response.json()
      }
    ],
    [
      // Not a competitor: what any client pays whose calls end when their time is over.
      'raw fetch with a time limit',
      async () => {
        const controller = new AbortController()
        const timer = setTimeout(() => {
          controller.abort()
        }, 180_000)
        const response = await fetch(request, { method: 'POST', headers: headersOf(), signal: controller.signal })
        await response.json()
        clearTimeout(timer)
      }
    ],
    [
      'openapi-fetch alone',
      async () => {
        await openapiFetch.POST(path, {
          params: { path: { 'customer-id': customerId, 'cart-id': cartId } },
          headers: headersOf()
        })
      }
    ],
    [
      'our client: validated, hooks on, ready to repeat',
      async () => {
        await client.checkoutCart({ customerId, cartId })
      }
    ]
  ])
  if (told !== 10_000) throw new Error(`expected the hook to be told of 10000 attempts, but it was told of ${told}`)
  return measured
}

/** Medians in milliseconds. */
type Measured = { readonly name: string; readonly medians: readonly (readonly [task: string, median: number])[] }

const takingTurns = async (
  name: string,
  { warmup, rounds }: { readonly warmup: number; readonly rounds: number },
  tasks: readonly (readonly [name: string, run: () => Promise<void>])[]
): Promise<Measured> => {
  const times = tasks.map((): number[] => [])
  const order = tasks.map((_task, index) => index)
  for (let round = 0; round < warmup + rounds; round++) {
    // What one leaves to be done after its answer, as to give a connection back, is done in the time of the next. So who
    // follows whom must change: shuffled, as turns that only begin elsewhere keep their neighbours.
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(Math.random() * (last + 1))
      ;[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0]
    }
    for (const index of order) {
      const start = performance.now()
      await tasks[index]?.[1]()
      if (round >= warmup) times[index]?.push(performance.now() - start)
    }
  }
  const median = (of: number[] = []) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN
  return { name, medians: tasks.map(([task], index) => [task, median(times[index])]) }
}

const validators = async (): Promise<readonly Bench[]> => {
  const bundle = await bundleContract(new Contract(project.contract))
  const compile = () => {
    const ajv = new Ajv2020({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allowUnionTypes: true,
      allErrors: true,
      logger: false
    })
    ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
    declareVocabulary(ajv, [bundle])
    ajv.addSchema(bundle, 'contract', false, false)
    return ajv.compile({ $ref: 'contract#/components/schemas/CartCheckoutResult' })
  }
  // A query makes each import a fresh one.
  let imports = 0
  const load = () => import(`../generated/validators.js?${String(++imports)}`) as Promise<typeof Generated>
  const { responseValidators } = await load()
  const generated = responseValidators.checkoutCart[201]['application/json']
  const compiled = compile()
  const value: unknown = JSON.parse(body)
  return [
    new Bench({ name: 'validators, first use', time: 2000, warmupTime: 500 })
      .add('compiled at run time', () => {
        compile()(value)
      })
      .add('generated, all 168 bodies', async () => {
        const fresh = await load()
        fresh.responseValidators.checkoutCart[201]['application/json'](value)
      }),
    new Bench({ name: 'validators, one answer', time: 1000, warmupTime: 500 })
      .add('compiled at run time', () => {
        compiled(value)
      })
      .add('generated', () => {
        generated(value)
      })
  ]
}

const measuredBy = async (bench: Bench): Promise<Measured> => {
  await bench.run()
  const medians = bench.tasks.map(
    ({ name, result }) => [name, 'latency' in result ? result.latency.p50 : Number.NaN] as const
  )
  return { name: bench.name ?? '', medians }
}

const print = ({ name, medians }: Measured): void => {
  const first = medians[0]?.[1] ?? Number.NaN
  const rows = medians.map(([task, median]) => [
    task,
    `${median.toPrecision(3)} ms`,
    `${(median / first).toFixed(2)} ×`
  ])
  console.log(`${table([name, 'median', 'ratio'], rows)}\n`)
}

const server = createServer((_request, response) => {
  response.writeHead(201, { 'content-type': 'application/json; charset=utf-8' }).end(body)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`

// Before the others, whose objects would fill the heap.
print(await checkout(url))
for (const bench of [await generation(), ...(await validators())]) print(await measuredBy(bench))
server.closeAllConnections()
server.close()
