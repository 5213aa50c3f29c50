import type { AttemptReport, CallOptions, CheckoutAnswer, PartnerCenterClient } from '../../../src/client/index.ts'
import type { CartRequest } from '../../../generated/openapi.ts'

/** As much of a database as the recipe takes: `query` of PGlite, and of `pg`. */
export type Database = {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As the two databases have it.
  readonly query: <Row>(text: string, values?: unknown[]) => Promise<{ readonly rows: readonly Row[] }>
}

export const table = `CREATE TABLE IF NOT EXISTS purchases (id text PRIMARY KEY, cart_id text, request_id text, answer jsonb)`

type Purchase = { cart_id: string | null; request_id: string | null; answer: CheckoutAnswer | null }

/** The recipe of the README: makes one cart and buys it once, however often the program crashes and comes back. */
export const buy = async (
  database: Database,
  partnerCenter: PartnerCenterClient,
  purchase: string,
  customerId: string,
  cart: CartRequest
): Promise<CheckoutAnswer> => {
  await database.query('INSERT INTO purchases (id) VALUES ($1) ON CONFLICT DO NOTHING', [purchase])
  const { rows } = await database.query<Purchase>('SELECT * FROM purchases WHERE id = $1', [purchase])
  const [stored] = rows
  if (stored?.answer) return stored.answer

  const store = async (requestId: string | null) => {
    await database.query('UPDATE purchases SET request_id = $2 WHERE id = $1', [purchase, requestId])
  }
  const journal = (requestId: string | null | undefined): CallOptions => ({
    ...(requestId && { requestId }),
    beforeAttempt: ({ ids }) => store(ids.requestId),
    // A success keeps its id until what it gave is stored.
    afterAttempt: (attempt) => (isDone(attempt) ? undefined : store(attempt.repeat?.requestId ?? null))
  })

  let cartId = stored?.cart_id
  if (!cartId) {
    const made = await partnerCenter.createCart({ customerId, cart }, journal(stored?.request_id))
    if (!made.ok) throw new Error('No cart was made.', { cause: made })
    cartId = made.result.id
    await database.query('UPDATE purchases SET cart_id = $2, request_id = NULL WHERE id = $1', [purchase, cartId])
  }
  const answer = await partnerCenter.checkoutCart(
    { customerId, cartId },
    journal(stored?.cart_id ? stored.request_id : undefined)
  )
  if (answer.ok || answer.kind === 'already-ordered') {
    await database.query('UPDATE purchases SET answer = $2 WHERE id = $1', [purchase, JSON.stringify(answer)])
  }
  return answer
}

const isDone = ({ outcome }: AttemptReport): boolean =>
  outcome.kind === 'answered' && outcome.status < 300 && outcome.code === undefined
