/**
 * The national clouds of Partner Center. The global one and that of the US Government have one host; they differ in the
 * authority that issues the token.
 */
export type Cloud = 'global' | 'us-government' | '21vianet'

type Addresses = { readonly host: string; readonly authority: string }

// Hosts: Learn, "Partner Center REST URLs". Authorities: the PowerShell module, and for 21Vianet the name that Microsoft
// Entra ID has there today; login.chinacloudapi.cn is the same under its old name.
const clouds: Readonly<Record<Cloud, Addresses>> = {
  global: { host: 'https://api.partnercenter.microsoft.com', authority: 'https://login.microsoftonline.com' },
  'us-government': { host: 'https://api.partnercenter.microsoft.com', authority: 'https://login.microsoftonline.us' },
  '21vianet': {
    host: 'https://partner.partnercenterapi.microsoftonline.cn',
    authority: 'https://login.partner.microsoftonline.cn'
  }
}

/** Who issues the tokens of a cloud, without a tenant. */
export const authorityOf = (cloud: Cloud): string => clouds[cloud].authority

/** What a token of a cloud is for: its audience is the host, whatever the base URL. */
export const scopeOf = (cloud: Cloud): string => `${clouds[cloud].host}/.default`

/** @throws TypeError where there is no such cloud */
export const asCloud = (cloud: Cloud): Cloud => {
  if (Object.hasOwn(clouds, cloud)) return cloud
  throw refused(`one of the clouds ${Object.keys(clouds).join(', ')}`, `'${cloud as string}'`, 'Name one of them')
}

/**
 * The URL that paths such as `/v1/customers/…` are appended to, without a trailing slash.
 *
 * @throws TypeError where a token would travel in clear: a URL that is not https, the loopback of this machine aside
 */
export const baseUrlOf = (cloud: Cloud, baseUrl: string | undefined): string => {
  if (baseUrl === undefined) return clouds[cloud].host
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

/** Whether text to a host stays on this machine. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d+){3}$/.test(hostname)

const refused = (expected: string, actual: string, next: string): TypeError =>
  new TypeError(`Failed to create the client: expected ${expected}, but there was ${actual}. ${next}.`)
