/**
 * Whether a member, parameter, header or field of this name holds a secret. Case and separators do not matter:
 * `client_secret`, `clientSecret` and `Client-Secret` are one name.
 */
export const isSecretName = (name: string): boolean => {
  const plain = plainName(name)
  if (secretNames.has(plain)) return true
  if (plain.length > longest) return false
  const words = wordsOf(name)
  if (speaksAbout(plain, words)) return false
  return secretParts.test(plain) || isSecretByWords(words)
}

/**
 * Names that are harmless in a document and hold a secret where a URL, a form or a cookie says `name=value`: `key` is a member
 * of any map, and `?key=` is what the owner of an API pays by.
 */
export const isSecretParameter = (name: string): boolean =>
  isSecretName(name) || parameterNames.has(plainName(name.replace(/^.{0,100}\[/, '')))

/** `Client-Secret` → `clientsecret` */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Nobody calls anything so; a longer text is no name. */
const longest = 200

/** `X-AuthTokens2` → `x`, `auth`, `tokens` */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]/)
    .filter((word) => word !== '')

const setOf = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

const secretNames = setOf(
  'auth authorization bearer cred creds cvc cvc2 cvv cvv2 otp pass pfx pin proxyauthorization pw samlrequest samlresponse',
  'sas sid sig ssn totp wresult'
)

const parameterNames = setOf(
  'accesscode authkey code couponkey hash invite jsession key k nonce oauthverifier passkey relaystate session sess skey ticket'
)

// By parts and not by whole names: a list of names misses the next one.
const partNames = [
  ...setOf(
    'token(?!i[sz]) secret(?!ar) password passwd passphrase passcode pwd credential assertion signature cookie jwt csrf xsrf hmac',
    'authcode authorizationcode codeverifier devicecode usercode connectionstring connstr sessionid sessid sessionkey',
    'cardnumber creditcard seedphrase mnemonic recoveryphrase authheader privateline kennwort motdepasse contrasena'
  ),
  // What such a word says of a key or a code makes it one that opens something.
  ...['key', 'code'].flatMap((of) =>
    [
      ...setOf(
        'access account activation admin api app auth backup client consumer crypt cryption deploy encryption function',
        'functions host license licence login master mfa otp pairing pass passwordless pin primary private product recovery',
        'reset root secondary secret security service session shared signing ssh storage subscription totp unlock',
        'verification write'
      )
    ].map((before) => `${before}${of}`)
  )
].filter((part) => !['productcode', 'servicecode', 'accountcode', 'subscriptioncode', 'clientcode'].includes(part))
const words = partNames.join('|')
const secretParts = new RegExp(words)
const secretEnding = new RegExp(`(?:${words})s?$`)

/** Whether two words of a text are the name of a secret together: `API key` is one, `token was` is none. */
export const isSecretPhrase = (phrase: string): boolean =>
  phrase.length <= longest && secretEnding.test(plainName(phrase))

/** What is a secret as a word of a name, and would be a part of harmless words: `pin` is in `shipping`. */
const isSecretByWords = (words: readonly string[]): boolean => {
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (words.some((word) => anywhere.has(word))) return true
  if (words.length > 1 && atTheEnd.has(last)) return true
  return /^keys?$/.test(last) && before !== '' && !harmlessKeys.has(before)
}

const anywhere = setOf('otp totp hotp pin pfx creds cred pw')
const atTheEnd = setOf('auth pass sas sig jwk pem seed')
/** Keys by which something is found, sorted or shown. */
const harmlessKeys = setOf(
  'attribute blob cache candidate column composite correlation custom dedup dictionary display error field file foreign form',
  'group hash header i idempotency image index issue item job json label language local locale localization lookup map',
  'member menu message meta metadata name natural object option order page parameter param part partition project property',
  'public query range record registry resource result route routing row s sku sort string tag template text the this translation',
  'type unique value a by feature flag event state store entity region country product sub parent'
)

/** `token_type`, `refresh_token_expires_in`, `hasPassword`: about a secret, and none. */
const speaksAbout = (plain: string, words: readonly string[]): boolean =>
  endsAbout.test(plain) ||
  aboutAtTheEnd.has(words.at(-1) ?? '') ||
  (words.length > 1 && aboutAtTheStart.has(words[0] ?? ''))

const endsAbout =
  /(?:types?|expires(?:at|in|on)?|expiry|expiration|lifetime|endpoints?|issuer|alg|algorithm|supported|uri|url|polic(?:y|ies))$/
const aboutAtTheEnd = setOf(
  'age algorithms allowed at attempts changed count counts created date days disabled display enabled expired expires format',
  'hours issued length limit limits method methods minutes mode modified name names needed on optional present protocol provider',
  'required reset rotated rotation rules scheme seconds set size state status strength supported time timestamp ttl updated urls',
  'uris usage used valid validity verified version versions'
)
const aboutAtTheStart = setOf(
  'completion has input is max maximum min minimum needs output prompt requires supports total uses'
)
