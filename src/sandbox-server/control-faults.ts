import type { Fault, FaultRequest, RefusalName } from '../sandbox/index.ts'
import { checkMembers, invalid, type Expected, type Members } from './control-input.ts'

type Named<Of> = { readonly [Name in keyof Of]-?: Expected }
type Required<Of> = { [Name in keyof Of as undefined extends Of[Name] ? never : Name]: Of[Name] }
type Optional<Of> = { [Name in keyof Of as undefined extends Of[Name] ? Name : never]: Of[Name] }
type Shape<Of> = { readonly required: Named<Required<Of>>; readonly optional: Named<Optional<Of>> }
type OfKind<Kind extends Fault['kind']> = Omit<Extract<Fault, { readonly kind: Kind }>, 'kind'>
type RefusalMembers = OfKind<RefusalName>

// The types of the faults as data: a member that is not here does not compile.
const shapes: { readonly [Kind in Exclude<Fault['kind'], RefusalName>]: Shape<OfKind<Kind>> } = {
  'answer-lost': { required: {}, optional: {} },
  'connection-dropped': { required: {}, optional: {} },
  delay: { required: { for: 'text' }, optional: {} },
  spelling: {
    required: {},
    optional: { bom: 'true or false', faultCode: ['number', 'text'], locale: ['single', 'double', 'absent'] }
  },
  'item-in-error': {
    required: { catalogItemId: 'text' },
    optional: { errorCode: 'a number', errorDescription: 'text', additionalInformation: 'an object' }
  },
  'order-group-fails': {
    required: {},
    optional: { catalogItemId: 'text', orderGroup: 'text', code: 'a number', description: 'text' }
  },
  'provisioning-fails': { required: { catalogItemId: 'text' }, optional: {} }
}

const refusalShape: Shape<RefusalMembers> = {
  required: {},
  optional: {
    afterCommit: 'true or false',
    code: 'a number',
    description: 'text',
    retryAfter: 'a number',
    retryAfterAs: ['seconds', 'date'],
    page: 'true or false',
    catalogItemId: 'text'
  }
}

const conditions: Named<Omit<FaultRequest, 'fault'>> = {
  operation: 'text',
  customerId: 'text',
  cartId: 'text',
  after: 'a number',
  times: 'a number',
  probability: 'a number'
}

const quantities: Members = { availableQuantity: 'a number', purchasedQuantity: 'a number' }

const attempt = 'add a fault'

/**
 * A fault as it came over the control path. Whether its kind, operation and numbers make sense is for the sandbox to say.
 *
 * @throws ControlProblem 400
 */
export const readFaultRequest = (value: unknown): FaultRequest => {
  const request = checkMembers(attempt, value, { fault: 'an object' }, conditions)
  const { kind, ...members } = request['fault'] as Readonly<Record<string, unknown>>
  if (typeof kind !== 'string') throw invalid(attempt, "'kind' of the fault to be text", kind)
  const { required, optional }: { readonly required: Members; readonly optional: Members } = isNotRefusal(kind)
    ? shapes[kind]
    : refusalShape
  checkMembers(attempt, members, required, optional, `a fault '${kind}'`)
  if (members['additionalInformation'] !== undefined)
    checkMembers(attempt, members['additionalInformation'], {}, quantities, "'additionalInformation'")
  return value as FaultRequest
}

const isNotRefusal = (kind: string): kind is keyof typeof shapes => Object.hasOwn(shapes, kind)
