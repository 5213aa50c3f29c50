import type { Link } from '../../generated/openapi.ts'

/** Links are relative to the host and its `/v1`, as all printed ones of new answers. */
export const link = (uri: string, method = 'GET'): Link => ({ uri, method, headers: [] })

export const cartUri = (customerId: string, cartId: string): string => `/customers/${customerId}/carts/${cartId}`
export const orderUri = (customerId: string, orderId: string): string => `/customers/${customerId}/orders/${orderId}`
export const subscriptionUri = (customerId: string, subscriptionId: string): string =>
  `/customers/${customerId}/subscriptions/${subscriptionId}`

/** The three links into the catalogue. Legacy offers have none. */
export const catalogueLinks = (
  catalogItemId: string,
  country: string
): { product?: Link; sku?: Link; availability?: Link } => {
  const [product, sku, availability] = catalogItemId.split(':')
  if (product === undefined || sku === undefined || availability === undefined) return {}
  const uri = `/products/${product}`
  return {
    product: link(`${uri}?country=${country}`),
    sku: link(`${uri}/skus/${sku}?country=${country}`),
    availability: link(`${uri}/skus/${sku}/availabilities/${availability}?country=${country}`)
  }
}
