import { checkOptions, type KindsOf } from '../../options.ts'
import type { Cloud } from '../clouds.ts'
import type { Credentials } from '../tokens/token-source.ts'
import { ofCaller } from './credentials-error.ts'
import { keptCredentials, type Acquired } from './kept-credentials.ts'
import { ask, checkApplication, publicApplication, type Application, applicationKinds, refused } from './msal.ts'
import { onceACloud } from './once-a-cloud.ts'

/** What a user has to do to sign in. */
export type DeviceCodePrompt = {
  /** Where to go. */
  readonly verificationUri: string
  /** What to enter there. */
  readonly userCode: string
  /** Both in a sentence, in the language of the authority. */
  readonly message: string
}

/** A user who signs in on another device. */
export type DeviceCodeUser = Application & {
  /** Shows the user what to do. */
  readonly prompt: (prompt: DeviceCodePrompt) => void
  /** Called with each new refresh token, and awaited: with {@link appUserCredentials} nobody has to sign in again. It is a secret. */
  readonly onRefreshToken?: (refreshToken: string) => void | Promise<void>
}

/**
 * The application and a user ("App+User") who signs in with a code on another device. For programs at a terminal: the first
 * call waits for the user.
 *
 * @throws TypeError where they cannot be credentials
 */
export const deviceCodeCredentials = (of: DeviceCodeUser): Credentials => {
  checkOptions('create credentials', of, {
    ...applicationKinds,
    prompt: 'a function',
    onRefreshToken: 'a function'
  } satisfies KindsOf<DeviceCodeUser>)
  checkApplication(of)
  if ((of.prompt as unknown) === undefined) throw refused('a prompt that shows the user what to do', 'has none')
  const attempted = 'sign a user in with a device code'
  const application = onceACloud((cloud: Cloud) => publicApplication(of, cloud))
  let latest: string | undefined
  const kept = async (acquired: Acquired): Promise<Acquired> => {
    const { refreshToken } = acquired.answer
    if (refreshToken !== undefined && refreshToken !== latest) {
      latest = refreshToken
      await ofCaller(attempted, 'REFRESH_TOKEN_NOT_KEPT', () => of.onRefreshToken?.(refreshToken))
    }
    return acquired
  }
  return keptCredentials(
    attempted,
    async (scope, cloud, abortSignal) => {
      const asked = await application(cloud)
      const { application: msal, answer } = asked
      if (latest !== undefined) {
        const again = { scopes: [scope], refreshToken: latest }
        const refreshed = await ask(attempted, asked, () => msal.acquireTokenByRefreshToken(again))
        return kept({ token: refreshed?.accessToken, answer: answer() })
      }
      const request = {
        scopes: [scope],
        cancel: false,
        deviceCodeCallback: ({ userCode, verificationUri, message }: DeviceCodePrompt) => {
          of.prompt({ userCode, verificationUri, message })
        }
      }
      const stop = () => {
        request.cancel = true
      }
      abortSignal.addEventListener('abort', stop, { once: true })
      try {
        const result = await ask(attempted, asked, () => msal.acquireTokenByDeviceCode(request))
        return await kept({ token: result?.accessToken, answer: answer() })
      } finally {
        abortSignal.removeEventListener('abort', stop)
      }
    },
    of.now ?? Date.now
  )
}
