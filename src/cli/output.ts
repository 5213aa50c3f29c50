import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidArgumentError } from 'commander'
import pc from 'picocolors'
import type { Finding } from '../finding.ts'
import { InputError } from '../input-error.ts'
import { findingLine, findingText, printable, printableLines, tally, type Tally } from '../report/index.ts'

export const formats = ['text', 'json'] as const
export type Format = (typeof formats)[number]

export type OutputOptions = { readonly format: Format; readonly output?: string }

export const parseFormat = (value: string): Format => {
  const format = formats.find((candidate) => candidate === value)
  if (!format) throw new InvalidArgumentError(`Formats are ${formats.join(', ')}.`)
  return format
}

/** Exit codes: clean, findings of severity error, could not run. */
export const exitCode = { clean: 0, findings: 1, broken: 2 } as const

/** For people: stderr, so that stdout holds data only. Whatever a text quotes, it cannot act on the terminal. */
export const say = (text: string): void => {
  process.stderr.write(`${printableLines(text)}\n`)
}

/** Overwrites its own line on a terminal, and is silent elsewhere. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${printable(text)}`)
}

/** Writes findings as data to stdout, or to the file of `--output`, and sets the exit code. */
export const deliver = (findings: readonly Finding[], { format, output }: OutputOptions): Tally => {
  const colors = output === undefined ? pc : pc.createColors(false)
  const text = findings.map((finding) =>
    format === 'json' ? findingLine(finding) : `${findingText(finding, colors)}\n`
  )
  const whole = text.map((line) => `${line}\n`).join('')
  if (output === undefined) {
    // Even a write of nothing fails on a full disk.
    if (whole !== '') process.stdout.write(whole, failed)
  } else
    writing(output, () => {
      writeFileSync(output, whole)
    })
  const counts = tally(findings)
  if (counts.errors > 0) process.exitCode = exitCode.findings
  return counts
}

/** Findings that nobody took are no verdict; that a reader had enough of them, as `| head` has, is his own wish. */
const failed = (error?: Error | null): void => {
  if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') return
  say(
    `${pc.red('error')} Failed to write the findings to stdout: ${reasonOf(error)}. Make room, or name a file with --output.`
  )
  process.exitCode = exitCode.broken
}

/** Writes files, whole, into a folder that is made where it is missing. @throws InputError where that is impossible */
export const writeFiles = (folder: string, files: ReadonlyMap<string, string>): void => {
  writing(folder, () => {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of files) writeFileSync(join(folder, name), text)
  })
}

/** Where to write is said by who calls. */
const writing = (file: string, write: () => void): void => {
  try {
    write()
  } catch (cause) {
    throw new InputError(`Failed to write: ${reasonOf(cause)}. Name another place.`, { file }, { cause })
  }
}

const reasonOf = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException
  return (code && unwritable[code]) ?? String(error)
}

const unwritable: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EEXIST: 'a folder was expected, and it is a file',
  EISDIR: 'a file was expected, and it is a folder',
  ENOENT: 'its folder is not there',
  ENOSPC: 'no room is left',
  ENOTDIR: 'what should be its folder is a file'
}
