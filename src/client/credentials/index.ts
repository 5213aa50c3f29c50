/**
 * Who calls Partner Center, by `@azure/msal-node`, which is loaded when a token is first needed.
 *
 * @example
 * import { appCredentials } from 'cart-contract/credentials'
 * const partnerCenter = createPartnerCenterClient({ credentials: appCredentials({ tenantId, clientId, clientSecret }) })
 */
export { appCredentials } from './app-credentials.ts'
export { appUserCredentials, type AppUser } from './app-user-credentials.ts'
export { CredentialsError } from './credentials-error.ts'
export { deviceCodeCredentials, type DeviceCodePrompt, type DeviceCodeUser } from './device-code-credentials.ts'
export type { Application, Certificate, Proof } from './msal.ts'
export type { AccessToken, Credentials, TokenRequest } from '../tokens/token-source.ts'
