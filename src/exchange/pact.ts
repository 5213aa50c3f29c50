import { failedTo, InputError } from '../input-error.ts'
import type { Place } from '../finding.ts'
import { bodyOfBytes, fromBase64 } from './body.ts'
import { parseMediaType } from './headers.ts'
import { readJson } from './json-input.ts'
import { createLocator } from './locator.ts'

/** What a consumer asks of a provider: one request and the answer it can work with. Matchers are not read. */
export type Interaction = {
  /** What the consumer says of it. */
  readonly description: string
  /** The provider states it is given, each with its place below the interaction. */
  readonly states: readonly {
    /** The provider state. */
    readonly name: string
    /** Where it stands below the interaction. */
    readonly pointer: string
  }[]
  /** What is asked. */
  readonly request: {
    /** The HTTP method. */
    readonly method: string
    /** The path, without its query. */
    readonly path: string
  }
  /** What the consumer can work with. */
  readonly response: {
    /** The HTTP status. */
    readonly status: number
    /** Of the body. Absent where none is said. */
    readonly mediaType: string | undefined
    /** The example of the body: JSON where it is JSON, else text; `undefined` where none is demanded. */
    readonly body: unknown
    /** Where the body stands below the interaction; it ends with `#` where the file holds the body as a text. */
    readonly bodyPointer: string
  }
  /** Where it stands in its file, e.g. `/interactions/3`. */
  readonly pointer: string
}

/** What a consumer and a provider have agreed on, read from a file. */
export type Pact = {
  /** Who calls. */
  readonly consumer: string
  /** Who answers. */
  readonly provider: string
  /** In the order of the file. */
  readonly interactions: readonly Interaction[]
  /** A place in the file by its pointer, with its line. */
  readonly locate: (pointer: string) => Place
}

/** @param expected words that continue 'expected …' @param found words that continue 'but …' */
type Fail = (pointer: string, expected: string, found: string) => never

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a pact file of version 2, 3 or 4. Messages are left out: they are not HTTP.
 *
 * @throws InputError where the text is no pact, or holds no HTTP interaction
 */
export const readPact = (text: string, file: string): Pact => {
  const document = readJson(text, file, 'a pact')
  const locate = createLocator(text, file)
  const fail: Fail = (pointer, expected, found) => {
    const next = 'Give a file that a Pact consumer test wrote (version 2, 3 or 4).'
    throw new InputError(failedTo('read the file as a pact', expected, found, next), locate(pointer))
  }
  if (!isObject(document))
    return fail('', 'an object', `it is ${Array.isArray(document) ? 'an array' : typeof document}`)
  const { interactions } = document
  if (!Array.isArray(interactions)) return fail('', "a list of 'interactions'", 'it has none')
  const read = interactions.flatMap((interaction: unknown, index): Interaction[] => {
    const pointer = `/interactions/${index}`
    if (!isObject(interaction)) return fail(pointer, 'an interaction, an object', 'it is none')
    if (typeof interaction['type'] === 'string' && interaction['type'] !== 'Synchronous/HTTP') return []
    return [readInteraction(interaction, pointer, fail)]
  })
  if (read.length === 0)
    fail('/interactions', 'at least one HTTP interaction', 'it has none, so there is nothing to judge')
  return {
    consumer: participant(document['consumer']),
    provider: participant(document['provider']),
    interactions: read,
    locate
  }
}

const readInteraction = (interaction: Json, pointer: string, fail: Fail): Interaction => {
  const { request, response } = interaction
  if (!isObject(request) || typeof request['path'] !== 'string' || typeof request['method'] !== 'string') {
    return fail(pointer, 'an interaction with a request, its method and its path', 'it lacks them')
  }
  if (!isObject(response) || typeof response['status'] !== 'number') {
    return fail(pointer, 'an interaction with a response and its status', 'it lacks them')
  }
  const { mediaType, body, bodyPointer } = readBody(response)
  return {
    description: typeof interaction['description'] === 'string' ? interaction['description'] : '',
    states: statesOf(interaction),
    request: { method: request['method'].toUpperCase(), path: request['path'] },
    response: { status: response['status'], mediaType, body, bodyPointer },
    pointer
  }
}

/** Version 2 has one state as text, versions 3 and 4 a list of named ones. */
const statesOf = (interaction: Json): Interaction['states'] => {
  const old = ['providerState', 'provider_state'].find((member) => typeof interaction[member] === 'string')
  if (old !== undefined) return [{ name: interaction[old] as string, pointer: `/${old}` }]
  const states = interaction['providerStates']
  return Array.isArray(states)
    ? states.flatMap((state: unknown, index) =>
        isObject(state) && typeof state['name'] === 'string'
          ? [{ name: state['name'], pointer: `/providerStates/${index}` }]
          : []
      )
    : []
}

/** Version 4 wraps a body with its media type, and writes in base64 what it got as bytes. */
const readBody = ({ headers, body }: Json): Pick<Interaction['response'], 'mediaType' | 'body' | 'bodyPointer'> => {
  const named = mediaTypeIn(headers)
  if (!isObject(body) || !Object.hasOwn(body, 'content') || !Object.hasOwn(body, 'contentType')) {
    return { mediaType: named, body, bodyPointer: '/response/body' }
  }
  const { content, contentType, encoded } = body
  const mediaType = named ?? plainMediaType(contentType)
  const bodyPointer = '/response/body/content'
  const text = encoded === 'base64' || encoded === true ? textOfBase64(content) : undefined
  return text === undefined
    ? { mediaType, body: content, bodyPointer }
    : { mediaType, body: mediaType?.endsWith('json') ? jsonOrText(text) : text, bodyPointer: `${bodyPointer}#` }
}

const textOfBase64 = (content: unknown): string | undefined => {
  const bytes = typeof content === 'string' ? fromBase64(content) : undefined
  const body = bytes && bodyOfBytes(bytes)
  return body?.kind === 'text' ? body.text : undefined
}

const jsonOrText = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return text
  }
}

const mediaTypeIn = (headers: unknown): string | undefined => {
  if (!isObject(headers)) return undefined
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return plainMediaType(Array.isArray(found) ? found[0] : found)
}

/** Without parameters; a range, which Pact writes where it was told nothing, names none. */
const plainMediaType = (value: unknown): string | undefined => {
  const type = typeof value === 'string' ? parseMediaType(value).type : ''
  return type === '' || type.includes('*') ? undefined : type
}

const participant = (value: unknown): string =>
  isObject(value) && typeof value['name'] === 'string' ? value['name'] : 'unnamed'

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
