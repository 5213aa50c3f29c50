import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import bundle from '../../generated/openapi.json' with { type: 'json' }
import type { OperationId } from '../../generated/operations.ts'
import { declareVocabulary } from '../../src/contract/vocabulary.ts'

// A second opinion: the schemas of the bundle, compiled here and not by the generator.
const ajv = new Ajv2020({ strict: false, allErrors: true })
;(formats as unknown as (ajv: Ajv2020, options: { mode: 'full' }) => void)(ajv, { mode: 'full' })
declareVocabulary(ajv, [bundle])
ajv.addSchema(bundle, 'contract', false, false)

/** The schema of what each operation answers when it succeeds. */
export const resultSchemas = {
  createCart: 'Cart',
  getCart: 'Cart',
  updateCart: 'Cart',
  checkoutCart: 'CartCheckoutResult',
  listOrders: 'OrderCollection',
  getOrder: 'Order',
  getOrderProvisioningStatus: 'OrderLineItemProvisioningStatusCollection',
  listSubscriptionsByOrder: 'SubscriptionCollection',
  getSubscription: 'Subscription'
} satisfies Record<OperationId, string>

const schemas = new Map(
  [...Object.values(resultSchemas), 'ServiceFault', 'ThrottleFault', 'GatewayPage'].map((name) => [
    name,
    ajv.compile({ $ref: `contract#/components/schemas/${name}` })
  ])
)

export const fitsSchema = (schema: string, value: unknown): boolean => schemas.get(schema)?.(value) === true
