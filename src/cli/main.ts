#!/usr/bin/env node
import { CommanderError, type Command } from 'commander'
import pc from 'picocolors'
import { InputError } from '../input-error.ts'
import { inputErrorText } from '../report/index.ts'
import { CliCommand, UsageError } from './cli-command.ts'
import { exitCode, say } from './output.ts'
import { packageVersion } from './package-version.ts'

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  generate: async () => (await import('./commands/generate.ts')).generateCommand(),
  mock: async () => (await import('./commands/mock.ts')).mockCommand(),
  sandbox: async () => (await import('./commands/sandbox.ts')).sandboxCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  checkout: async () => (await import('./commands/checkout.ts')).checkoutCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand()
}

/** The command that is called, alone: whoever starts a sandbox need not wait for the readers of contracts. Else all. */
const wanted = (name = ''): (() => Promise<Command>)[] => {
  const called = Object.hasOwn(commands, name) ? commands[name] : undefined
  return called ? [called] : Object.values(commands)
}

const program = new CliCommand('cart-contract')
  .description(
    "A contract across time for Partner Center's cart checkout: what one answer may look like, and what the next one may."
  )
  .version(packageVersion())
  .addHelpText('after', '\nExit codes: 0 clean, 1 findings of severity error, 2 could not run.')

for (const load of wanted(process.argv[2])) program.addCommand(await load())

// Whoever read it has left, as `| head` does. The verdict stands all the same, and a server goes on serving.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCode.broken
  if (error instanceof CommanderError) {
    // Asking for help or the version is no failure, and was answered already.
    if (error.exitCode === 0) process.exitCode = exitCode.clean
  } else if (error instanceof UsageError) {
    say(`${pc.red('error')} ${error.message}`)
  } else if (error instanceof InputError) {
    say(inputErrorText(error, pc))
  } else {
    say(`${pc.red('error')} cart-contract failed: ${error instanceof Error ? error.message : String(error)}`)
    say(
      process.env['DEBUG']
        ? String((error as Error).stack)
        : '  This is a defect of cart-contract. Run again with DEBUG=1 for its trace and report it.'
    )
  }
}
