import { Contract } from '../../../src/contract/index.ts'

export const paymentsFile = 'test/support/payments/payments.yaml'

/** A second contract, so that nothing is true of carts only. */
export const payments = new Contract(paymentsFile)
