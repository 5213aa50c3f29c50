/** Where the server listens: on this machine, for this machine. */
export const loopback = '127.0.0.1'

/**
 * Whether a Host header names this machine. A page in a browser can give a name of its own the address 127.0.0.1 and
 * thereby pass for the same site as the server; what it cannot do is send another Host.
 */
export const isLoopbackHost = (host: string | undefined): boolean => {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  )
}

/** Whether an Origin header, which browsers add, is absent or of a page of this machine. */
export const isLoopbackOrigin = (origin: string | undefined): boolean =>
  origin === undefined || (URL.canParse(origin) && isLoopbackHost(new URL(origin).host))
