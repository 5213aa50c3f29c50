// Prints the sandbox's figures beside those of others, taken in one run: ratios, because times depend on the machine.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { table } from '../../src/report/index.ts'
import { LoadedServer, type Measured } from './http.ts'
import { inProcess } from './in-process.ts'
import type { Growth } from './memory.ts'
import { starts } from './start.ts'

const { values } = parseArgs({
  options: { checkouts: { type: 'string', default: '20000' }, memory: { type: 'string', default: '1000000' } }
})
const checkouts = Number(values.checkouts)

const whole = (number: number): string => Math.round(number).toLocaleString('en')
const verdict = (isReached: boolean): string => (isReached ? 'reached' : 'missed')

/** The better of rounds that take turns, so that whatever else the machine does disturbs all alike. */
const better = (one: Measured | undefined, other: Measured): Measured =>
  one === undefined ? other : one.perSecond > other.perSecond ? one : other

const overHttp = async () => {
  const servers = {
    sandbox: await LoadedServer.start('sandbox'),
    bare: await LoadedServer.start('bare'),
    prism: await LoadedServer.start('prism'),
    mock: await LoadedServer.start('mock')
  }
  const best: Partial<Record<'first' | 'replay' | 'bare' | 'prism' | 'mock', Measured>> = {}
  // Prism is slow: as many as it answers in about the same time.
  const few = Math.ceil(checkouts / 20)
  // The first thousands of each are spent on compiling.
  for (const server of [servers.prism, servers.mock]) await server.checkOut(await server.carts(few))
  for (const server of [servers.bare, servers.sandbox]) await server.checkOut(await server.carts(checkouts))
  let bought = checkouts
  for (let round = 0; round < 3; round++) {
    const paths = await servers.sandbox.carts(checkouts)
    bought += paths.length
    best.bare = better(best.bare, await servers.bare.checkOut(paths))
    best.first = better(best.first, await servers.sandbox.checkOut(paths))
    best.replay = better(best.replay, await servers.sandbox.checkOut(paths))
    best.prism = better(best.prism, await servers.prism.checkOut(paths.slice(0, few)))
    best.mock = better(best.mock, await servers.mock.checkOut(paths.slice(0, few)))
  }
  const orders = await servers.sandbox.orders()
  for (const server of Object.values(servers)) server.stop()
  if (orders !== bought) throw new Error(`expected ${bought} orders, one a cart, but there were ${String(orders)}`)
  return best as Required<typeof best>
}

const grown = async (): Promise<readonly Growth[]> => {
  const child = fork(fileURLToPath(new URL('memory.ts', import.meta.url)), [values.memory], {
    execArgv: ['--expose-gc', '--import', 'tsx']
  })
  return ((await once(child, 'message')) as [readonly Growth[]])[0]
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

const [busy = 0] = loadavg()
if (busy > 1) console.log(`The machine is busy (load ${busy.toFixed(1)}): times say little, ratios something.\n`)

const http = await overHttp()
const row = (name: string, { perSecond, cpu, p99 }: Measured): string[] => [
  name,
  whole(perSecond),
  `${(perSecond / http.bare.perSecond).toFixed(2)} ×`,
  `${(perSecond / http.prism.perSecond).toFixed(1)} ×`,
  `${cpu.toFixed(0)} µs`,
  `${p99.toFixed(0)} ms`
]
console.log(
  `${table(
    ['checkouts over HTTP, 10 connections', 'a second', 'to bare', 'to Prism', 'server CPU', 'p99'],
    [
      row('bare node:http, the same bytes', http.bare),
      row('sandbox, the first of a cart', http.first),
      row('sandbox, a replay', http.replay),
      row('Prism, its own HTTP server', http.prism),
      row('our mock on Prism', http.mock)
    ]
  )}\n`
)
const local = await inProcess(checkouts)
console.log(
  `${table(
    ['checkouts in process', 'a second'],
    [
      ['sandbox.fetch, the first of a cart', whole(local.first)],
      ['sandbox.fetch, the first, its body read', whole(local.firstRead)],
      ['sandbox.fetch, a replay', whole(local.replay)]
    ]
  )}\n`
)
const start = await starts()
console.log(
  `${table(
    ['start to first answer', 'best of 7'],
    [
      ['cart-contract sandbox, a process', `${whole(start.server)} ms`],
      ['  of that Node itself', `${whole(start.node)} ms`],
      ['import and createSandbox, in process', `${whole(start.inProcess)} ms`]
    ]
  )}\n`
)
const growth = await grown()
console.log(
  `${table(
    [`heap over ${whole(Number(values.memory))} checkouts`, 'start', 'end', 'each'],
    growth.map(({ name, start: from, end, perCheckout }) => [
      name,
      megabytes(from),
      megabytes(end),
      `${perCheckout.toFixed(1)} B`
    ])
  )}\n`
)
const [flat, bounded, forgetting] = growth
console.log(
  table(
    ['goal', ''],
    [
      // No server gets there where the bare one does not.
      [
        `at least 10 × Prism (bare node:http: ${(http.bare.perSecond / http.prism.perSecond).toFixed(1)} ×)`,
        verdict(http.first.perSecond >= 10 * http.prism.perSecond)
      ],
      ['at least half of bare node:http', verdict(http.first.perSecond >= http.bare.perSecond / 2)],
      ['at least 15,000 a second in process', verdict(local.first >= 15_000)],
      ['first answer within 300 ms', verdict(start.server <= 300)],
      // A megabyte is what two runs of the same differ by.
      ['memory flat without histories', verdict((flat?.end ?? Infinity) - (flat?.start ?? 0) < 1e6)],
      ['memory bounded with a history', verdict((bounded?.end ?? Infinity) - (bounded?.start ?? 0) < 1e6)],
      ['memory bounded with new carts', verdict((forgetting?.end ?? Infinity) - (forgetting?.start ?? 0) < 1e6)]
    ]
  )
)
