import type { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'
import type { KindsOf } from '../../options.ts'
import { authorityOf, isLoopback, type Cloud } from '../clouds.ts'
import { isError } from '../errors/is-error.ts'
import { CredentialsError, credentialsError, type AuthorityFailure } from './credentials-error.ts'
import { createNetwork, type Fetch, type Network, type TokenAnswer } from './network.ts'

/** Which application asks for tokens, and where. */
export type Application = {
  /** The tenant of the partner: a GUID or a domain. */
  readonly tenantId: string
  /** The application's id in Microsoft Entra ID. */
  readonly clientId: string
  /** Instead of that of the cloud, without a tenant. https, or http to the loopback, as for a sandbox. */
  readonly authority?: string
  /** Instead of the platform's. */
  readonly fetch?: Fetch
  /** The time in milliseconds since the epoch. `Date.now` when it is left out. */
  readonly now?: () => number
}

/** How an application proves who it is. */
export type Proof =
  | {
      /** The value of a client secret of the application, not its id. */
      readonly clientSecret: string
      /** A certificate of the application, in the place of a secret. */
      readonly certificate?: never
    }
  | {
      /** A certificate of the application, in the place of a secret. */
      readonly certificate: Certificate
      /** The value of a client secret of the application, not its id. */
      readonly clientSecret?: never
    }

/** A certificate of the application, with its private key. */
export type Certificate = {
  /** PEM, with its first and last line, not encrypted. */
  readonly privateKey: string
  /** SHA-256 of the certificate, in hexadecimal digits. */
  readonly thumbprintSha256: string
  /** The certificate itself as PEM, where the authority looks at subject and issuer. */
  readonly x5c?: string
}

/** An application of the library for one cloud. @internal */
export type MsalApplication<Kind> = {
  readonly application: Kind
  readonly answer: () => TokenAnswer
  readonly failure: () => AuthorityFailure | undefined
}

/**
 * Asks the authority by the library.
 *
 * @throws CredentialsError that says what failed
 * @internal
 */
export const ask = async <T>(
  attempted: string,
  { failure }: Pick<MsalApplication<unknown>, 'failure'>,
  work: () => Promise<T>
): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    throw credentialsError(attempted, cause, failure())
  }
}

/**
 * The library, loaded when a token is first needed: `.` and this entry stay free of it.
 *
 * @throws CredentialsError where it is not installed
 * @internal
 */
export const loadMsal = async (load = () => import('@azure/msal-node')) => {
  try {
    return await load()
  } catch (cause) {
    const code = isError(cause) && 'code' in cause ? String(cause.code) : ''
    const isMissing = /^(?:ERR_)?MODULE_NOT_FOUND$/.test(code) && (cause as Error).message.includes('@azure/msal-node')
    throw new CredentialsError(
      'load @azure/msal-node',
      isMissing ? 'MODULE_NOT_FOUND' : 'MODULE_NOT_LOADED',
      isMissing
        ? ['it is not installed', `${installLine}, or hand in a token source of your own.`]
        : ['it cannot be loaded', `${installLine} again, or hand in a token source of your own.`]
    )
  }
}

const installLine = 'Install it beside cart-contract: npm install @azure/msal-node'

/** @internal The library is optional: what is declared to users may not speak of it. */
export const confidentialApplication = async (
  of: Application & Proof,
  cloud: Cloud
): Promise<MsalApplication<ConfidentialClientApplication>> => {
  const { ConfidentialClientApplication } = await loadMsal()
  const { network, answer, failure } = networkOf(of)
  const proof = of.certificate ? { clientCertificate: { ...of.certificate } } : { clientSecret: of.clientSecret }
  const application = new ConfidentialClientApplication({
    auth: { ...authOf(of, cloud), ...proof },
    system: { networkClient: network }
  })
  return { application, answer, failure }
}

/** @internal */
export const publicApplication = async (
  of: Application,
  cloud: Cloud
): Promise<MsalApplication<PublicClientApplication>> => {
  const { PublicClientApplication } = await loadMsal()
  const { network, answer, failure } = networkOf(of)
  return {
    application: new PublicClientApplication({ auth: authOf(of, cloud), system: { networkClient: network } }),
    answer,
    failure
  }
}

/** The library takes https alone. To the loopback its requests go as they were meant: no certificate is made out to that. */
const networkOf = ({ fetch = (request) => globalThis.fetch(request), authority }: Application): Network => {
  const meant = authority === undefined ? undefined : new URL(authority).origin
  const asked = meant?.replace(/^http:/, 'https:')
  return createNetwork(fetch, (url) => {
    const { origin, pathname, search } = new URL(url)
    return asked !== undefined && origin === new URL(asked).origin ? `${meant}${pathname}${search}` : url
  })
}

/** The metadata says what discovery would: two requests fewer, and no host that nobody named is asked. */
const authOf = ({ tenantId, clientId, authority }: Application, cloud: Cloud) => {
  const host =
    authority === undefined
      ? authorityOf(cloud)
      : new URL(authority).href.replace(/^http:/, 'https:').replace(/\/+$/, '')
  const base = `${host}/${tenantId}`
  return {
    clientId,
    authority: base,
    knownAuthorities: [new URL(host).host],
    authorityMetadata: JSON.stringify({
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      issuer: `${base}/v2.0`,
      jwks_uri: `${base}/discovery/v2.0/keys`
    })
  }
}

/** What the options of credentials may be. @internal */
export const applicationKinds = {
  tenantId: 'a string',
  clientId: 'a string',
  authority: 'a string',
  fetch: 'a function',
  now: 'a function'
} satisfies KindsOf<Application>

/** The same of the proof. @internal */
export const proofKinds = {
  clientSecret: 'a string',
  certificate: {
    of: { privateKey: 'a string', thumbprintSha256: 'a string', x5c: 'a string' } satisfies KindsOf<Certificate>
  }
} satisfies KindsOf<Proof>

/** @throws TypeError where something could not be what it should. Secrets are not quoted */
export const checkApplication = ({ tenantId, clientId, authority }: Application): void => {
  if (typeof tenantId !== 'string' || !/^[\w.-]+$/.test(tenantId))
    throw refused('tenantId to be a GUID or a domain', 'is not')
  if (typeof clientId !== 'string' || clientId === '')
    throw refused('clientId to be the id of the application', 'is not')
  if (authority !== undefined) checkAuthority(authority)
}

const checkAuthority = (authority: string): void => {
  if (typeof authority !== 'string' || !URL.canParse(authority))
    throw refused('authority to be an absolute URL', 'is not')
  const { protocol, hostname, username, password, search, hash } = new URL(authority)
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)))
    throw refused(
      'authority to begin with https://, because secrets are sent there (http to the loopback aside)',
      'does not'
    )
  if (username !== '' || password !== '' || search !== '' || hash !== '')
    throw refused('authority to have neither user nor query nor fragment', 'has one')
}

export const checkProof = ({ clientSecret, certificate }: Partial<Proof>): void => {
  if (certificate) {
    const { privateKey, thumbprintSha256 } = certificate
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey))
      throw refused('certificate.privateKey to be PEM', 'is not')
    // The library has no way to ask for the passphrase, and would fail without a word.
    if (privateKey.includes('ENCRYPTED')) throw refused('certificate.privateKey to have no passphrase', 'has one')
    if (!/^[0-9a-f]{64}$/i.test(thumbprintSha256))
      throw refused('certificate.thumbprintSha256 to be 64 hexadecimal digits', 'is not')
    return
  }
  if (typeof clientSecret !== 'string' || clientSecret === '') {
    throw refused('a clientSecret or a certificate', 'is neither')
  }
}

/** @internal */
export const refused = (expected: string, actual: string): TypeError =>
  new TypeError(`Failed to create credentials: expected ${expected}, but it ${actual}. Correct the credentials.`)
