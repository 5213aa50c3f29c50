import { InvalidArgumentError, type Command } from 'commander'
import { formats, parseFormat, type Format } from '../output.ts'

export type OutputFlags = { readonly format: Format; readonly output?: string }

/** The options that every command with findings has. */
export const withOutput = (command: Command): Command =>
  command
    .option('--format <format>', `how findings are written: ${formats.join(', ')}`, parseFormat, 'text')
    .option('--output <file>', 'write the findings to a file instead of stdout')

/** What every command has that reads a contract somebody else may have written. */
export type ConsentFlags = { readonly allowOutside?: boolean }

export const withConsent = (command: Command): Command =>
  command.option('--allow-outside', 'references of the document may lead to files outside its folder')

export const parsePort = (value: string): number => {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

export const parseCount = (value: string): number => {
  const count = Number(value)
  if (!/^\d+$/.test(value) || count < 1 || !Number.isSafeInteger(count)) {
    throw new InvalidArgumentError('A count is a whole number from 1 on.')
  }
  return count
}

/** Reads one URL, beside those that were read before. One that names no host would make all traffic that of other hosts. */
export const parseBaseUrl = (value: string, before: readonly string[] = []): string[] => {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError('A base URL begins with http:// or https:// and names a host.')
  return [...before, value]
}
