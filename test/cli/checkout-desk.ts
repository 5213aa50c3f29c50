import { PassThrough } from 'node:stream'
import type { StopSignal } from '../../src/cli/checkout/interrupts.ts'
import { runCheckout, type CheckoutOptions } from '../../src/cli/checkout/run-checkout.ts'
import { createTerminal } from '../../src/cli/checkout/terminal.ts'
import type { TokenRequest, TokenSource } from '../../src/client/index.ts'
import { createSandbox, type Sandbox, type StateIds } from '../../src/sandbox/index.ts'

/** A person, or nobody, before a terminal, with a sandbox behind it. */
export type CheckoutDesk = {
  readonly sandbox: Sandbox
  readonly ids: StateIds
  /** Runs the command about the cart of the state. `typed` is all there is to read; what is left out is neither typed nor ended. */
  readonly run: (options?: Partial<CheckoutOptions>, typed?: string) => Promise<Ran>
  /** Ctrl-C, or another signal. One that nobody listens to ends a program; here it says so. */
  readonly interrupt: (signal?: StopSignal) => void
  /** Called at every sleep of the client, before the sandbox's time moves. */
  onSleep: () => void
  /** Called when the person is asked. */
  onQuestion: () => void
  /** Called before the service gets a request. */
  onRequest: (request: Request) => void
  /** Called when the service has done what a request asks for, before anybody hears of it. */
  onAnswer: (request: Request) => void
  /** Called when a token is asked for, where `token` is set. */
  onToken: (request: TokenRequest) => void
  /** Called when the result is written. */
  onResult: () => void
  /** Instead of the one in the environment. */
  token: TokenSource | undefined
  /** What is typed after the run has begun; `undefined` ends it. */
  readonly type: (text: string | undefined) => void
  /** Nobody reads stdout from here on. */
  readonly breakStdout: () => void
  /** The time of the machine, in milliseconds since the epoch: that of the sandbox unless it is set. */
  clock: () => number
  /** How many columns the terminal has. */
  columns: number | undefined
  readonly env: Record<string, string | undefined>
}

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** @param isTerminal whether a person is there */
export const checkoutDesk = (
  state: keyof Sandbox['states'],
  { isTerminal = true, sandbox = createSandbox() }: { readonly isTerminal?: boolean; readonly sandbox?: Sandbox } = {}
): CheckoutDesk => {
  const listeners = new Set<(signal: StopSignal) => void>()
  const ids = sandbox.states[state]()
  let stdin: PassThrough | undefined
  let isStdoutBroken = false
  const nothing = () => {}
  const desk: CheckoutDesk = {
    sandbox,
    ids,
    onSleep: nothing,
    onQuestion: nothing,
    onRequest: nothing,
    onAnswer: nothing,
    onToken: nothing,
    onResult: nothing,
    token: undefined,
    columns: undefined,
    clock: sandbox.now,
    env: { CART_CONTRACT_TOKEN: 'canary-of-the-access-token' },
    interrupt: (signal = 'SIGINT') => {
      if (listeners.size === 0) throw new Error(`${signal} ended the program`)
      for (const listener of [...listeners]) listener(signal)
    },
    type: (text) => {
      if (text === undefined) stdin?.end()
      else stdin?.write(text)
    },
    breakStdout: () => {
      isStdoutBroken = true
    },
    run: async (options = {}, typed) => {
      const input = Object.assign(new PassThrough(), { isTTY: isTerminal })
      stdin = input
      if (typed !== undefined) input.end(typed)
      let [stdout, stderr] = ['', '']
      const terminal = createTerminal(
        {
          stdin: input,
          stdout: {
            isTTY: isTerminal,
            write: (text, done) => {
              desk.onResult()
              if (!isStdoutBroken) stdout += text
              done?.(isStdoutBroken ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null)
            }
          },
          stderr: {
            isTTY: isTerminal,
            ...(desk.columns !== undefined && { columns: desk.columns }),
            write: (text) => {
              stderr += text
              if (text.includes('[y/N]')) setImmediate(desk.onQuestion)
            }
          }
        },
        '1'
      )
      const { token } = desk
      const code = await runCheckout(
        { customer: ids.customerId, cart: ids.cartId, format: 'text', cloud: 'global', ...options },
        {
          terminal,
          env: desk.env,
          onInterrupt: (listener) => {
            listeners.add(listener)
            return () => listeners.delete(listener)
          },
          client: {
            fetch: (request) => {
              desk.onRequest(request)
              return sandbox.fetch(request).finally(() => {
                desk.onAnswer(request)
              })
            },
            now: () => desk.clock(),
            sleep: (milliseconds, signal) => {
              desk.onSleep()
              // A wait that was ended takes no time.
              if (signal?.aborted !== true) sandbox.advance(`PT${(milliseconds / 1000).toFixed(3)}S`)
              return Promise.resolve()
            },
            timer: () => () => {},
            random: () => 0.5,
            ...(token !== undefined && {
              token: (request) => {
                desk.onToken(request)
                return typeof token === 'function' ? token(request) : token
              }
            })
          }
        }
      )
      return { code, stdout, stderr }
    }
  }
  return desk
}

/** How often a cart was checked out, as the sandbox saw it. */
export const checkouts = (sandbox: Sandbox): number =>
  sandbox.history().exchanges.filter(({ request }) => request.url.endsWith('/checkout')).length
