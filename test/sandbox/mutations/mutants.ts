import { cartMutants } from './cart-mutants.ts'
import { checkoutMutants } from './checkout-mutants.ts'
import type { Mutant } from './mutant.ts'
import { orderMutants } from './order-mutants.ts'
import { wireMutants } from './wire-mutants.ts'

export const mutants: readonly Mutant[] = [...checkoutMutants, ...cartMutants, ...orderMutants, ...wireMutants]
