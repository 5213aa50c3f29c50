import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Outcome, Sandbox } from '../sandbox/index.ts'
import { announcesTooMuch, readBody, type RequestBody } from './request-body.ts'
import type { ServerClock } from './server-clock.ts'

/** What stands between a socket and the sandbox. */
export type ServiceFaceParts = {
  readonly sandbox: Pick<Sandbox, 'answer'>
  readonly clock: ServerClock
  /** In bytes. */
  readonly bodyLimit: number
  /** Whether calls that arrive together are to meet each other in the service. */
  readonly overlaps: boolean
  /** Resolves when everything so far is on the disk; `undefined` where nothing has to be waited for. */
  readonly written: () => Promise<void> | undefined
}

export type ServiceFace = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** Partner Center over HTTP: whatever is no business of the control path. */
export const createServiceFace = ({ sandbox, clock, bodyLimit, overlaps, written }: ServiceFaceParts): ServiceFace => {
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse, body: RequestBody): void => {
    const { method = 'GET', url = '/', headers, rawHeaders } = incoming
    const header = (name: string): string | undefined => textOf(headers[name])
    const outcome = sandbox.answer({ method, url, header, headers: fieldsOf(rawHeaders), body })
    // Whether the answer arrived decides whether the same call may be made again.
    outgoing.once('close', () => {
      outcome.settle(outgoing.writableFinished || !outcome.answer)
    })
    const handOver = (): void => {
      // Who was told to keep the body to himself does so, or sends it all the same: nobody knows where the next request begins.
      const isLast = headers.expect !== undefined && announcesTooMuch(incoming, bodyLimit)
      send(outgoing, outcome, isLast)
    }
    const whenWritten = (): void => {
      // Nobody is told of what a kill could still undo, whoever changed it.
      const disk = written()
      if (disk) disk.then(handOver, () => outgoing.destroy())
      else handOver()
    }
    if (outcome.delay > 0) clock.after(outcome.delay, whenWritten)
    else if (overlaps) setImmediate(whenWritten)
    else whenWritten()
  }

  return (incoming, outgoing) => {
    readBody(incoming, bodyLimit, (body) => {
      try {
        answer(incoming, outgoing, body)
      } catch (error) {
        // A defect of the sandbox ends neither the server nor the tests that it runs in, but nobody may miss it.
        process.emitWarning(error as Error)
        outgoing.destroy()
      }
    })
  }
}

const send = (outgoing: ServerResponse, { answer }: Outcome, isLast: boolean): void => {
  if (outgoing.destroyed) return
  if (!answer) {
    outgoing.destroy()
    return
  }
  const { status, headers, text = '', hasMark } = answer
  const fields: string[] = []
  for (const [name, value] of headers) fields.push(name, value)
  if (isLast) fields.push('Connection', 'close')
  // It has a date, by the sandbox's own clock.
  outgoing.sendDate = false
  outgoing.writeHead(status, fields)
  // Most texts are ASCII: as Latin-1 they are the same bytes, and need no encoding.
  if (Buffer.byteLength(text) === text.length) outgoing.end(hasMark ? `${markAsLatin1}${text}` : text, 'latin1')
  else outgoing.end(hasMark ? `\uFEFF${text}` : text, 'utf8')
}

const markAsLatin1 = '\u00EF\u00BB\u00BF'

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'object' ? value.join(', ') : value

/** Only when asked, and long after the request: nothing else of it may be held until then. */
const fieldsOf = (raw: readonly string[]) => (): [name: string, value: string][] =>
  Array.from({ length: raw.length / 2 }, (_, index) => [raw[2 * index] ?? '', raw[2 * index + 1] ?? ''])
