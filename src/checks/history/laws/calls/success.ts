import { isJson } from '../../../bodies.ts'
import type { Answer, Scene } from '../../scene.ts'
import type { Words } from '../../words/index.ts'
import { outcomeOf } from '../replay/attempt.ts'

/**
 * Whether a call was answered with a success, or with one that cannot be read: its status is one, and its body is no fault. What
 * failed in part has made something, and counts.
 */
export const isSuccess = (scene: Scene): boolean => {
  const { answer, call, words } = scene
  if (!answer || answer.response.status < 200 || answer.response.status >= 300) return false
  const { replay } = call.words
  if (!replay) return !isFault(answer, words)
  const outcome = outcomeOf(scene, answer, replay)
  return outcome.kind === 'unreadable' || (outcome.kind === 'attempt' && outcome.attempt.kind !== 'nothing')
}

/** The contract has a resource for the answer, and the answer is the other thing that it may be. */
const isFault = ({ body, documented }: Answer, words: Words): boolean => {
  if (body?.whole !== true || body.shape.leadsToResource) return false
  const schema = documented?.content.find(({ name }) => isJson(name))?.schema
  return schema !== undefined && words.shapeOf(schema).leadsToResource
}
