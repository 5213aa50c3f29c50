import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import pc from 'picocolors'

type Output = {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
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
  readonly colors: Colors
  /** Says a line to people. */
  readonly say: (text?: string) => void
  /** Says where something stands, on a line that the next one replaces: as much as fits on it. Nothing where there is no terminal. */
  readonly progress: (text: string) => void
  /** Writes data. Where nobody takes it, it is said to people: what was bought must not be lost to a pipe that broke. */
  readonly deliver: (text: string) => void
  /** Asks a question. Whatever is not clearly a yes is a no, and so are the end of the input and an abort. */
  readonly confirm: (question: string, signal: AbortSignal) => Promise<boolean>
}

/** @param noColor of the environment: by its convention anything but empty text is a wish for no colors */
export const createTerminal = ({ stdin, stdout, stderr }: Streams, noColor: string | undefined): Terminal => {
  let hasProgress = false
  let delivered = ''
  const clear = () => {
    if (hasProgress) stderr.write('\r\u001B[2K')
    hasProgress = false
  }
  const colors = pc.createColors(!noColor && stderr.isTTY === true)
  const say = (text = '') => {
    clear()
    stderr.write(`${text}\n`)
  }
  // Whoever read it has left, as `| head` does. That must not end a purchase in the middle.
  stderr.on?.('error', () => {})
  stdout.on?.('error', ({ code }) => {
    say(
      `${colors.red('error')} Failed to write the result to stdout: expected that somebody takes it, but there was ${code ?? 'an error'}. It is:`
    )
    say(delivered)
  })
  return {
    isInteractive: stdin.isTTY === true && stderr.isTTY === true,
    colors,
    say,
    progress: (text) => {
      if (stderr.isTTY !== true) return
      clear()
      stderr.write(colors.dim(text.slice(0, (stderr.columns ?? 80) - 1)))
      hasProgress = true
    },
    deliver: (text) => {
      clear()
      delivered = text
      stdout.write(`${text}\n`)
    },
    confirm: (question, signal) =>
      new Promise((resolve) => {
        clear()
        stderr.write(`${question} `)
        // Lines are edited by the terminal itself, so that Ctrl-C reaches the whole program.
        const lines = createInterface({ input: stdin, terminal: false })
        const end = (isYes: boolean) => {
          lines.removeAllListeners()
          signal.removeEventListener('abort', decline)
          lines.close()
          resolve(isYes)
        }
        const decline = () => {
          stderr.write('\n')
          end(false)
        }
        lines.once('line', (line) => {
          end(/^y(?:es)?$/i.test(line.trim()))
        })
        lines.once('close', decline)
        signal.addEventListener('abort', decline, { once: true })
        if (signal.aborted) decline()
      })
  }
}

/**
 * Text of the service as a terminal may show it. A name or a description could hold control sequences, and show the person
 * who consents something else than what is bought.
 */
export const plain = (text: string): string =>
  text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ')
