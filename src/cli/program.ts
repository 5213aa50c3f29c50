import type { Command } from 'commander'
import { CliCommand } from './cli-command.ts'
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

/**
 * The whole command line, or as much of it as is called.
 *
 * @param called the name of a command. All of them where it is none
 */
export const createProgram = async (called?: string): Promise<Command> => {
  const program = new CliCommand('cart-contract')
    .description(
      "A contract across time for Partner Center's cart checkout: what one answer may look like, and what the next one may."
    )
    .version(packageVersion())
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings of severity error, 2 could not run.')

  for (const load of wanted(called)) program.addCommand(await load())
  return program
}
