#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import pc from 'picocolors'
import { InputError } from '../input-error.ts'
import { inputErrorText } from '../report/index.ts'
import { checkCommand } from './commands/check.ts'
import { checkoutCommand } from './commands/checkout.ts'
import { generateCommand } from './commands/generate.ts'
import { mockCommand } from './commands/mock.ts'
import { sandboxCommand } from './commands/sandbox.ts'
import { verifyCommand } from './commands/verify.ts'
import { exitCode, say } from './output.ts'
import { packageVersion } from './package-version.ts'

const program = new Command('cart-contract')
  .description(
    "A contract across time for Partner Center's cart checkout: what one answer may look like, and what the next one may."
  )
  .version(packageVersion())
  .showHelpAfterError('Run with --help to see what there is.')
  .addCommand(generateCommand())
  .addCommand(mockCommand())
  .addCommand(sandboxCommand())
  .addCommand(checkCommand())
  .addCommand(checkoutCommand())
  .addCommand(verifyCommand())
  .addHelpText('after', '\nExit codes: 0 clean, 1 findings of severity error, 2 could not run.')

const exitInsteadOfThrowing = (command: Command): void => {
  command.exitOverride()
  command.commands.forEach(exitInsteadOfThrowing)
}
exitInsteadOfThrowing(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCode.broken
  if (error instanceof CommanderError) {
    // Commander has printed its message already; asking for help is no failure.
    if (error.exitCode === 0) process.exitCode = exitCode.clean
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
