import { Command, InvalidArgumentError, Option } from 'commander'
import { credentialsHelp } from '../checkout/environment.ts'
import { runCheckout, type CheckoutOptions } from '../checkout/run-checkout.ts'
import { createTerminal } from '../checkout/terminal.ts'

export const checkoutCommand = (): Command => {
  const command = new Command('checkout')
    .description('Show what a cart holds, ask, and buy it. Nothing is bought without a yes.')
    .requiredOption('--customer <guid>', "the customer's tenant id", parseGuid)
    .requiredOption('--cart <guid>', "the cart's id", parseGuid)
    .option('--yes', 'buy without being asked, as scripts have to')
    .option('--dry-run', 'show what would be bought, and buy nothing')
    .addOption(
      new Option('--wait [minutes]', 'wait for the subscription ids, 20 minutes at most')
        .argParser(parseMinutes)
        .preset('20')
    )
    .addOption(
      new Option('--format <format>', 'how the result is written to stdout').choices(['text', 'json']).default('text')
    )
    .addOption(
      new Option('--cloud <cloud>', 'the national cloud')
        .choices(['global', 'us-government', '21vianet'])
        .default('global')
    )
    .option('--base-url <url>', "instead of the cloud's own, such as a sandbox; https, or http to this machine")
    .option('--request-id <guid>', 'of a run whose outcome is unknown: the same purchase goes on', parseGuid)
    .addHelpText(
      'after',
      `
${credentialsHelp}

The result is written to stdout; what is for people is written to stderr.
Exit codes: 0 everything was bought (with --wait: and every subscription is there; with --dry-run: it could be bought),
1 it was not, in part or at all, or nobody knows, or nobody took the result, 2 it could not be tried: nothing was bought.`
    )
    .configureOutput({
      // Commander quotes the option that it does not know, with a value that may be a secret.
      outputError: (text, write) => {
        write(text.replaceAll(/'(--?[\w-]+)=[^']*'/g, "'$1'"))
      }
    })
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
  throw new InvalidArgumentError('It is a GUID: 8-4-4-4-12 hexadecimal digits.')
}

const parseMinutes = (value: string): number => {
  const minutes = Number(value)
  if (Number.isFinite(minutes) && minutes > 0) return minutes
  throw new InvalidArgumentError('It is a number of minutes.')
}
