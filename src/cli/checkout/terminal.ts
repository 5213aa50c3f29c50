import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import pc from 'picocolors'
import { cut, printable, printableLines } from '../../report/index.ts'

type Output = {
  readonly isTTY?: boolean
  readonly columns?: number
  /** @param done called once it is written, or with the error for which it is not */
  write(text: string, done?: (error?: Error | null) => void): unknown
  on?(event: 'error', listener: () => void): unknown
}

/** Where a command reads and writes. Tests hand in their own. */
export type Streams = {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
}

export type Colors = ReturnType<typeof pc.createColors>

/** People on stderr, data on stdout. */
export type Terminal = {
  /** Whether a person is there to answer: both what they type and what they read is a terminal. */
  readonly isInteractive: boolean
  /** How many columns people see. */
  readonly columns: number
  readonly colors: Colors
  /** Says a line to people. */
  readonly say: (text?: string) => void
  /** Says where something stands, on a line that the next one replaces: as much as fits on it. Nothing where there is no terminal. */
  readonly progress: (text: string) => void
  /**
   * Writes data, and whether somebody took it. Where nobody does, it is said to people: what was bought must not be lost to a pipe
   * that broke.
   */
  readonly deliver: (text: string) => Promise<boolean>
  /** Asks a question. Whatever is not clearly a yes is a no, and so are the end of the input and an abort. */
  readonly confirm: (question: string, signal: AbortSignal) => Promise<boolean>
}

// Where nobody says how wide it is: a terminal of old, and a log of a CI job.
const usualColumns = { terminal: 80, log: 120 }

/** @param noColor of the environment: by its convention anything but empty text is a wish for no colors */
export const createTerminal = ({ stdin, stdout, stderr }: Streams, noColor: string | undefined): Terminal => {
  // A terminal that was never told its size says 0.
  const known = stderr.columns ?? 0
  const columns = known > 0 ? known : stderr.isTTY === true ? usualColumns.terminal : usualColumns.log
  let hasProgress = false
  const clear = () => {
    if (hasProgress) stderr.write('\r\u001B[2K')
    hasProgress = false
  }
  const colors = pc.createColors(!noColor && stderr.isTTY === true)
  const say = (text = '') => {
    clear()
    stderr.write(`${printableLines(text)}\n`)
  }
  // Whoever read it has left, as `| head` does, or the terminal is closed. That must not end a purchase in the middle.
  for (const output of [stdout, stderr]) output.on?.('error', () => {})
  return {
    isInteractive: stdin.isTTY === true && stderr.isTTY === true,
    columns,
    colors,
    say,
    progress: (text) => {
      if (stderr.isTTY !== true) return
      clear()
      stderr.write(colors.dim(text.slice(0, columns - 1)))
      hasProgress = true
    },
    deliver: (text) => {
      clear()
      return new Promise((resolve) => {
        stdout.write(`${printableLines(text)}\n`, (error) => {
          if (error) {
            const reason = (error as NodeJS.ErrnoException).code ?? 'an error'
            say(
              `${colors.red('error')} Failed to write the result to stdout: expected that it can be written, but got ${reason}. Run the command with a stdout that is read. The result is:`
            )
            say(text)
          }
          resolve(!error)
        })
      })
    },
    confirm: (question, signal) =>
      new Promise((resolve) => {
        clear()
        stderr.write(`${question} `)
        // Lines are edited by the terminal itself, so that Ctrl-C reaches the whole program.
        const lines = createInterface({ input: stdin, terminal: false })
        let isAnswered = false
        const end = (isYes: boolean) => {
          isAnswered = true
          signal.removeEventListener('abort', decline)
          lines.close()
          resolve(isYes)
        }
        const decline = () => {
          if (isAnswered) return
          stderr.write('\n')
          end(false)
        }
        lines.once('line', (line) => {
          end(/^y(?:es)?$/i.test(line.trim()))
        })
        lines.once('close', decline)
        // A terminal that was closed cannot be read.
        for (const input of [lines, stdin]) input.on('error', decline)
        signal.addEventListener('abort', decline, { once: true })
        if (signal.aborted) decline()
      })
  }
}

/**
 * Text of the service as a terminal may show it. A name or a description could hold control sequences, turn the line around,
 * hide a part of itself, or cover other lines with marks, and show the person who consents something else than what is bought.
 *
 * @param most how many columns it may take; the rest is cut, so that it does not push out of sight what stands around it
 */
export const plain = (text: string, most = 200): string => {
  const start = text.slice(0, most * 32)
  const shown = printable(start).replaceAll(/(\p{M}{4})\p{M}+/gu, '$1')
  return cut(start === text ? shown : `${shown}…`, most)
}
