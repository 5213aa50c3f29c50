import { createHash } from 'node:crypto'
import { InvalidArgumentError, Option, type Command } from 'commander'
import pc from 'picocolors'
import { createVirtualClock, type ClientCredential, type Readings } from '../../sandbox/index.ts'
import { inputErrorText } from '../../report/index.ts'
import { startSandbox, type SandboxServer } from '../../sandbox-server/index.ts'
import { CliCommand } from '../cli-command.ts'
import { exitCode, say } from '../output.ts'
import { parseReading, readingLines } from '../reading-option.ts'
import { choice, parsePort, sendersOf, withSenders, type SenderFlags } from './options.ts'

type Options = SenderFlags & {
  readonly port: number
  readonly state?: string
  readonly seed?: string
  readonly provisioningDelay?: string
  readonly listLag?: string
  readonly clock: 'system' | 'virtual'
  readonly reading?: Partial<Readings>
  readonly bom: boolean
  readonly historyLimit?: number | 'off'
  readonly tokens: 'any' | 'issued'
  readonly tokenLifetime?: string
  readonly withoutMfa?: boolean
  readonly mfaDemanded?: number
}

export const sandboxCommand = (): Command =>
  withSenders(new CliCommand('sandbox'))
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
    .addOption(
      new Option('--tokens <tokens>', 'take any token, or only those that its own token endpoint issued')
        .choices(['any', 'issued'])
        .default('any')
    )
    .option('--token-lifetime <duration>', 'how long an issued token lives (default: PT1H)', parseDuration)
    .option('--without-mfa', 'the users behind tokens did not pass multifactor authentication')
    .option(
      '--mfa-demanded <share>',
      'refuse this share of their calls, from 0 to 1 (default: 1 with --without-mfa)',
      parseShare
    )
    .action(async (options: Options) => {
      const {
        reading: readings,
        tokens,
        tokenLifetime,
        withoutMfa,
        mfaDemanded,

        ...others
      } = options
      const application = applicationOf(options.seed)
      const server = await startSandbox({
        ...others,
        ...sendersOf(options),
        ...(readings && { readings }),
        credentials: {
          tokens,
          ...(tokens === 'issued' && { clients: [application], tenants: [tenantId] }),
          ...(tokenLifetime !== undefined && { tokenLifetime })
        },
        ...((withoutMfa ?? mfaDemanded !== undefined) && { mfa: { isCompliant: false, demanded: mfaDemanded ?? 1 } }),
        onFailure: (error) => {
          say(inputErrorText(error, pc))
          process.exitCode = exitCode.broken
        }
      })
      process.stdout.write(`${server.url}\n`)
      say(welcome(server, options, application))
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
    })

const tenantId = '0d5c4b7e-92af-4f36-8e1b-6a7d3c50f248'

/** The same for the same seed, so that a line that was copied holds after a restart. It protects nothing. */
const applicationOf = (seed = '1'): ClientCredential => ({
  clientId: '7be2a1d4-53c8-4690-bf1e-d82c05a6e934',
  clientSecret: `sandbox-${createHash('sha256').update(`application of ${seed}`).digest('base64url').slice(0, 24)}`
})

const customer = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
const cart = {
  lineItems: [
    { catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H', quantity: 5, billingCycle: 'monthly', termDuration: 'P1M' }
  ]
}

const welcome = (
  { url, unfinished }: SandboxServer,
  { reading, state, clock, tokens }: Options,
  { clientId, clientSecret }: ClientCredential
): string =>
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
    ...(tokens === 'issued' ? ['It takes its own tokens only.'] : []),
    'Credentials, for cart-contract checkout and other programs that read the variables of the Azure SDK:',
    `  export AZURE_AUTHORITY_HOST=${url} AZURE_TENANT_ID=${tenantId} AZURE_CLIENT_ID=${clientId} AZURE_CLIENT_SECRET=${clientSecret}`,
    ...(tokens === 'issued'
      ? [
          'A token:',
          `  TOKEN=$(curl -s '${url}/${tenantId}/oauth2/v2.0/token' -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=${clientSecret} -d scope=https://api.partnercenter.microsoft.com/.default | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`
        ]
      : []),
    'Make a cart:',
    `  curl -i '${url}/v1/customers/${customer}/carts' -H ${tokens === 'issued' ? '"Authorization: Bearer $TOKEN"' : "'Authorization: Bearer any'"} -H 'Content-Type: application/json' -d '${JSON.stringify(cart)}'`,
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

const parseShare = (value: string): number => {
  const share = Number(value)
  if (value.trim() === '' || !(share >= 0 && share <= 1))
    throw new InvalidArgumentError('A share is a number from 0 to 1.')
  return share
}

const parseLimit = (value: string): number | 'off' => {
  if (value === 'off') return value
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError("a whole number from 1 on, or 'off'")
  return limit
}
