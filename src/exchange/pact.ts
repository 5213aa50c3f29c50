import { InputError } from '../input-error.ts'
import type { Place } from '../finding.ts'
import { readJson } from './json-input.ts'
import { createLocator } from './locator.ts'

/** What a consumer asks of a provider: one request and the answer it can work with. Matchers are not read. */
export type Interaction = {
  readonly description: string
  /** The provider states it is given, by name. */
  readonly states: readonly string[]
  readonly request: { readonly method: string; readonly path: string }
  readonly response: {
    readonly status: number
    readonly mediaType: string | undefined
    /** The example of the body: JSON where it is JSON, else text; `undefined` where none is demanded. */
    readonly body: unknown
  }
  /** Where it stands in its file, e.g. `/interactions/3`. */
  readonly pointer: string
}

export type Pact = {
  readonly consumer: string
  readonly provider: string
  readonly interactions: readonly Interaction[]
  readonly locate: (pointer: string) => Place
}

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a pact file of version 2, 3 or 4. Messages are left out: they are not HTTP.
 *
 * @throws InputError where the text is no pact, or holds no HTTP interaction
 */
export const readPact = (text: string, file: string): Pact => {
  const document = readJson(text, file, 'a pact')
  const locate = createLocator(text, file)
  const fail = (pointer: string, there: string): never => {
    throw new InputError(
      `Reading the file as a pact failed: ${there}. Give a file that a Pact consumer test wrote (version 2, 3 or 4).`,
      locate(pointer)
    )
  }
  if (!isObject(document))
    return fail('', `an object was expected, but it is ${Array.isArray(document) ? 'an array' : typeof document}`)
  const { interactions } = document
  if (!Array.isArray(interactions)) return fail('', "it has no list of 'interactions'")
  const read = interactions.flatMap((interaction: unknown, index): Interaction[] => {
    const pointer = `/interactions/${index}`
    if (!isObject(interaction)) return fail(pointer, 'an interaction is not an object')
    if (typeof interaction['type'] === 'string' && interaction['type'] !== 'Synchronous/HTTP') return []
    return [readInteraction(interaction, pointer, fail)]
  })
  if (read.length === 0) fail('/interactions', 'it has no HTTP interaction, so there is nothing to judge')
  return {
    consumer: participant(document['consumer']),
    provider: participant(document['provider']),
    interactions: read,
    locate
  }
}

const readInteraction = (
  interaction: Json,
  pointer: string,
  fail: (pointer: string, there: string) => never
): Interaction => {
  const { request, response } = interaction
  if (!isObject(request) || typeof request['path'] !== 'string' || typeof request['method'] !== 'string') {
    return fail(pointer, 'an interaction lacks its request with method and path')
  }
  if (!isObject(response) || typeof response['status'] !== 'number') {
    return fail(pointer, 'an interaction lacks its response with a status')
  }
  return {
    description: typeof interaction['description'] === 'string' ? interaction['description'] : '',
    states: statesOf(interaction),
    request: { method: request['method'].toUpperCase(), path: request['path'] },
    response: {
      status: response['status'],
      mediaType: mediaTypeIn(response['headers']),
      body: contentOf(response['body'])
    },
    pointer
  }
}

/** Version 2 has one state as text, versions 3 and 4 a list of named ones. */
const statesOf = (interaction: Json): string[] => {
  const old = interaction['providerState'] ?? interaction['provider_state']
  if (typeof old === 'string') return [old]
  const states = interaction['providerStates']
  return Array.isArray(states)
    ? states.flatMap((state: unknown) => (isObject(state) && typeof state['name'] === 'string' ? [state['name']] : []))
    : []
}

/** Version 4 wraps a body with its media type. */
const contentOf = (body: unknown): unknown =>
  isObject(body) && Object.hasOwn(body, 'content') && Object.hasOwn(body, 'contentType') ? body['content'] : body

const mediaTypeIn = (headers: unknown): string | undefined => {
  if (!isObject(headers)) return undefined
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const value: unknown = Array.isArray(found) ? found[0] : found
  return typeof value === 'string' ? value.split(';')[0]?.trim().toLowerCase() : undefined
}

const participant = (value: unknown): string =>
  isObject(value) && typeof value['name'] === 'string' ? value['name'] : 'unnamed'

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
