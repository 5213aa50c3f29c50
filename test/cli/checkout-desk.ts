import { PassThrough } from 'node:stream'
import { runCheckout, type CheckoutOptions } from '../../src/cli/checkout/run-checkout.ts'
import { createTerminal } from '../../src/cli/checkout/terminal.ts'
import { createSandbox, type Sandbox, type StateIds } from '../../src/sandbox/index.ts'

/** A person, or nobody, before a terminal, with a sandbox behind it. */
export type CheckoutDesk = {
  readonly sandbox: Sandbox
  readonly ids: StateIds
  /** Runs the command about the cart of the state. */
  readonly run: (options?: Partial<CheckoutOptions>, typed?: string) => Promise<Ran>
  /** Ctrl-C. */
  readonly interrupt: () => void
  /** Called at every sleep of the client, before the sandbox's time moves. */
  onSleep: () => void
  /** Called when the person is asked. */
  onQuestion: () => void
  readonly env: Record<string, string | undefined>
}

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** @param isTerminal whether a person is there */
export const checkoutDesk = (
  state: keyof Sandbox['states'],
  { isTerminal = true, sandbox = createSandbox() }: { readonly isTerminal?: boolean; readonly sandbox?: Sandbox } = {}
): CheckoutDesk => {
  const listeners = new Set<() => void>()
  const ids = sandbox.states[state]()
  const desk: CheckoutDesk = {
    sandbox,
    ids,
    onSleep: () => {},
    onQuestion: () => {},
    env: { CART_CONTRACT_TOKEN: 'canary-of-the-access-token' },
    interrupt: () => {
      for (const listener of [...listeners]) listener()
    },
    run: async (options = {}, typed) => {
      const stdin = Object.assign(new PassThrough(), { isTTY: isTerminal })
      if (typed !== undefined) stdin.end(typed)
      let [stdout, stderr] = ['', '']
      const terminal = createTerminal(
        {
          stdin,
          stdout: { isTTY: isTerminal, write: (text) => (stdout += text) },
          stderr: {
            isTTY: isTerminal,
            write: (text) => {
              stderr += text
              if (text.includes('[y/N]')) setImmediate(desk.onQuestion)
            }
          }
        },
        '1'
      )
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
            fetch: sandbox.fetch,
            now: sandbox.now,
            sleep: (milliseconds) => {
              desk.onSleep()
              sandbox.advance(`PT${(milliseconds / 1000).toFixed(3)}S`)
              return Promise.resolve()
            },
            timer: () => () => {},
            random: () => 0.5
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
