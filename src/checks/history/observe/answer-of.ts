import type { Answer } from '../scene.ts'
import type { Words } from '../words/index.ts'
import { bodyOf } from './answer.ts'
import type { Call } from './call.ts'
import { observe } from './observations.ts'

const nothing = { observations: [], listings: [] }

/** What an exchange's answer says, in the contract's words; `undefined` where none came. */
export const answerOf = ({ exchange, words: { operation, replay } }: Call, words: Words): Answer | undefined => {
  const { response } = exchange
  if (!response) return undefined
  const documented = words.contract.responseFor(operation, response.status)
  const body = documented && bodyOf(documented, response, words)
  const observed = body && response.status >= 200 && response.status < 300 ? observe(body, words.contract) : nothing
  return { response, documented, body, frozen: replay?.reiterates?.frozen === true, ...observed }
}
