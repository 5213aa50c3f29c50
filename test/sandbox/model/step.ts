import type fc from 'fast-check'
import { isTransportError } from '../../../src/client/index.ts'
import type { Model, ModelCart } from './model.ts'
import type { Subject } from './subject.ts'
import type { Witness } from './witness.ts'

/** What a run goes on with. */
export type Real = Subject & {
  readonly witness: Witness
  readonly newId: () => string
  /** What was found broken, in words. */
  readonly broken: string[]
  /** How many commands were run. */
  ran: number
}

export type Step = fc.AsyncCommand<Model, Real>

/** A command. What it finds broken ends it and not the run: the history that the run leaves is judged too. */
export const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run: async (model, real) => {
    real.ran++
    try {
      await run(model, real)
    } catch (error) {
      real.broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  },
  toString: () => name
})

/** A command about one of the carts there are, counted from the latest. */
export const onCart = (name: string, pick: number, run: (cart: ModelCart, real: Real) => Promise<void>): Step => ({
  ...step(`${name}(${pick})`, async ({ carts }, real) => {
    const cart = carts[carts.length - 1 - (pick % carts.length)]
    if (cart) await run(cart, real)
  }),
  check: ({ carts }) => carts.length > 0
})

export const customerAt = (number: number): string => `1f6c2b9e-5d0a-4c7e-9b43-${String(number).padStart(12, '0')}`

/** Another customer of the partner, who must see nothing of it. */
export const strangerTo = (customerId: string): string => customerAt(Number(customerId.slice(-12)) + 1)

/** What became of a call: `ok`, or status and code as the error table names them, or the kind of a checkout. */
export const outcomeOf = (
  answer:
    | { readonly ok: true }
    | { readonly ok: false; readonly kind: string; readonly refusal?: { status: number; code?: string } }
): string => {
  if (answer.ok) return 'ok'
  return answer.refusal ? `${answer.refusal.status}/${answer.refusal.code ?? 'none'}` : answer.kind
}

/** The answer of a call; `undefined` where none arrived. */
export const orLost = <Answer>(call: Promise<Answer>): Promise<Answer | undefined> =>
  call.catch((error: unknown) => {
    if (isTransportError(error)) return undefined
    throw error
  })
