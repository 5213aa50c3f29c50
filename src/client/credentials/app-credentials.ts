import type { Credentials } from '../tokens/token-source.ts'
import { keptCredentials } from './kept-credentials.ts'
import { checkApplication, checkProof, confidentialApplication, type Application, type Proof } from './msal.ts'
import { onceACloud } from './once-a-cloud.ts'

/**
 * The application alone ("App"): a client secret or a certificate. Enough for carts, orders and subscriptions; the
 * provisioning status of an order takes a user ({@link appUserCredentials}).
 *
 * @throws TypeError where they cannot be credentials
 */
export const appCredentials = (of: Application & Proof): Credentials => {
  checkApplication(of)
  checkProof(of)
  const application = onceACloud((cloud) => confidentialApplication(of, cloud))
  return keptCredentials(
    'get a token of the application',
    async (scope, cloud) => {
      const { application: msal, answer } = await application(cloud)
      // Kept here already, by a clock that tests can move.
      const result = await msal.acquireTokenByClientCredential({ scopes: [scope], skipCache: true })
      return { token: result?.accessToken, answer: answer() }
    },
    of.now ?? Date.now
  )
}
