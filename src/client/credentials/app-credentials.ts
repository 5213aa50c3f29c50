import { checkOptions } from '../../options.ts'
import type { Credentials } from '../tokens/token-source.ts'
import { keptCredentials } from './kept-credentials.ts'
import {
  ask,
  checkApplication,
  checkProof,
  confidentialApplication,
  type Application,
  type Proof,
  applicationKinds,
  proofKinds
} from './msal.ts'
import { onceACloud } from './once-a-cloud.ts'

/**
 * The application alone ("App"): a client secret or a certificate. Enough for carts, orders and subscriptions; the
 * provisioning status of an order takes a user ({@link appUserCredentials}).
 *
 * @throws TypeError where they cannot be credentials
 */
export const appCredentials = (of: Application & Proof): Credentials => {
  checkOptions('create credentials', of, { ...applicationKinds, ...proofKinds })
  checkApplication(of)
  checkProof(of)
  const application = onceACloud((cloud) => confidentialApplication(of, cloud))
  const attempted = 'get a token of the application'
  return keptCredentials(
    attempted,
    async (scope, cloud) => {
      const of = await application(cloud)
      // Kept here already, by a clock that tests can move.
      const request = { scopes: [scope], skipCache: true }
      const result = await ask(attempted, of, () => of.application.acquireTokenByClientCredential(request))
      return { token: result?.accessToken, answer: of.answer() }
    },
    of.now ?? Date.now
  )
}
