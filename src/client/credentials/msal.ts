import type { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'
import { authorityOf, type Cloud } from '../clouds.ts'
import { CredentialsError } from './credentials-error.ts'
import { createNetwork, type Fetch, type TokenAnswer } from './network.ts'

/** Which application asks for tokens, and where. */
export type Application = {
  /** The tenant of the partner: a GUID or a domain. */
  readonly tenantId: string
  /** The application's id in Microsoft Entra ID. */
  readonly clientId: string
  /** Instead of that of the cloud. https, without a tenant. */
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
export type MsalApplication<Kind> = { readonly application: Kind; readonly answer: () => TokenAnswer }

/** Loaded when a token is first needed: `.` and this entry stay free of it. @throws CredentialsError where it is not installed */
const load = async () => {
  try {
    return await import('@azure/msal-node')
  } catch {
    throw new CredentialsError(
      'load @azure/msal-node',
      'MODULE_NOT_FOUND',
      'Install it beside cart-contract (npm install @azure/msal-node), or hand in a token source of your own.'
    )
  }
}

/** @internal The library is optional: what is declared to users may not speak of it. */
export const confidentialApplication = async (
  of: Application & Proof,
  cloud: Cloud
): Promise<MsalApplication<ConfidentialClientApplication>> => {
  const { ConfidentialClientApplication } = await load()
  const { network, answer } = createNetwork(of.fetch ?? ((request) => globalThis.fetch(request)))
  const proof = of.certificate ? { clientCertificate: { ...of.certificate } } : { clientSecret: of.clientSecret }
  const application = new ConfidentialClientApplication({
    auth: { ...authOf(of, cloud), ...proof },
    system: { networkClient: network }
  })
  return { application, answer }
}

/** @internal */
export const publicApplication = async (
  of: Application,
  cloud: Cloud
): Promise<MsalApplication<PublicClientApplication>> => {
  const { PublicClientApplication } = await load()
  const { network, answer } = createNetwork(of.fetch ?? ((request) => globalThis.fetch(request)))
  return {
    application: new PublicClientApplication({ auth: authOf(of, cloud), system: { networkClient: network } }),
    answer
  }
}

/** The metadata says what discovery would: two requests fewer, and no host that nobody named is asked. */
const authOf = ({ tenantId, clientId, authority }: Application, cloud: Cloud) => {
  const host = authority?.replace(/\/+$/, '') ?? authorityOf(cloud)
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

/** @throws TypeError where something could not be what it should. Secrets are not quoted */
export const checkApplication = ({ tenantId, clientId, authority }: Application): void => {
  if (typeof tenantId !== 'string' || !/^[\w.-]+$/.test(tenantId))
    throw refused('tenantId to be a GUID or a domain', 'is not')
  if (typeof clientId !== 'string' || clientId === '')
    throw refused('clientId to be the id of the application', 'is not')
  if (authority !== undefined && !(URL.canParse(authority) && new URL(authority).protocol === 'https:')) {
    throw refused('authority to begin with https://, because secrets are sent there', 'does not')
  }
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

const refused = (expected: string, actual: string): TypeError =>
  new TypeError(`Failed to create credentials: expected ${expected}, but it ${actual}. Correct the credentials.`)
