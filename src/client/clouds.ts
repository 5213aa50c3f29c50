/**
 * The national clouds of Partner Center. The global one and that of the US Government have one host; they differ in the
 * authority that issues the token.
 */
export type Cloud = 'global' | 'us-government' | '21vianet'

// Source: Learn, "Partner Center REST URLs".
const hosts: Readonly<Record<Cloud, string>> = {
  global: 'https://api.partnercenter.microsoft.com',
  'us-government': 'https://api.partnercenter.microsoft.com',
  '21vianet': 'https://partner.partnercenterapi.microsoftonline.cn'
}

/**
 * The URL that paths such as `/v1/customers/…` are appended to, without a trailing slash.
 *
 * @throws TypeError where a token would travel in clear: a URL that is not https, the loopback of this machine aside
 */
export const baseUrlOf = (cloud: Cloud, baseUrl: string | undefined): string => {
  if (baseUrl === undefined) {
    if (Object.hasOwn(hosts, cloud)) return hosts[cloud]
    throw refused(
      `one of the clouds ${Object.keys(hosts).join(', ')}`,
      `'${cloud as string}'`,
      'Name a cloud, or give a baseUrl'
    )
  }
  if (!URL.canParse(baseUrl)) {
    throw refused(
      'an absolute baseUrl',
      'text that is none',
      'Give one such as https://api.partnercenter.microsoft.com'
    )
  }
  const url = new URL(baseUrl)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw refused('a baseUrl of host and path only', 'a user, a query or a fragment', 'Leave it out')
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw refused(
      'a baseUrl that begins with https://, because every request carries a token',
      `${url.protocol}//${url.hostname}`,
      'Use https; http is for localhost, 127.0.0.0/8 and [::1] only'
    )
  }
  return url.href.replace(/\/+$/, '')
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d+){3}$/.test(hostname)

const refused = (expected: string, actual: string, next: string): TypeError =>
  new TypeError(`Failed to create the client: expected ${expected}, but there was ${actual}. ${next}.`)
