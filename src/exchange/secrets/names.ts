/**
 * Whether a member, parameter, header or field of this name holds a secret. Case and separators do not matter:
 * `client_secret`, `clientSecret` and `Client-Secret` are one name.
 */
export const isSecretName = (name: string): boolean => {
  const plain = plainName(name)
  return secretNames.has(plain) || (secretParts.test(plain) && !speaksAboutSecrets.test(plain))
}

/** `Client-Secret` → `clientsecret` */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const secretNames = new Set(
  'auth authorization bearer otp pin proxyauthorization samlresponse sas sig totp wresult'.split(' ')
)

// By parts and not by whole names: a list of names misses the next one.
const words =
  'token secret password passwd passphrase passcode pwd credential assertion signature cookie jwt csrf xsrf hmac ' +
  'apikey accesskey accountkey activationkey encryptionkey functionkey functionskey hostkey licensekey masterkey ' +
  'privatekey productkey secretkey sessionkey sharedkey signingkey storagekey subscriptionkey ' +
  'authcode authorizationcode codeverifier devicecode usercode verificationcode connectionstring sessionid sessid'
const secretParts = new RegExp(words.replaceAll(' ', '|'))
const secretEnding = new RegExp(`(?:${words.replaceAll(' ', '|')})s?$`)

/** Whether two words of a text are the name of a secret together: `API key` is one, `token was` is none. */
export const isSecretPhrase = (phrase: string): boolean => secretEnding.test(plainName(phrase))

// `token_type`, `refresh_token_expires_in`, `token_endpoint`: about a secret, and none.
const speaksAboutSecrets =
  /(?:types?|expires(?:at|in|on)?|expiry|expiration|lifetime|endpoints?|issuer|alg|algorithm|supported|uri|url|polic(?:y|ies))$/
