import type { AttemptHooks } from '../../client/index.ts'

/** Knows whether a purchase may be under way: begun and not answered, or answered by something that leaves its outcome open. */
export type UnderWay = {
  readonly mayBe: () => boolean
  readonly hooks: Required<Pick<AttemptHooks, 'beforeAttempt' | 'onAttempt'>>
}

export const watchPurchase = (): UnderWay => {
  let mayBe = false
  return {
    mayBe: () => mayBe,
    hooks: {
      beforeAttempt: ({ operation }) => {
        if (operation === 'checkoutCart') mayBe = true
      },
      onAttempt: ({ operation, repeat }) => {
        if (operation === 'checkoutCart') mayBe = repeat !== undefined
      }
    }
  }
}
