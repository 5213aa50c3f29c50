import { whole, type Span } from './spans.ts'

/**
 * Keys of well-known services, by what they begin with. Whoever scans source code asks for the exact length of each; a
 * recording may have a key that was cut, so here any run of some length behind the beginning is one. The lists of secretlint
 * are what this one is held against (see the tests).
 */
const prefixes = [
  // GitHub, GitLab
  'gh[oprsu]_',
  'github_pat_',
  'gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-',
  // AWS, Google, Alibaba, DigitalOcean, Databricks, HashiCorp
  'A(?:3T|KIA|GPA|IDA|ROA|IPA|NPA|NVA|SIA|BIA|CCA)(?=[A-Z\\d]{10})',
  'AIza',
  'ya29\\.',
  'GOCSPX-',
  'LTAI',
  'do[oprt]_v1_',
  'dapi(?=[\\da-f]{10})',
  'hv[bsr]\\.',
  'atlasv1\\.',
  // Slack, Discord, Telegram, Twilio, SendGrid, Mailgun, Mailchimp
  'xox[a-z]-',
  'xoxe\\.',
  'xapp-',
  'SK(?=[\\da-f]{20})',
  'SG\\.',
  'key-(?=[\\da-f]{10})',
  'xkeysib-',
  // Payment and shops
  '(?:sk|rk|pk)_(?:live|test)_',
  'whsec_',
  'shp(?:at|ca|pa|ss|tka)_',
  'sq0(?:atp|csp|idp)-',
  'EAAA(?=[\\w-]{20})',
  // Models
  'sk-(?:ant-|proj-|svcacct-|admin-|or-)?',
  'gsk_',
  'hf_',
  'r8_',
  // Packages and images
  'npm_',
  'pypi-',
  'rubygems_',
  'dckr_(?:pat|oat)_',
  'oy2(?=[a-z\\d]{20})',
  // Tools
  'lin_(?:api|oauth)_',
  'ntn_',
  'secret_(?=[\\dA-Za-z]{20})',
  'figd_',
  'figo_',
  'gl(?:c|sa)_',
  'ops_ey',
  'vc[airpk]_',
  'cf(?:k|ut|at|oat)?_(?=[\\w-]{20})',
  'tskey-',
  'nfp_',
  'PMAK-',
  'NR(?:AK|JS|II|RA)-',
  'AGE-SECRET-KEY-',
  'sntry[su]_',
  'sbp_',
  'pscale_(?:tkn|oauth|pw)_',
  'ATATT3',
  'ATCTT3',
  'bkua_',
  'rpa_',
  'phc_',
  'phx_'
]
const source = `(?<![A-Za-z\\d])(?:${prefixes.join('|')})([\\w.~+/=-]{8,})`
const knownKey = new RegExp(source, 'g')

/** A cheap question before the expensive ones. */
export const mayBeKnownKey = (text: string): boolean => anyKnownKey.test(text)

const anyKnownKey = new RegExp(`${source}|\\dQ~|:AA|[01]\\.A|M\\.[CR]\\d`)

/** A sign that only they have, wherever it stands: secrets of apps in Entra ID, of bots of Telegram, refresh tokens of Microsoft. */
const marked = [
  /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{20,60}/g,
  /(?<!\d)\d{8,10}:AA[\w-]{30,40}/g,
  /(?<![\w.-])[01]\.A[\w-]{20,4000}(?:\.[\w-]{1,4000})*/g,
  /(?<![\w.-])M\.[CR]\d{1,4}_[A-Z]{2,4}\.[\w!*$.-]{10,4000}/g,
  /(?<=\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks)\/)[\w/-]{8,300}/g,
  /(?<=\.webhook\.office\.com\/)[\w/@-]{8,300}/g
]

export const knownKeys = function* (text: string): Generator<Span> {
  for (const { 0: key, 1: rest = '', index } of text.matchAll(knownKey)) {
    // `npm_config_registry` is a name.
    if (/\d/.test(rest) || (/[a-z]/.test(rest) && /[A-Z]/.test(rest))) yield whole(index, index + key.length)
  }
  for (const pattern of marked) {
    for (const { 0: key, index } of text.matchAll(pattern)) yield whole(index, index + key.length)
  }
}
