import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { foreignSender, loopback as host, refuseSender, type KnownSenders } from '../foreign-sender.ts'
import { InputError } from '../input-error.ts'
import { bodyLimit, type Call, type Reply } from './call.ts'

/** A server that listens on loopback and answers nothing yet. @throws InputError where the port is taken */
export const listen = async (port: number): Promise<{ readonly server: Server; readonly url: string }> => {
  // For senders who never come to an end, in milliseconds.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new InputError(
          `Failed to start the mock: it cannot listen on port ${port} (${cause.message}). Choose another port, or 0 for a free one.`,
          { file: `${host}:${port}` },
          { cause }
        )
      )
    })
    server.listen(port, host, resolve)
  })
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` }
}

/**
 * Answers the requests of a server. A call that is rejected gets no answer: the reason is reported, then its connection is
 * destroyed, so that the sender's `fetch` rejects too.
 */
export const serve = (
  server: Server,
  url: string,
  senders: KnownSenders,
  answer: (call: Call) => Promise<Reply>,
  report: (error: unknown, request: string) => void
): void => {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      send(response, await answer(callOf(request, url)))
    } catch (error) {
      // Who hung up needs no reason.
      if (!request.destroyed || request.complete) report(error, `${request.method ?? ''} ${request.url ?? ''}`)
      response.destroy()
    }
  }
  server.on('request', (request, response) => {
    const foreign = foreignSender(request, 'call the mock', senders)
    if (foreign) {
      refuseSender(response, foreign)
      return
    }
    // A listener that throws must not end the process that the tests run in.
    respond(request, response).catch(() => response.destroy())
  })
}

/** Stops at once: connections that are kept alive or wait for an answer are closed. */
export const stop = async (server: Server): Promise<void> => {
  if (!server.listening) return
  const closed = new Promise((resolve) => server.once('close', resolve))
  server.close()
  server.closeAllConnections()
  await closed
}

const callOf = (request: IncomingMessage, base: string): Call => {
  const headers = new Headers()
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    headers.append(request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? '')
  }
  return {
    method: request.method ?? 'GET',
    // A path that begins with two slashes names no host.
    url: new URL(base + pathOf(request.url ?? '/')),
    headers,
    body: () => readBody(request)
  }
}

/** The path of a request line, which may also be a whole URL (RFC 9112, 3.2.2). */
const pathOf = (target: string): string => {
  if (target.startsWith('/')) return target
  if (!URL.canParse(target)) return `/${target}`
  const { pathname, search } = new URL(target)
  return pathname + search
}

const readBody = async (request: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let length = 0
  // Read to its end even when it is too long: a sender that is still busy would not see the answer.
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length <= bodyLimit) chunks.push(chunk)
    else chunks.length = 0
    if (length > mostRead) request.destroy()
  }
  return length <= bodyLimit ? Buffer.concat(chunks) : undefined
}

const mostRead = 64 * 1024 * 1024

const send = (response: ServerResponse, { status, headers, body }: Reply): void => {
  response.statusCode = status
  for (const [name, value] of headers) response.appendHeader(name, value)
  if (body !== undefined) response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}
