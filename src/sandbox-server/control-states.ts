import type { SandboxStates, StateIds } from '../sandbox/index.ts'
import { checkMembers, invalid } from './control-input.ts'

type ScenarioName = keyof SandboxStates

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The three kinds of order ids have no other characters. */
const orderId = /^[\w-]{1,64}$/

const shapes: Readonly<Record<keyof StateIds, RegExp>> = {
  customerId: guid,
  cartId: guid,
  orderId,
  subscriptionId: guid
}

const attempt = 'put the sandbox into a state'

/** @throws ControlProblem 400 */
export const readStateRequest = (
  value: unknown,
  states: SandboxStates
): { readonly scenario: ScenarioName; readonly ids: Partial<StateIds> } => {
  const ids = { customerId: 'text', cartId: 'text', orderId: 'text', subscriptionId: 'text' } as const
  const { scenario, ...given } = checkMembers(attempt, value, { scenario: 'text' }, ids)
  if (!Object.hasOwn(states, scenario as string))
    throw invalid(attempt, `'scenario' to be one of ${Object.keys(states).join(', ')}`, scenario)
  for (const [name, shape] of Object.entries(shapes))
    if (given[name] !== undefined && !shape.test(given[name] as string))
      throw invalid(attempt, `'${name}' to be ${shape === guid ? 'a GUID' : 'the id of an order'}`, given[name])
  return { scenario: scenario as ScenarioName, ids: given }
}
