import { Contract } from '../../src/contract/index.ts'
import { paymentsFile } from './documents.ts'

/** The contract of the cart checkout, and a second one that knows no carts. Nobody changes them, so they are read once. */
export const partnerCenter = new Contract('openapi/partner-center.yaml')
export const payments = new Contract(paymentsFile)
