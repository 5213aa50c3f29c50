import { InvalidArgumentError, Option, type Command } from 'commander'
import { formats, parseFormat, type Format } from '../output.ts'

export type OutputFlags = { readonly format: Format; readonly output?: string }

/** The options that every command with findings has. */
export const withOutput = (command: Command): Command =>
  command
    .option('--format <format>', `how findings are written: ${formats.join(', ')}`, parseFormat, 'text')
    .option('--output <file>', 'write the findings to a file instead of stdout')

/** An option with one of a few values, the first when it is left out. What a value has to be is said by what its parser throws. */
export const choice = (flags: string, description: string, values: readonly [string, ...string[]]): Option =>
  new Option(flags, description)
    .choices(values)
    .default(values[0])
    .argParser((value) => {
      if (!values.includes(value)) throw new InvalidArgumentError(`one of ${values.join(', ')}`)
      return value
    })

/** @throws InvalidArgumentError with what was expected, as every parser of an option does */
export const parsePort = (value: string): number => {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('a number from 0 to 65535')
  return port
}

/** The options of a command that serves on loopback. */
export const withSenders = (command: Command): Command =>
  command
    .option('--allow-host <name>', 'answer requests to this Host, too, as behind a proxy; may be repeated', parseMore)
    .option('--allow-origin <origin>', 'answer pages or extensions of this origin, too; may be repeated', parseMore)

export type SenderFlags = { readonly allowHost?: readonly string[]; readonly allowOrigin?: readonly string[] }

export const sendersOf = ({ allowHost, allowOrigin }: SenderFlags) => ({
  ...(allowHost && { allowedHosts: allowHost }),
  ...(allowOrigin && { allowedOrigins: allowOrigin })
})

const parseMore = (value: string, before: readonly string[] = []): string[] => [...before, value]

export const parseCount = (value: string): number => {
  const count = Number(value)
  if (!/^\d+$/.test(value) || count < 1 || !Number.isSafeInteger(count)) {
    throw new InvalidArgumentError('a whole number from 1 on')
  }
  return count
}

/** Reads one URL, beside those that were read before. One that names no host would make all traffic that of other hosts. */
export const parseBaseUrl = (value: string, before: readonly string[] = []): string[] => {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError('a URL that begins with http:// or https:// and names a host')
  return [...before, value]
}
