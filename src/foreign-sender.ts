import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'

/** Where our servers listen: on this machine, for this machine. */
export const loopback = '127.0.0.1'

/** Whom a server answers beside this machine. */
export type KnownSenders = {
  /** Names by which it may be called, such as `sandbox.test`, with a port where only that one counts. */
  readonly hosts: readonly string[]
  /** Of pages and extensions of browsers, such as `https://shop.example` or `chrome-extension://…`. */
  readonly origins: readonly string[]
}

export const nobodyElse: KnownSenders = { hosts: [], origins: [] }

/** @throws TypeError where one is no name of a host or no origin: it would never match */
export const knownSenders = (
  attempt: string,
  { hosts = [], origins = [] }: { readonly [Name in keyof KnownSenders]?: KnownSenders[Name] | undefined }
): KnownSenders => ({
  hosts: hosts.map((host) => {
    const authority = readAuthority(host)
    if (authority) return /:\d+$/.test(host) ? authority.host : authority.hostname
    throw new TypeError(
      `Failed to ${attempt}: expected the name of a host to allow, such as sandbox.test, but got ${wordFor(host)}. Leave out scheme and path.`
    )
  }),
  origins: origins.map((origin) => {
    const read = typeof origin === 'string' ? readOrigin(origin) : undefined
    if (read !== undefined) return read
    throw new TypeError(
      `Failed to ${attempt}: expected an origin to allow, such as https://shop.example, but got ${wordFor(origin)}. Write scheme, host and port only.`
    )
  })
})

export type ForeignSender = { readonly status: 400 | 403 | 421; readonly detail: string }

/**
 * Why a request comes from somewhere that has no business with a server on loopback; `undefined` where nothing says so.
 *
 * Whoever runs a browser on this machine runs the pages of others, and they can send requests here. A page can give a name of
 * its own the address 127.0.0.1 and thereby pass for the same site (DNS rebinding): the Host tells. Any other page's request
 * has an Origin, or, where it only loads something, a Sec-Fetch-Site. Programs send neither of the two.
 */
export const foreignSender = (
  { url = '/', rawHeaders }: Pick<IncomingMessage, 'url' | 'rawHeaders'>,
  attempt: string,
  { hosts, origins }: KnownSenders = nobodyElse
): ForeignSender | undefined => {
  // As they came: Node keeps the first of several and says nothing.
  const linesOf = (name: string): string[] =>
    rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
  const [host, ...otherHosts] = linesOf('host')
  const [origin, ...otherOrigins] = linesOf('origin')
  if (otherHosts.length > 0 || otherOrigins.length > 0)
    return {
      status: 400,
      detail: `Failed to ${attempt}: expected one Host and at most one Origin, but got several. Send one of each.`
    }
  // A whole URL as the target counts for more than the Host (RFC 9112, 3.2.2).
  const target = !url.startsWith('/') && URL.canParse(url) ? new URL(url) : undefined
  const called = target ? [host, target.host, ...(target.username + target.password ? ['@'] : [])] : [host]
  const foreign = called.find((name) => {
    const authority = readAuthority(name)
    return !authority || !(isThisMachine(authority.hostname) || hosts.some((known) => isOf(authority, known)))
  })
  if (foreign !== undefined || host === undefined)
    return {
      status: 421,
      detail: `Failed to ${attempt}: expected a Host of this machine, but got ${wordFor(foreign ?? '')}. Use http://${loopback} and the port, or start the server so that it allows this host.`
    }
  const isKnownOrigin = origin !== undefined && (isOfThisMachine(origin) || origins.includes(readOrigin(origin) ?? ''))
  if (origin !== undefined && !isKnownOrigin)
    return {
      status: 403,
      detail: `Failed to ${attempt}: expected no page of a browser or one of this machine, but got the origin ${wordFor(origin)}. Start the server so that it allows this origin.`
    }
  if (!isKnownOrigin && linesOf('sec-fetch-site').some((site) => /^cross-site$/i.test(site.trim())))
    return {
      status: 403,
      detail: `Failed to ${attempt}: expected no page of a browser or one of this machine, but got a request of another site. Call it from a program, or enter the address yourself.`
    }
  return undefined
}

/** Answers a foreign sender: a problem as RFC 9457 has it. */
export const refuseSender = (outgoing: ServerResponse, { status, detail }: ForeignSender): void => {
  const body = `${JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail }, null, 2)}\n`
  // Whatever else comes of its body is of no interest.
  outgoing.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close'
  })
  outgoing.end(body)
}

type Authority = { readonly host: string; readonly hostname: string }

/** What stands in a Host header, as URLs write it: small letters, addresses in their short form, no dot at the end. */
const readAuthority = (text: unknown): Authority | undefined => {
  if (typeof text !== 'string' || !/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(text)) return undefined
  const withoutDot = text.replace(/\.(?=:\d+$|$)/, '')
  if (!URL.canParse(`http://${withoutDot}`)) return undefined
  const { host, hostname } = new URL(`http://${withoutDot}`)
  return { host, hostname }
}

const isOf = ({ host, hostname }: Authority, known: string): boolean => known === host || known === hostname

const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  // IPv4 in IPv6: 127.0.0.0/8.
  /^\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\]$/.test(hostname) ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname)

/** Only pages: an extension of a browser may have any name behind its scheme. */
const isOfThisMachine = (origin: string): boolean => {
  const authority = /^https?:\/\//i.test(origin) ? readAuthority(origin.replace(/^https?:\/\//i, '')) : undefined
  return authority !== undefined && isThisMachine(authority.hostname)
}

/** An origin as browsers write it; `undefined` where it is none. `null` is the origin of everybody who hides his own. */
const readOrigin = (text: string): string | undefined => {
  const [, scheme = '', authority = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/?#@\s]+)$/i.exec(text) ?? []
  const read = readAuthority(authority)
  if (!read) return undefined
  if (!/^https?$/i.test(scheme)) return `${scheme}://${read.host}`.toLowerCase()
  return new URL(`${scheme}://${authority}`).origin
}

const wordFor = (text: unknown): string =>
  typeof text === 'string' ? `'${text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100)}'` : typeof text
