import type { Answer } from '../scene.ts'
import type { Words } from '../words/index.ts'
import { bodyOf } from './answer.ts'
import { replayKey, type Call } from './call.ts'
import { observe } from './observations.ts'

const nothing = { observations: [], listings: [] }

/** What an exchange's answer says, in the contract's words; `undefined` where none came. */
export const answerOf = (call: Call, words: Words): Answer | undefined => {
  const {
    exchange: { response },
    words: { operation }
  } = call
  if (!response) return undefined
  const documented = words.contract.responseFor(operation, response.status)
  const body = documented && bodyOf(documented, response, words)
  const observed = body && response.status >= 200 && response.status < 300 ? observe(body, words.contract) : nothing
  return { response, documented, body, frozen: frozenKey(call), ...observed }
}

/** An answer without a key may be a copy of any other one. */
const frozenKey = (call: Call): string | undefined =>
  call.words.replay?.reiterates?.frozen === true ? (replayKey(call) ?? '') : undefined
