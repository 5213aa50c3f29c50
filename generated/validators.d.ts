// Generated from partner-center.yaml by cart-contract (src/generate/validators.ts). Do not edit: change the contract and run 'npm run generate'.

import type { operations } from './openapi.ts'

/** One way in which a body does not fit, as ajv names it. */
export type ValidationError = {
  /** JSON pointer into the body. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Says whether a body fits. After a `false`, `errors` says why; the next call overwrites it. */
export type Validator<Body> = {
  (body: unknown): body is Body
  readonly errors?: readonly ValidationError[] | null
}

/** The validator of each documented body of an answer: by operationId, status and media type. */
export declare const responseValidators: {
  "createCart": {
    "200": { "application/json": Validator<operations["createCart"]["responses"][200]["content"]["application/json"]> };
    "201": { "application/json": Validator<operations["createCart"]["responses"][201]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["createCart"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["createCart"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["createCart"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["createCart"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["createCart"]["responses"][408]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["createCart"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["createCart"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["createCart"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["createCart"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["createCart"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["createCart"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["createCart"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["createCart"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["createCart"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["createCart"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["createCart"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["createCart"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["createCart"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["createCart"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["createCart"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["createCart"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "getCart": {
    "200": { "application/json": Validator<operations["getCart"]["responses"][200]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["getCart"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["getCart"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["getCart"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["getCart"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["getCart"]["responses"][408]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["getCart"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["getCart"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["getCart"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["getCart"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["getCart"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["getCart"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["getCart"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["getCart"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["getCart"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["getCart"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["getCart"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["getCart"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["getCart"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["getCart"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["getCart"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["getCart"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "updateCart": {
    "200": { "application/json": Validator<operations["updateCart"]["responses"][200]["content"]["application/json"]> };
    "201": { "application/json": Validator<operations["updateCart"]["responses"][201]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["updateCart"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["updateCart"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["updateCart"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["updateCart"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["updateCart"]["responses"][408]["content"]["application/json"]> };
    "409": { "application/json": Validator<operations["updateCart"]["responses"][409]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["updateCart"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["updateCart"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["updateCart"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["updateCart"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["updateCart"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["updateCart"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["updateCart"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["updateCart"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["updateCart"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["updateCart"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["updateCart"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["updateCart"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["updateCart"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["updateCart"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["updateCart"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["updateCart"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "checkoutCart": {
    "200": { "application/json": Validator<operations["checkoutCart"]["responses"][200]["content"]["application/json"]> };
    "201": { "application/json": Validator<operations["checkoutCart"]["responses"][201]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["checkoutCart"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["checkoutCart"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["checkoutCart"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["checkoutCart"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["checkoutCart"]["responses"][408]["content"]["application/json"]> };
    "409": { "application/json": Validator<operations["checkoutCart"]["responses"][409]["content"]["application/json"]> };
    "417": { "application/json": Validator<operations["checkoutCart"]["responses"][417]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["checkoutCart"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["checkoutCart"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["checkoutCart"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["checkoutCart"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["checkoutCart"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["checkoutCart"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["checkoutCart"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["checkoutCart"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["checkoutCart"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["checkoutCart"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["checkoutCart"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["checkoutCart"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["checkoutCart"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["checkoutCart"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["checkoutCart"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["checkoutCart"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "listOrders": {
    "200": { "application/json": Validator<operations["listOrders"]["responses"][200]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["listOrders"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["listOrders"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["listOrders"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["listOrders"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["listOrders"]["responses"][408]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["listOrders"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["listOrders"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["listOrders"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["listOrders"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["listOrders"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["listOrders"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["listOrders"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["listOrders"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["listOrders"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["listOrders"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["listOrders"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["listOrders"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["listOrders"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["listOrders"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["listOrders"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["listOrders"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "getOrder": {
    "200": { "application/json": Validator<operations["getOrder"]["responses"][200]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["getOrder"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["getOrder"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["getOrder"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["getOrder"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["getOrder"]["responses"][408]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["getOrder"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["getOrder"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["getOrder"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["getOrder"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["getOrder"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["getOrder"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["getOrder"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["getOrder"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["getOrder"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["getOrder"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["getOrder"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["getOrder"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["getOrder"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["getOrder"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["getOrder"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["getOrder"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "getOrderProvisioningStatus": {
    "200": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][200]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][408]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["getOrderProvisioningStatus"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["getOrderProvisioningStatus"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["getOrderProvisioningStatus"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["getOrderProvisioningStatus"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["getOrderProvisioningStatus"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["getOrderProvisioningStatus"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["getOrderProvisioningStatus"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["getOrderProvisioningStatus"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["getOrderProvisioningStatus"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "listSubscriptionsByOrder": {
    "200": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][200]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][408]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["listSubscriptionsByOrder"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["listSubscriptionsByOrder"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["listSubscriptionsByOrder"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["listSubscriptionsByOrder"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["listSubscriptionsByOrder"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["listSubscriptionsByOrder"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["listSubscriptionsByOrder"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["listSubscriptionsByOrder"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["listSubscriptionsByOrder"]["responses"]["5XX"]["content"]["text/plain"]> }
  };
  "getSubscription": {
    "200": { "application/json": Validator<operations["getSubscription"]["responses"][200]["content"]["application/json"]> };
    "400": { "application/json": Validator<operations["getSubscription"]["responses"][400]["content"]["application/json"]> };
    "401": { "application/json": Validator<operations["getSubscription"]["responses"][401]["content"]["application/json"]> };
    "403": { "application/json": Validator<operations["getSubscription"]["responses"][403]["content"]["application/json"]> };
    "404": { "application/json": Validator<operations["getSubscription"]["responses"][404]["content"]["application/json"]> };
    "408": { "application/json": Validator<operations["getSubscription"]["responses"][408]["content"]["application/json"]> };
    "429": { "application/json": Validator<operations["getSubscription"]["responses"][429]["content"]["application/json"]> };
    "500": { "application/json": Validator<operations["getSubscription"]["responses"][500]["content"]["application/json"]> };
    "501": { "application/json": Validator<operations["getSubscription"]["responses"][501]["content"]["application/json"]> };
    "502": { "application/json": Validator<operations["getSubscription"]["responses"][502]["content"]["application/json"]>; "text/html": Validator<operations["getSubscription"]["responses"][502]["content"]["text/html"]>; "text/plain": Validator<operations["getSubscription"]["responses"][502]["content"]["text/plain"]> };
    "503": { "application/json": Validator<operations["getSubscription"]["responses"][503]["content"]["application/json"]>; "text/html": Validator<operations["getSubscription"]["responses"][503]["content"]["text/html"]>; "text/plain": Validator<operations["getSubscription"]["responses"][503]["content"]["text/plain"]> };
    "504": { "application/json": Validator<operations["getSubscription"]["responses"][504]["content"]["application/json"]>; "text/html": Validator<operations["getSubscription"]["responses"][504]["content"]["text/html"]>; "text/plain": Validator<operations["getSubscription"]["responses"][504]["content"]["text/plain"]> };
    "4XX": { "application/json": Validator<operations["getSubscription"]["responses"]["4XX"]["content"]["application/json"]> };
    "5XX": { "application/json": Validator<operations["getSubscription"]["responses"]["5XX"]["content"]["application/json"]>; "text/html": Validator<operations["getSubscription"]["responses"]["5XX"]["content"]["text/html"]>; "text/plain": Validator<operations["getSubscription"]["responses"]["5XX"]["content"]["text/plain"]> }
  }
}
