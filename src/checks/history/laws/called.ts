import type { ResourceMemory, RootMemory } from '../memory/memory.ts'
import { requestValue } from '../observe/call.ts'
import type { Sighting } from '../observe/mark.ts'
import { identityOf } from '../observe/observations.ts'
import type { Scene } from '../scene.ts'
import { canonicalKey, timeOf } from '../words/equality.ts'

/** The resource that a call is made on: the one whose key the request holds. */
export const calledResource = (
  scene: Scene,
  name: string | undefined
):
  | { readonly identity: string; readonly root: RootMemory | undefined; readonly memory: ResourceMemory | undefined }
  | undefined => {
  const shape = name === undefined ? undefined : scene.words.resources.get(name)
  if (!shape) return undefined
  const keys = shape.resource.key.map((property) => {
    const equals = shape.members.get(property)?.equals.find(({ path }) => path.length === 0)
    const value = equals && 'expression' in equals.expected && requestValue(scene.call, equals.expected.expression)
    return value ? canonicalKey(value.text, shape.equalityOf(property)) : undefined
  })
  if (!keys.every((key) => key !== undefined)) return undefined
  const identity = identityOf(shape.resource.name, keys)
  const root = scene.memory.known(identity)
  return { identity, root, memory: root?.resources.get(identity) }
}

export type Expiry = {
  /** In milliseconds since 1970, as it was told first. */
  readonly time: number
  /** Where answers contradict each other, which was found, any of them may be right. */
  readonly earliest: number
  readonly latest: number
  readonly property: string
  /** The observation that says so. */
  readonly sighting: Sighting
}

/** When the resource of a call expires. */
export const expiryOf = (scene: Scene, name: string | undefined): Expiry | undefined => {
  const memory = calledResource(scene, name)?.memory
  const expires = memory?.shape.resource?.expires
  if (!memory || !expires) return undefined
  return (
    momentOf(memory, expires.at, 0) ??
    (expires.otherwise && momentOf(memory, expires.otherwise.of, expires.otherwise.after))
  )
}

const momentOf = (memory: ResourceMemory, property: string, after: number): Expiry | undefined => {
  const [known] = memory.known(property)
  const time = timeOf(known?.value)
  const sighting = known?.firsts[0]
  if (time === undefined || !sighting) return undefined
  const times = memory.told(property).map(({ value }) => (timeOf(value) ?? time) + after)
  return { time: time + after, earliest: Math.min(...times), latest: Math.max(...times), property, sighting }
}
