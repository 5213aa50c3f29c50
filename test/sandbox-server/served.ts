import { connect } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createPartnerCenterClient, type PartnerCenterClient } from '../../src/client/index.ts'
import { startSandbox, type SandboxServer, type SandboxServerOptions } from '../../src/sandbox-server/index.ts'
import { customerId, license } from '../sandbox/desk.ts'

/** A sandbox behind a port, and a client that calls it there. */
export type Served = SandboxServer & { readonly client: PartnerCenterClient }

export const serve = async (options?: SandboxServerOptions): Promise<Served> => {
  const server = await startSandbox(options)
  onTestFinished(() => server.close())
  return { ...server, client: createPartnerCenterClient({ token: 'any', baseUrl: server.url, retry: false }) }
}

/** A path for a state file in a folder that is gone when the test is over. */
export const statePath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-state-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return join(folder, 'sandbox.state')
}

/** Sends text over a socket of its own; what came back when the other side closed it, or when `isEnough` says so. */
export const exchange = (
  url: string,
  text: string,
  isEnough: (answer: string) => boolean = () => false
): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let answer = ''
    socket.write(text)
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8')
      if (isEnough(answer)) socket.destroy()
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.on('close', () => {
      resolve(answer)
    })
  })

/** Sends text and is gone. */
export const hangUpAfter = (url: string, text: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(text, () => socket.resetAndDestroy())
    socket.on('close', () => {
      resolve()
    })
  })

/** An HTTP/1.1 request as text. */
export const requestText = (line: string, headers: readonly string[] = [], body = ''): string =>
  [`${line} HTTP/1.1`, ...headers, '', body].join('\r\n')

/** The path of a new cart. */
export const newCartPath = async ({ client }: Pick<Served, 'client'>): Promise<string> => {
  const answer = await client.createCart({ customerId, cart: { lineItems: [license] } })
  if (!answer.ok) throw new Error(`expected a cart, but there was ${answer.refusal.status}`)
  return `/v1/customers/${customerId}/carts/${answer.result.id}`
}

/** Sends JSON to the control path. */
export const control = async (
  { url }: Pick<Served, 'url'>,
  path: string,
  body?: unknown,
  init: RequestInit = {}
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> => {
  const answer = await fetch(`${url}/_sandbox${path}`, {
    ...(body !== undefined && { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...init
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
}
