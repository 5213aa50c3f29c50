import type { Readings } from './readings.ts'
import { refuse } from './refused-call.ts'
import type { Call } from './world.ts'

/** A request that works on a cart, from its arrival until its answer is handed over. */
export type Work = {
  /** How much longer than its own delay the request waits for another one, in milliseconds. */
  readonly wait: number
  /** To be called once, when its answer was handed over. @param now the time by then */
  readonly end: (now: number) => void
}

/** Which carts a request is working on, for whoever comes meanwhile. Dies with the process, as requests do. */
export class CartsInWork {
  readonly #works = new Map<string, { until: number; isOpen: boolean }>()

  /**
   * @param delay how long the request itself takes
   * @throws RefusedCall where another one is working on the cart and the readings refuse that
   */
  begin({ customerId, cartId, operation, now }: Call, reading: Readings['parallelCheckout'], delay: number): Work {
    if (cartId === undefined || (operation !== 'checkoutCart' && operation !== 'updateCart')) return noWork
    // A cart of another customer does not exist: it is neither busy for this one, nor held up by him.
    const key = `${customerId}/${cartId}`
    const other = this.#works.get(key)
    const isBusy = other !== undefined && (other.isOpen || other.until > now)
    if (reading !== 'waits' && isBusy) throw refuse(operation === 'checkoutCart' ? reading : 'cart-busy')
    // Calls are done one after the other anyhow: nobody meets a cart in work that nothing holds up.
    if (reading === 'waits' && delay === 0 && !isBusy) return noWork
    const wait = isBusy ? Math.max(0, other.until - now - delay) : 0
    const work = { until: now + delay + wait, isOpen: reading !== 'waits' }
    this.#works.set(key, work)
    return {
      wait,
      end: (by) => {
        work.isOpen = false
        // One whose caller gave up goes on until its time has come.
        if (work.until <= by && this.#works.get(key) === work) this.#works.delete(key)
      }
    }
  }
}

/** Of a request that holds nothing up. */
export const noWork: Work = { wait: 0, end: () => undefined }
