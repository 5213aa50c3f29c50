import { setImmediate } from 'node:timers/promises'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { credentialsHelp } from '../checkout/environment.ts'
import { runCheckout, type CheckoutOptions } from '../checkout/run-checkout.ts'
import { createTerminal } from '../checkout/terminal.ts'
import { CliCommand } from '../cli-command.ts'
import { choice } from './options.ts'

export const checkoutCommand = (): Command => {
  const command = new CliCommand('checkout')
    .description('Show what a cart holds, ask, and buy it. Nothing is bought without a yes.')
    .requiredOption('--customer <guid>', "the customer's tenant id", parseGuid)
    .requiredOption('--cart <guid>', "the cart's id", parseGuid)
    .option('--yes', 'buy without being asked, as scripts have to')
    .option('--dry-run', 'show what would be bought and whether it can be, and buy nothing')
    .addOption(
      new Option('--wait [minutes]', 'wait for the subscription ids, 20 minutes at most')
        .argParser(parseMinutes)
        .preset('20')
    )
    .addOption(choice('--format <format>', 'how the result is written to stdout', ['text', 'json']))
    .addOption(choice('--cloud <cloud>', 'the national cloud', ['global', 'us-government', '21vianet']))
    .option('--base-url <url>', "instead of the cloud's own, such as a sandbox; https, or http to this machine")
    .option('--request-id <guid>', 'to go on with the purchase of a run whose outcome is unknown', parseGuid)
    .addHelpText(
      'after',
      `
${credentialsHelp}

The result is written to stdout; what is for people is written to stderr.
Ctrl-C (and SIGTERM, and a closed terminal) ends it: no purchase request is sent after it. One that is under way comes to its end, and
where its outcome is open, cart and orders are read to learn it. A second Ctrl-C ends it without knowing.
Exit codes: 0 everything was bought (with --wait: and every subscription is there; with --dry-run: it can be bought),
1 it was not, in part or at all, or nobody knows, or the result could not be written to stdout, 2 the purchase was not attempted:
nothing was bought.`
    )
  for (const name of secrets) command.addOption(new Option(`--${name} [value]`).hideHelp())
  return command.action(async (options: CheckoutOptions & Readonly<Record<string, unknown>>) => {
    const terminal = createTerminal(process, process.env['NO_COLOR'])
    const given = secrets.find((name) => options[camelCase(name)] !== undefined)
    if (given !== undefined) {
      terminal.say(
        `${terminal.colors.red('error')} Failed to check out: expected no secret on the command line, where every process of this machine sees ` +
          `it and the shell keeps it, but there was --${given}. Nothing was bought. Replace the secret, and put the new one into the ` +
          'environment: see cart-contract checkout --help.'
      )
      process.exitCode = 2
      return
    }
    let isTerminalGone = false as boolean
    const hungUp = () => {
      isTerminalGone = true
    }
    process.on('SIGHUP', hungUp)
    process.exitCode = await runCheckout(options, {
      terminal,
      env: process.env,
      onInterrupt: (listener) => {
        for (const signal of stopSignals) process.on(signal, listener)
        return () => {
          for (const signal of stopSignals) process.off(signal, listener)
        }
      }
    })
    // The end of its input is seen first, and the signal a turn or two later.
    for (let turn = 0; turn < 4; turn++) await setImmediate()
    process.off('SIGHUP', hungUp)
    // As any program ends whose terminal is closed: Node would look for the terminal to reset it, and abort.
    if (isTerminalGone) process.kill(process.pid, 'SIGHUP')
  })
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Options that someone may try: refused by name, so that they learn why. */
const secrets = [
  'token',
  'access-token',
  'bearer',
  'client-secret',
  'secret',
  'password',
  'refresh-token',
  'certificate',
  'api-key'
] as const

const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const parseGuid = (value: string): string => {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return value
  throw new InvalidArgumentError('a GUID: 8-4-4-4-12 hexadecimal digits')
}

const parseMinutes = (value: string): number => {
  const minutes = Number(value)
  if (Number.isFinite(minutes) && minutes > 0) return minutes
  throw new InvalidArgumentError('a number of minutes above 0')
}
