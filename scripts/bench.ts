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
import { createPartnerCenterClient } from '../src/client/index.ts'
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
  const bundle = await bundleContract(project.contract)
  return new Bench({ name: 'generation', time: 4000, warmupTime: 1000 })
    .add('types by openapi-typescript alone', async () => {
      await generateTypes(bundle)
    })
    .add('our whole generation', async () => {
      await generateAll(new Contract(project.contract), project.contract, 'npm run generate')
    })
}

const checkout = (url: string): Bench => {
  const path = '/v1/customers/{customer-id}/carts/{cart-id}/checkout'
  const request = `${url}/v1/customers/${customerId}/carts/${cartId}/checkout`
  const openapiFetch = createClient<paths>({ baseUrl: url })
  let told = 0
  const client = createPartnerCenterClient({
    token: 'any',
    baseUrl: url,
    onAttempt: () => told++,
    beforeAttempt: () => {}
  })
  return new Bench({ name: 'one checkout', time: 4000, warmupTime: 1000 })
    .add('raw fetch', async () => {
      const response = await fetch(request, {
        method: 'POST',
        headers: { accept: 'application/json', authorization: 'Bearer any' }
      })
      await response.json()
    })
    .add('openapi-fetch alone', async () => {
      await openapiFetch.POST(path, {
        params: { path: { 'customer-id': customerId, 'cart-id': cartId } },
        headers: { accept: 'application/json', authorization: 'Bearer any' }
      })
    })
    .add('our client: validated, hooks on, ready to repeat', async () => {
      await client.checkoutCart({ customerId, cartId })
    })
}

const validators = async (): Promise<readonly Bench[]> => {
  const bundle = await bundleContract(project.contract)
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

const print = async (bench: Bench): Promise<void> => {
  await bench.run()
  const medians = bench.tasks.map(({ result }) => ('latency' in result ? result.latency.p50 : Number.NaN))
  const [first = Number.NaN] = medians
  const rows = bench.tasks.map(({ name }, index) => {
    const median = medians[index] ?? Number.NaN
    return [name, `${median.toPrecision(3)} ms`, `${(median / first).toFixed(2)} ×`]
  })
  console.log(`${table([bench.name ?? '', 'median', 'ratio'], rows)}\n`)
}

const server = createServer((_request, response) => {
  response.writeHead(201, { 'content-type': 'application/json; charset=utf-8' }).end(body)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`

for (const bench of [await generation(), checkout(url), ...(await validators())]) await print(bench)
server.closeAllConnections()
server.close()
