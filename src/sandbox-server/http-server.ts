import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { foreignSender, loopback, nobodyElse, refuseSender, type KnownSenders } from '../foreign-sender.ts'
import { InputError } from '../input-error.ts'
import { isControlTarget } from './control-path.ts'
import { announcesTooMuch } from './request-body.ts'
import type { ServiceFace } from './service-face.ts'

export type HttpServerParts = {
  readonly port: number
  readonly service: ServiceFace
  readonly control: (request: Request, env: HttpBindings) => Response | Promise<Response>
  readonly bodyLimit: number
  /** Who may call the service beside this machine. The control path is of this machine alone. */
  readonly senders?: KnownSenders
}

export type HttpServer = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /**
   * Takes no more requests at once, and ends all connections after the last answers.
   *
   * @param lastAnswers resolves when those that will be given have been given
   */
  readonly close: (lastAnswers: () => Promise<void>) => Promise<void>
}

/**
 * Serves on loopback. The service's answers are written to Node's response as they are, because a standard Response would
 * put the names of headers in lower case and join those that come twice; the control path is Hono's.
 *
 * @throws InputError where the port is taken
 */
export const startHttpServer = async ({
  port,
  service,
  control,
  bodyLimit,
  senders = nobodyElse
}: HttpServerParts): Promise<HttpServer> => {
  let isClosing = false
  // Without `false` it would replace the Request and Response of the whole process.
  const controlListener = getRequestListener((request, env) => control(request, env as HttpBindings), {
    overrideGlobalObjects: false
  })
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (isClosing) outgoing.destroy()
    else if (isControlTarget(incoming.url ?? '')) void controlListener(incoming, outgoing)
    else service(incoming, outgoing)
  }
  const guarded = (incoming: IncomingMessage, outgoing: ServerResponse, answer: () => void): void => {
    const foreign = isControlTarget(incoming.url ?? '')
      ? foreignSender(incoming, 'reach the control path')
      : foreignSender(incoming, 'call the sandbox', senders)
    if (foreign) refuseSender(outgoing, foreign)
    else answer()
  }
  const server = createServer(patience, (incoming, outgoing) => {
    guarded(incoming, outgoing, () => {
      listener(incoming, outgoing)
    })
  })
  server.on('checkContinue', (incoming, outgoing) => {
    guarded(incoming, outgoing, () => {
      if (!announcesTooMuch(incoming, bodyLimit)) outgoing.writeContinue()
      listener(incoming, outgoing)
    })
  })
  await listen(server, port)
  return {
    url: `http://${loopback}:${(server.address() as AddressInfo).port}`,
    close: async (lastAnswers) => {
      isClosing = true
      const closed = new Promise((resolve) => server.once('close', resolve))
      server.close()
      await lastAnswers()
      server.closeAllConnections()
      await closed
    }
  }
}

/** For senders who never come to an end, in milliseconds. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new InputError(
          `Failed to start the sandbox: it cannot listen on port ${port} (${cause.message}). Choose another port, or 0 for a free one.`,
          { file: `${loopback}:${port}` },
          { cause }
        )
      )
    })
    server.listen(port, loopback, resolve)
  })
