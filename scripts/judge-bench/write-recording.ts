import { closeSync, openSync, writeSync } from 'node:fs'
import { traffic, type Passed } from './traffic.ts'

/** How a tool writes HAR: browsers export it indented, proxies and test runners without a blank. */
export type Layout = 'indented' | 'compact'

/**
 * Writes a recording of at least so many bytes, piece by piece: none of it is held.
 *
 * @returns how many exchanges it holds
 */
export const writeRecording = (file: string, bytes: number, layout: Layout): number => {
  const output = openSync(file, 'w')
  const indent = layout === 'indented' ? 2 : undefined
  const head = JSON.stringify(
    { log: { version: '1.2', creator: { name: 'cart-contract bench', version: '1' }, pages: [], entries: [0] } },
    null,
    indent
  )
  const hole = head.lastIndexOf('0')
  let written = writeSync(output, head.slice(0, hole))
  let exchanges = 0
  let piece: string[] = []
  let length = 0
  const flush = () => {
    written += writeSync(output, piece.join(''))
    piece = []
    length = 0
  }
  for (const passed of traffic()) {
    const text = JSON.stringify(toEntry(passed, exchanges), null, indent)
    piece.push(exchanges === 0 ? '' : layout === 'indented' ? ',\n      ' : ',')
    piece.push(layout === 'indented' ? text.replaceAll('\n', '\n      ') : text)
    length += text.length
    exchanges++
    if (length > 1 << 20) flush()
    if (written >= bytes) break
  }
  flush()
  writeSync(output, head.slice(hole + 1))
  closeSync(output)
  return exchanges
}

/** An entry as browsers and proxies write it: with the sizes, timings and connections that no law asks for. */
const toEntry = ({ request, response, startedAt, duration }: Passed, index: number) => ({
  startedDateTime: new Date(startedAt).toISOString(),
  time: duration,
  request: {
    method: request.method,
    url: request.url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: request.headers.map(([name, value]) => ({ name, value })),
    queryString: Array.from(new URL(request.url).searchParams, ([name, value]) => ({ name, value })),
    ...(request.body !== undefined && { postData: { mimeType: 'application/json', text: request.body } }),
    headersSize: 612,
    bodySize: request.body?.length ?? 0
  },
  response: response
    ? {
        status: response.status,
        statusText: '',
        httpVersion: 'HTTP/1.1',
        cookies: [],
        headers: response.headers.map(([name, value]) => ({ name, value })),
        content: contentOf(response, index),
        redirectURL: '',
        headersSize: 480,
        bodySize: response.body?.length ?? 0
      }
    : {
        status: 0,
        statusText: '',
        httpVersion: 'HTTP/1.1',
        cookies: [],
        headers: [],
        content: { size: 0, mimeType: 'x-unknown' },
        redirectURL: '',
        headersSize: -1,
        bodySize: -1,
        _error: 'net::ERR_CONNECTION_RESET'
      },
  cache: {},
  timings: { blocked: 1.2, dns: -1, ssl: -1, connect: -1, send: 0.1, wait: duration - 2, receive: 0.7 },
  serverIPAddress: '203.0.113.7',
  connection: String(443 + (index % 6))
})

/** Now and then a tool writes a body as base64. */
const contentOf = ({ headers, body }: NonNullable<Passed['response']>, index: number) => {
  const mimeType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  if (body === undefined) return { size: 0, mimeType }
  const size = Buffer.byteLength(body)
  return index % 25 === 0
    ? { size, mimeType, text: Buffer.from(body).toString('base64'), encoding: 'base64' }
    : { size, mimeType, text: body }
}
