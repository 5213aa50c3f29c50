import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Credentials, TokenSource } from '../../client/index.ts'

/** Who buys: one of the two, as the client takes them. */
export type Access = { readonly token: TokenSource } | { readonly credentials: Credentials }

/** It cannot be said who buys. Nothing was sent. */
export class NoCredentials extends Error {}

/** The variables that say who buys, for --help. */
export const credentialsHelp = `Credentials come from the environment, never from an option: every process of the machine sees the command line, and the shell
keeps it in its history.
  CART_CONTRACT_TOKEN              an access token for Partner Center
  AZURE_TENANT_ID, AZURE_CLIENT_ID the partner's tenant and application, together with one of
    AZURE_CLIENT_SECRET              the application's secret
    AZURE_CLIENT_CERTIFICATE_PATH    a PEM file with its certificate and private key
    CART_CONTRACT_REFRESH_TOKEN      a user's refresh token (Secure Application Model), alone or with one of the two
    or nothing: at a terminal, a user signs in with a device code
  AZURE_AUTHORITY_HOST             who issues the tokens, instead of the cloud's; https, or http to this machine
All but the first need @azure/msal-node.`

/**
 * Reads who buys from the environment.
 *
 * @param say shows a person where to sign in; absent where nobody is there
 * @throws NoCredentials
 */
export const accessOf = async (
  env: Readonly<Record<string, string | undefined>>,
  say: ((text: string) => void) | undefined
): Promise<Access> => {
  const of = (name: string) => (env[name] === '' ? undefined : env[name])
  const token = of('CART_CONTRACT_TOKEN')
  if (token !== undefined) return { token }
  const tenantId = of('AZURE_TENANT_ID')
  const clientId = of('AZURE_CLIENT_ID')
  if (tenantId === undefined || clientId === undefined)
    throw new NoCredentials(
      'Failed to read the credentials: expected CART_CONTRACT_TOKEN, or AZURE_TENANT_ID and AZURE_CLIENT_ID in the environment, ' +
        `but got ${(tenantId ?? clientId) ? 'only one of the latter' : 'none of them'}. See cart-contract checkout --help.`
    )
  const authority = authorityOf(of('AZURE_AUTHORITY_HOST'))
  const application = { tenantId, clientId, ...(authority !== undefined && { authority }) }
  const { appCredentials, appUserCredentials, deviceCodeCredentials } =
    await import('../../client/credentials/index.ts')
  const clientSecret = of('AZURE_CLIENT_SECRET')
  const certificatePath = of('AZURE_CLIENT_CERTIFICATE_PATH')
  const proof =
    clientSecret !== undefined
      ? { clientSecret }
      : certificatePath !== undefined
        ? { certificate: certificateOf(certificatePath) }
        : undefined
  const refreshToken = of('CART_CONTRACT_REFRESH_TOKEN')
  if (refreshToken !== undefined) return { credentials: appUserCredentials({ ...application, ...proof, refreshToken }) }
  if (proof !== undefined) return { credentials: appCredentials({ ...application, ...proof }) }
  if (say === undefined)
    throw new NoCredentials(
      'Failed to read the credentials: expected AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH or CART_CONTRACT_REFRESH_TOKEN ' +
        'beside AZURE_TENANT_ID and AZURE_CLIENT_ID, but got none of them, and without a terminal nobody can sign in. See cart-contract checkout --help.'
    )
  return {
    credentials: deviceCodeCredentials({
      ...application,
      prompt: ({ verificationUri, userCode }) => {
        say(`Sign in at ${verificationUri} with the code ${userCode}.`)
      }
    })
  }
}

/** A host alone is taken, as the libraries of the Azure SDK take it. Credentials say what else cannot be an authority. */
const authorityOf = (host: string | undefined): string | undefined =>
  host === undefined || host.includes('://') ? host : `https://${host}`

/** @throws NoCredentials where the file does not hold both. What it holds is not quoted */
const certificateOf = (path: string): { privateKey: string; thumbprintSha256: string; x5c: string } => {
  try {
    const pem = readFileSync(path, 'utf8')
    const [privateKey] = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/.exec(pem) ?? []
    const [x5c] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem) ?? []
    if (privateKey !== undefined && x5c !== undefined)
      return { privateKey, x5c, thumbprintSha256: new X509Certificate(x5c).fingerprint256.replaceAll(':', '') }
  } catch {
    // Told below, as the same: the file is not what it should be.
  }
  throw new NoCredentials(
    'Failed to read AZURE_CLIENT_CERTIFICATE_PATH: expected a PEM file with a certificate and its private key, but it is none ' +
      'that can be read. Name the file that holds both.'
  )
}
