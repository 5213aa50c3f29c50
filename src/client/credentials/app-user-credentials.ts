import { checkOptions, type KindsOf } from '../../options.ts'
import type { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'
import type { Cloud } from '../clouds.ts'
import type { Credentials } from '../tokens/token-source.ts'
import { ofCaller } from './credentials-error.ts'
import { keptCredentials } from './kept-credentials.ts'
import {
  ask,
  checkApplication,
  checkProof,
  confidentialApplication,
  publicApplication,
  type Application,
  type MsalApplication,
  type Proof,
  applicationKinds,
  proofKinds,
  refused
} from './msal.ts'
import { onceACloud } from './once-a-cloud.ts'

/** A user behind the application, whose consent is a refresh token. */
export type AppUser = Application &
  (
    | Proof
    | {
        /** Absent in a public application. */
        readonly clientSecret?: never
        /** Absent in a public application. */
        readonly certificate?: never
      }
  ) & {
    /** Of the Secure Application Model: it lives 90 days, and every use makes a new one. Or how to read it where it is kept. */
    readonly refreshToken: string | (() => string | Promise<string>)
    /** Called with each new refresh token, and awaited: keep it where the next run of the program finds it. It is a secret. */
    readonly onRefreshToken?: (refreshToken: string) => void | Promise<void>
  }

/**
 * The application and a user ("App+User"), by a refresh token of the Secure Application Model. Without secret and certificate
 * the application is a public one.
 *
 * @throws TypeError where they cannot be credentials
 */
export const appUserCredentials = (of: AppUser): Credentials => {
  checkOptions('create credentials', of, {
    ...applicationKinds,
    ...proofKinds,
    refreshToken: 'a string or a function',
    onRefreshToken: 'a function'
  } satisfies KindsOf<AppUser>)
  checkApplication(of)
  if (!of.refreshToken) throw refused('a refreshToken', 'has none')
  if (of.clientSecret !== undefined || of.certificate !== undefined) checkProof(of)
  const application = onceACloud(
    (cloud: Cloud): Promise<MsalApplication<ConfidentialClientApplication | PublicClientApplication>> =>
      of.clientSecret === undefined && of.certificate === undefined
        ? publicApplication(of, cloud)
        : confidentialApplication(of, cloud)
  )
  let latest: string | undefined
  const attempted = 'get a token of application and user'
  return keptCredentials(
    attempted,
    async (scope, cloud) => {
      const refreshToken = latest ?? (await ofCaller(attempted, 'REFRESH_TOKEN_NOT_READ', () => read(of.refreshToken)))
      const asked = await application(cloud)
      const request = { scopes: [scope], refreshToken }
      const result = await ask(attempted, asked, () => asked.application.acquireTokenByRefreshToken(request))
      const { refreshToken: next } = asked.answer()
      if (next !== undefined && next !== refreshToken) {
        latest = next
        await ofCaller(attempted, 'REFRESH_TOKEN_NOT_KEPT', () => of.onRefreshToken?.(next))
      }
      return { token: result?.accessToken, answer: asked.answer() }
    },
    of.now ?? Date.now
  )
}

const read = (refreshToken: AppUser['refreshToken']): string | Promise<string> =>
  typeof refreshToken === 'function' ? refreshToken() : refreshToken
