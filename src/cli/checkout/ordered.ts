import type { Cart } from '../../client/index.ts'

export const isOrdered = (cart: Cart): boolean => cart.status?.toLowerCase() === 'ordered'
