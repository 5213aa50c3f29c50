import { resolve } from 'node:path'
import type { Place } from '../../finding.ts'
import { InputError } from '../../input-error.ts'
import { isMap } from '../is-map.ts'
import { readSource, type Source } from '../source.ts'

/** An OpenAPI Overlay as it is written. */
export type Overlay = {
  readonly file: string
  readonly source: Source
  /** The document that it is for, where it says so. */
  readonly extended: string | undefined
  readonly actions: readonly Action[]
}

export type Action = {
  /** A JSONPath (RFC 9535). */
  readonly target: string
  readonly remove: boolean
  readonly update: unknown
  /** Of the action in its file. */
  readonly pointer: string
}

/** @throws InputError where the file cannot be read, or is no Overlay 1.0 */
export const readOverlay = (file: string): Overlay => {
  const source = readSource(resolve(file), file, 'the overlay')
  const fail = (pointer: string, expected: string): never => {
    throw new InputError(
      `Failed to read the overlay: expected ${expected}. See https://spec.openapis.org/overlay/v1.0.0.html for its form.`,
      placeIn({ file, source }, pointer)
    )
  }
  const root = source.value
  if (!isMap(root)) return fail('', "an OpenAPI Overlay: a mapping with 'overlay', 'info' and 'actions'")
  const { overlay: version, info, extends: extended, actions } = root
  if (typeof version !== 'string' || !/^1\.0\.\d+$/.test(version)) {
    return fail('/overlay', "the version of an Overlay, such as 'overlay: 1.0.0'")
  }
  if (!isMap(info) || typeof info['title'] !== 'string' || typeof info['version'] !== 'string') {
    return fail('/info', "'info' with a 'title' and a 'version', both texts")
  }
  if (extended !== undefined && typeof extended !== 'string') return fail('/extends', "'extends' with a text")
  if (!Array.isArray(actions) || actions.length === 0)
    return fail('/actions', "'actions', a list with at least one action")
  return {
    file,
    source,
    extended,
    actions: actions.map((action, index) => readAction(action, `/actions/${index}`, fail))
  }
}

const known = new Set(['target', 'description', 'update', 'remove'])

const readAction = (action: unknown, pointer: string, fail: (pointer: string, expected: string) => never): Action => {
  if (!isMap(action)) return fail(pointer, "an action: a mapping with 'target' and 'update' or 'remove'")
  for (const name of Object.keys(action)) {
    // A misspelt 'update' would change nothing, and nobody would know.
    if (!known.has(name) && !name.startsWith('x-')) {
      return fail(`${pointer}/${name}`, `an action with ${[...known].join(', ')}, but it has '${name}'`)
    }
  }
  const { target, remove = false, update } = action
  if (typeof target !== 'string') return fail(`${pointer}/target`, "a 'target', a JSONPath such as '$.paths'")
  if (typeof remove !== 'boolean') return fail(`${pointer}/remove`, "'remove' with true or false")
  if (!remove && update === undefined) return fail(pointer, "an action with 'update', or with 'remove: true'")
  return { target, remove, update, pointer }
}

export const placeIn = ({ file, source }: Pick<Overlay, 'file' | 'source'>, pointer: string): Place => ({
  file,
  pointer,
  ...source.positionOf(pointer)
})
