// One server of the benchmark, in a process of its own: `server.ts sandbox|bare|prism|mock`. Speaks with its parent over IPC.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as prismCore from '@stoplight/prism-core'
import * as prismHttp from '@stoplight/prism-http'
import { createServer as createPrismServer } from '@stoplight/prism-http-server'
import { ownProject } from '../../src/verify/index.ts'
import { built } from './built.ts'
import { makeCarts } from './carts.ts'

const { createSandbox } = await built.sandbox()

/** What the parent asks; each is answered by one message. */
export type Question = { readonly carts: number } | 'cpu' | 'orders'

type Running = {
  readonly url: string
  /** Paths to check out. Whoever has no carts answers any. */
  readonly carts: (count: number) => string[]
  /** How many orders there are; `undefined` where nobody counts. */
  readonly orders?: () => number
}

const servers: Readonly<Record<string, () => Promise<Running>>> = {
  sandbox: async () => {
    const { startSandbox } = await built.sandboxServer()
    const { url, sandbox } = await startSandbox()
    return { url, carts: (count) => makeCarts(sandbox, count), orders: () => sandbox.snapshot().orders.length }
  },
  bare: async () => {
    const sandbox = createSandbox()
    const [path = ''] = makeCarts(sandbox, 1)
    const { answer } = sandbox.answer({ method: 'POST', url: path, header: () => 'Bearer any' })
    if (!answer) throw new Error('expected an answer of the sandbox, but there was none')
    // The same bytes, made once.
    const body = Buffer.from(`\uFEFF${answer.text ?? ''}`)
    const headers = answer.headers.flat()
    const server = createServer((_request, response) => {
      response.sendDate = false
      response.writeHead(201, headers)
      response.end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      carts: (count) => makeCarts(createSandbox(), count)
    }
  },
  prism: async () => {
    const config = {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      mock: { dynamic: false },
      upstreamProxy: undefined
    } as const
    const { contract } = ownProject()
    const operations = await prismHttp.getHttpOperationsFromSpec(contract)
    const logger = prismCore.createLogger('bench', { level: 'silent' })
    const server = createPrismServer(operations, { components: { logger }, config, cors: true })
    // It may say http://127.0.0.1:0 until it listens.
    return {
      url: await server.listen(0, '127.0.0.1'),
      carts: (count) => makeCarts(createSandbox(), count)
    }
  },
  mock: async () => {
    const { startMock } = await built.mock()
    const { url } = await startMock()
    return { url, carts: (count) => makeCarts(createSandbox(), count) }
  }
}

const start = servers[process.argv[2] ?? '']
if (!start) throw new Error(`expected one of ${Object.keys(servers).join(', ')}`)
const { url, carts, orders } = await start()
process.on('message', (question: Question) => {
  if (question === 'cpu') {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  } else if (question === 'orders') process.send?.(orders?.() ?? null)
  else process.send?.(carts(question.carts))
})
process.on('disconnect', () => process.exit())
process.send?.(url)
