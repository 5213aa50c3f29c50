#!/usr/bin/env node
import { CommanderError } from 'commander'
import pc from 'picocolors'
import { InputError } from '../input-error.ts'
import { inputErrorText } from '../report/index.ts'
import { UsageError } from './cli-command.ts'
import { exitCode, say } from './output.ts'
import { createProgram } from './program.ts'

// Whoever read it has left, as `| head` does. The verdict stands all the same, and a server goes on serving.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  await (await createProgram(process.argv[2])).parseAsync()
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
    say(
      `${pc.red('error')} Failed to run cart-contract: expected no error of its own, but got ${error instanceof Error ? error.message : String(error)}`
    )
    say(
      process.env['DEBUG']
        ? String((error as Error).stack)
        : '  This is a defect of cart-contract. Run again with DEBUG=1 for its trace and report it.'
    )
  }
}
