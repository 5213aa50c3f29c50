import { printableJson } from '../../report/index.ts'
import type { CallIds, CheckoutAnswer, Repeat } from '../../client/index.ts'
import type { CheckoutOptions } from './options.ts'
import type { Failure } from './failure.ts'

/** What a run came to, as data. Each of the two ids says what it is for: they are not always the same. */
export type ResultData = {
  readonly outcome: string
  readonly customerId: string
  readonly cartId: string
  readonly ids?: CallIds
  readonly repeat?: Repeat | undefined
  readonly [member: string]: unknown
}

export const asJson = ({ ids, repeat, ...others }: ResultData, isInterrupted: boolean): string =>
  printableJson(
    JSON.stringify({
      ...others,
      ...(ids && { ids: { purpose: 'for a support case: the last attempt', ...ids } }),
      ...(repeat && {
        repeat: { purpose: 'to go on with this purchase: --request-id of the same command', ...repeat }
      }),
      ...(isInterrupted && { interrupted: true })
    })
  )

/** Which cart a result is about. */
export const ofCart = ({ customer, cart }: CheckoutOptions): { customerId: string; cartId: string } => ({
  customerId: customer,
  cartId: cart
})

/** The answer as data. `result` says again what the other members say. */
export const answerData = (answer: CheckoutAnswer): ResultData => {
  const { ok: _ok, kind, ...others } = answer
  const { result: _result, ...rest } = { result: undefined, ...others }
  return { outcome: kind, ...rest }
}

/** The error as data. Its ids are those of the result. */
export const failureData = (failure: Failure): object => {
  const { ids: _ids, repeat: _repeat, ...rest } = { repeat: undefined, ...failure.toJSON() }
  return rest
}
