import { Contract } from '../../src/contract/index.ts'

/** The contract of the cart checkout. Nobody changes it, so it is read once. */
export const partnerCenter = new Contract('openapi/partner-center.yaml')
