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

/** When the resource of a call expires, in milliseconds since 1970, and the observation that says so. */
export const expiryOf = (
  scene: Scene,
  name: string | undefined
): { readonly time: number; readonly property: string; readonly sighting: Sighting } | undefined => {
  const memory = calledResource(scene, name)?.memory
  const expires = memory?.shape.resource?.expires
  if (!memory || !expires) return undefined
  return (
    momentOf(memory, expires.at, 0) ??
    (expires.otherwise && momentOf(memory, expires.otherwise.of, expires.otherwise.after))
  )
}

const momentOf = (memory: ResourceMemory, property: string, after: number) => {
  const known = memory.known(property)[0]
  const time = timeOf(known?.value)
  const sighting = known?.firsts[0]
  return time === undefined || !sighting ? undefined : { time: time + after, property, sighting }
}
