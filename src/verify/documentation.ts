import { scenarios } from '../../generated/scenarios.ts'
import type { Exchange, HeaderFields } from '../exchange/index.ts'

/** The host that the page's request names. */
const origin = 'https://api.partnercenter.microsoft.com'

/** When the page's answer says it was given. */
const printedAt = Date.UTC(2018, 2, 15, 17, 15, 1)

/**
 * The request and the two answers of Microsoft's page on checking out a cart, as exchanges. Headers and bodies are those
 * that are printed; what had to be repaired to make a recording of them is said in each comment.
 */
export const documentedExchanges = (): Exchange[] => [
  {
    request: {
      method: 'POST',
      url: checkoutUrl(
        scenarios['mixed-cart'].body.orders[0]?.referenceCustomerId,
        'b4c8fdea-cbe4-4d17-9576-13fcacbf9605'
      ),
      headers: [
        ['Authorization', 'Bearer <token>'],
        ['Accept', 'application/json'],
        ['MS-RequestId', '4fa6dad6-a89f-4875-8247-8294a10ae1cf'],
        ['MS-CorrelationId', 'aaaa0000-bb11-2222-33cc-444444dddddd'],
        ['X-Locale', 'en-US'],
        ['MS-PartnerCenter-Client', 'Partner Center .NET SDK'],
        ['Content-Type', 'application/json'],
        ['Host', 'api.partnercenter.microsoft.com'],
        ['Content-Length', '0'],
        ['Expect', '100-continue']
      ],
      body: { kind: 'none' }
    },
    response: answer(scenarios['mixed-cart'].body, [
      ['MS-CorrelationId', 'aaaa0000-bb11-2222-33cc-444444dddddd'],
      ['MS-RequestId', '4fa6dad6-a89f-4875-8247-8294a10ae1cf'],
      ['X-Locale', 'en-US,en-US'],
      ['MS-CV', 'sF/wRa2ih0CzbABc.0'],
      ['MS-ServerId', '000001'],
      ['Date', 'Thu, 15 Mar 2018 17:15:01 GMT']
    ]),
    startedAt: printedAt,
    duration: 0,
    pointer: '/log/entries/0',
    comment:
      "The page's first example. Repaired: the body (scenario mixed-cart), Content-Length (764 is printed), and the customer " +
      "in the path, which is the body's (the page prints d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d in the request). Kept: X-Locale " +
      'is doubled, and Date is ten months before the orders.'
  },
  {
    request: {
      method: 'POST',
      url: checkoutUrl(
        scenarios['license-based'].body.orders[0]?.referenceCustomerId,
        'c5d9feba-dcf5-4e28-8687-24fddbc0a716'
      ),
      headers: [
        ['Authorization', 'Bearer <token>'],
        ['Accept', 'application/json'],
        ['Content-Length', '0']
      ],
      body: { kind: 'none' }
    },
    response: answer(scenarios['license-based'].body, []),
    startedAt: Date.UTC(2023, 3, 18, 22, 3, 45),
    duration: 0,
    pointer: '/log/entries/1',
    comment:
      "The page's second example, which prints a body and nothing else. Repaired: the body (scenario license-based). Added: a " +
      "request of the same form with a cart id of its own, the status 201 and Content-Type; the time is the order's."
  }
]

const checkoutUrl = (customerId: string | undefined, cartId: string): string =>
  `${origin}/v1/customers/${customerId ?? ''}/carts/${cartId}/checkout`

const answer = (body: unknown, printed: HeaderFields): NonNullable<Exchange['response']> => {
  const text = JSON.stringify(body)
  const length = String(new TextEncoder().encode(text).length)
  return {
    status: 201,
    headers: [['Content-Length', length], ['Content-Type', 'application/json; charset=utf-8'], ...printed],
    body: { kind: 'text', text }
  }
}
