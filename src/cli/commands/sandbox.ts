import { InvalidArgumentError, type Command } from 'commander'
import pc from 'picocolors'
import { createVirtualClock, type Readings } from '../../sandbox/index.ts'
import { inputErrorText } from '../../report/index.ts'
import { startSandbox, type SandboxServer } from '../../sandbox-server/index.ts'
import { CliCommand } from '../cli-command.ts'
import { exitCode, say } from '../output.ts'
import { parseReading, readingLines } from '../reading-option.ts'
import { choice, parsePort } from './options.ts'

type Options = {
  readonly port: number
  readonly state?: string
  readonly seed?: string
  readonly provisioningDelay?: string
  readonly listLag?: string
  readonly clock: 'system' | 'virtual'
  readonly reading?: Partial<Readings>
  readonly bom: boolean
  readonly historyLimit?: number | 'off'
}

export const sandboxCommand = (): Command =>
  new CliCommand('sandbox')
    .description(
      'Serve Partner Center in a box, on loopback: carts, orders and subscriptions that have a memory and a time.'
    )
    .option('--port <port>', 'where to listen; 0 takes a free one', parsePort, 4020)
    .option('--state <file>', 'keep carts, orders and the time in a file, for the next start (default: forget them)')
    .option('--seed <text>', 'decides every id (default: 1)')
    .option('--provisioning-delay <duration>', 'from the order to its subscriptions (default: PT30S)', parseDuration)
    .option('--list-lag <duration>', 'how long a new order is missing from lists (default: PT15M)', parseDuration)
    .addOption(
      choice('--clock <clock>', 'time as on this machine, or standing still until it is advanced', [
        'system',
        'virtual'
      ])
    )
    .option('--reading <name=value>', 'what to do where the documentation is silent; may be repeated', parseReading)
    .option('--no-bom', 'write answers without a byte order mark')
    .option('--history-limit <number>', 'how many exchanges are kept, or off (default: 1000)', parseLimit)
    .action(async (options: Options) => {
      const { reading: readings, ...others } = options
      const server = await startSandbox({
        ...others,
        ...(readings && { readings }),
        onFailure: (error) => {
          say(inputErrorText(error, pc))
          process.exitCode = exitCode.broken
        }
      })
      process.stdout.write(`${server.url}\n`)
      say(welcome(server, options))
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
    })

const customer = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
const cart = {
  lineItems: [
    { catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H', quantity: 5, billingCycle: 'monthly', termDuration: 'P1M' }
  ]
}

const welcome = ({ url, unfinished }: SandboxServer, { reading, state, clock }: Options): string =>
  [
    `Partner Center in a box, on ${url}. ${clock === 'system' ? 'Its time is that of this machine.' : 'Its time stands still until it is advanced.'} ` +
      (state === undefined ? 'It forgets everything when it ends.' : `It keeps its state in ${state}.`),
    ...(unfinished > 0
      ? [`The last change in ${state ?? ''} was not written to its end: nobody was told of it, and it was left out.`]
      : []),
    '',
    'Where the documentation is silent (--reading name=value):',
    ...readingLines(reading).map((line) => `  ${line}`),
    '',
    'Make a cart:',
    `  curl -i '${url}/v1/customers/${customer}/carts' -H 'Authorization: Bearer any' -H 'Content-Type: application/json' -d '${JSON.stringify(cart)}'`,
    'Its time, faults, states and history:',
    `  curl ${url}/_sandbox`,
    '',
    'Stop with Ctrl-C.'
  ].join('\n')

/** @returns the duration as it was written */
const parseDuration = (value: string): string => {
  try {
    createVirtualClock(0).advance(value)
    return value
  } catch {
    throw new InvalidArgumentError('an ISO 8601 duration without years and months, such as PT30S, PT15M or P7D')
  }
}

const parseLimit = (value: string): number | 'off' => {
  if (value === 'off') return value
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError("a whole number from 1 on, or 'off'")
  return limit
}
