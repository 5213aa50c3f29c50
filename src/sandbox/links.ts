import type { Link } from '../../generated/openapi.ts'

/** Links are relative to the host and its `/v1`, as all printed ones of new answers. */
export const link = (uri: string, method = 'GET'): Link => ({ uri, method, headers: noHeaders })

const noHeaders: NonNullable<Link['headers']> = []

export const cartUri = (customerId: string, cartId: string): string => `/customers/${customerId}/carts/${cartId}`
export const orderUri = (customerId: string, orderId: string): string => `/customers/${customerId}/orders/${orderId}`
export const subscriptionUri = (customerId: string, subscriptionId: string): string =>
  `/customers/${customerId}/subscriptions/${subscriptionId}`

type CatalogueLinks = { readonly product?: Link; readonly sku?: Link; readonly availability?: Link }

/** The three links into the catalogue. Legacy offers have none. */
export const catalogueLinks = (catalogItemId: string, country: string): CatalogueLinks => {
  const key = `${country} ${catalogItemId}`
  let links = latest.get(key)
  if (!links) {
    // Callers choose the ids: their number is bounded by nothing else.
    if (latest.size >= 1000) latest.clear()
    latest.set(key, (links = newCatalogueLinks(catalogItemId, country)))
  }
  return links
}

/** The same few things are bought again and again. */
const latest = new Map<string, CatalogueLinks>()

const newCatalogueLinks = (catalogItemId: string, country: string): CatalogueLinks => {
  const [product, sku, availability] = catalogItemId.split(':')
  if (product === undefined || sku === undefined || availability === undefined) return {}
  const uri = `/products/${product}`
  return {
    product: link(`${uri}?country=${country}`),
    sku: link(`${uri}/skus/${sku}?country=${country}`),
    availability: link(`${uri}/skus/${sku}/availabilities/${availability}?country=${country}`)
  }
}
