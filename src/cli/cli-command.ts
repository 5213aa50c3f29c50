import { Command, type ErrorOptions, type HelpContext } from 'commander'
import { cut, printable } from '../report/index.ts'
import { nearest } from './nearest.ts'

/** What was typed is no call of a command. Nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A command whose errors have the grammar of all errors: what was attempted, expected, was there, and what to do. */
export class CliCommand extends Command {
  constructor(name: string) {
    super(name)
    this.exitOverride()
    this.showSuggestionAfterError(false)
  }

  /** Commander tells every error by this. @throws UsageError */
  override error(message: string, { code = '' }: ErrorOptions = {}): never {
    const problem = problems[code]?.(this, message) ?? {
      attempted: `run ${pathOf(this)}`,
      expected: 'a call that it knows',
      found: message
    }
    const { attempted, expected, found, next = '' } = problem
    throw new UsageError(
      `Failed to ${attempted}: expected ${expected}, but got ${found}. ${next}Run '${pathOf(this)} --help' to see what there is.`
    )
  }

  /** Where a command of this one is missing its help is shown as an error. @throws UsageError */
  override help(context?: HelpContext | ((text: string) => string)): never {
    if (typeof context !== 'function' && context?.error) this.error('', { code: missingCommand })
    return super.help(context as HelpContext)
  }
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()

type Problem = {
  readonly attempted: string
  readonly expected: string
  readonly found: string
  /** Ends in a blank. */
  readonly next?: string
}

const missingCommand = 'cart-contract.missingCommand'

/**
 * By commander's codes, which it documents. What a problem is about is in its messages alone, between quotes; the version of
 * commander is pinned, and a test goes through all of them.
 */
const problems: Readonly<Record<string, (command: Command, message: string) => Problem>> = {
  'commander.unknownOption': (command, message) => {
    // Its value may be a secret.
    const [name = ''] = between(message, "unknown option '", "'").split('=')
    return {
      attempted: `read the options of ${pathOf(command)}`,
      expected: 'one of its options',
      found: quoted(name),
      next: didYouMean(name, optionsOf(command))
    }
  },
  'commander.unknownCommand': (command) => {
    const name = command.args[0] ?? ''
    return {
      attempted: `find a command of ${pathOf(command)}`,
      expected: `one of ${commandsOf(command).join(', ')}`,
      found: quoted(name),
      next: didYouMean(name, commandsOf(command))
    }
  },
  [missingCommand]: (command) => ({
    attempted: `run ${pathOf(command)}`,
    expected: `one of its commands (${commandsOf(command).join(', ')})`,
    found: 'none'
  }),
  'commander.missingArgument': (command, message) => ({
    attempted: `read the arguments of ${pathOf(command)}`,
    expected: between(message, "argument '", "'"),
    found: 'nothing',
    next: `Write ${pathOf(command)} ${command.usage()}. `
  }),
  // What was too much is not quoted: it may be a secret that belongs to an option.
  'commander.excessArguments': (command) => ({
    attempted: `read the arguments of ${pathOf(command)}`,
    expected: argumentsOf(command),
    found: String(command.args.length)
  }),
  'commander.optionMissingArgument': (command, message) => {
    const flags = between(message, "option '", "'")
    return { ...ofOption(command, flags), expected: 'a value', found: 'none', next: `Write ${flags}. ` }
  },
  'commander.missingMandatoryOptionValue': (command, message) => ({
    attempted: `read the options of ${pathOf(command)}`,
    expected: between(message, "option '", "'"),
    found: 'none',
    next: 'Add it. '
  }),
  'commander.invalidArgument': (command, message) => {
    const [, flags = '', value = '', expected = ''] =
      /^error: option '([^']*)' argument '(.*)' is invalid\. (.*)$/s.exec(message) ?? []
    const names = /^one of (.*)$/s.exec(expected)?.[1]?.split(', ') ?? []
    // Of a list, or of a name and its value, the part that is none of them.
    const wrong =
      value
        .split(/[,=]/)
        .map((part) => part.trim())
        .find((part) => !names.includes(part)) ?? value
    return { ...ofOption(command, flags), expected, found: quoted(value), next: didYouMean(wrong, names) }
  }
}

const ofOption = (command: Command, flags: string) => ({
  attempted: `read ${flags.split(' ')[0] ?? ''} of ${pathOf(command)}`
})

const between = (text: string, before: string, after: string): string =>
  text.slice(text.indexOf(before) + before.length, text.lastIndexOf(after))

const quoted = (text: string): string => `'${cut(printable(text), 60)}'`

const didYouMean = (word: string, names: readonly string[]): string => {
  const name = nearest(word, names)
  return name === undefined ? '' : `Did you mean '${name}'? `
}

const optionsOf = (command: Command): string[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => long ?? [])

const commandsOf = (command: Command): string[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name())
    .filter((name) => name !== 'help')

const argumentsOf = ({ registeredArguments: { length } }: Command): string =>
  length === 0 ? 'no arguments' : `${length} argument${length === 1 ? '' : 's'} at most`
