import type { IncomingMessage } from 'node:http'
import type { ServiceRequest } from '../sandbox/index.ts'

export type RequestBody = ServiceRequest['body']

const tooLarge = { kind: 'too-large' } as const

/** Whether the headers say that a body is larger than the limit, before any of it has come. */
export const announcesTooMuch = ({ headers }: IncomingMessage, limit: number): boolean =>
  Number(headers['content-length'] ?? 0) > limit

/**
 * Reads a body as text. A request without one is read at once.
 *
 * @param limit in bytes. Of a body that is larger nothing is kept.
 * @param done is not called where the sender hung up first
 */
export const readBody = (incoming: IncomingMessage, limit: number, done: (body: RequestBody) => void): void => {
  const { headers } = incoming
  // A sender who hangs up is no failure of ours.
  incoming.on('error', () => undefined)
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) {
    incoming.resume()
    done(undefined)
    return
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const gather = (chunk: Uint8Array): void => {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
    else refuse()
  }
  const end = (): void => {
    done(length === 0 ? undefined : new TextDecoder().decode(Buffer.concat(chunks)))
  }
  const refuse = (): void => {
    incoming.off('data', gather).off('end', end)
    chunks.length = 0
    discard(incoming)
    done(tooLarge)
  }
  if (announcesTooMuch(incoming, limit)) refuse()
  else incoming.on('data', gather).on('end', end)
}

/** A connection that is closed on a sender who still sends takes the answer with it: let him come to an end, within reason. */
const discard = (incoming: IncomingMessage): void => {
  let left = mostDiscarded
  incoming.on('data', (chunk: Uint8Array) => {
    left -= chunk.length
    if (left < 0) incoming.destroy()
  })
}

const mostDiscarded = 64 * 1024 * 1024
