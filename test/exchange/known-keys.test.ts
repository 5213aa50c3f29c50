import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import { expect, test } from 'vitest'
import { redactText } from '../../src/exchange/index.ts'

/*
 * A list of secrets that others keep is the measure for ours: what its rules find has to be gone. It does not do the work itself: it
 * looks for secrets in source code, where each has its exact length and stands alone, and a recording has them cut short,
 * encoded and in other texts; its expressions are not linear; and of a private key it finds the first line.
 */

const run = (length: number): string => 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0z'.repeat(10).slice(0, length)
const letters = (length: number): string => 'aBdEgHjKmNpQrStUvWxYz'.repeat(10).slice(0, length)
const hex = (length: number): string => '0123456789abcdef'.repeat(10).slice(0, length)
// In pieces, so that nobody takes this file for a leak.
const key = (...parts: string[]): string => parts.join('')

/** What each rule is to find. */
const samples: Readonly<Record<string, readonly string[]>> = {
  aws: [], // off without options of its own
  gcp: [],
  privatekey: [key('-----BEGIN RSA ', `PRIVATE KEY-----\nMI${run(200)}\n-----END RSA PRIVATE KEY-----`)],
  npm: [key('np', `m_${run(36)}`)],
  basicauth: ['https://me:Zitronenfalter7@shop.example.com/x'],
  slack: [
    key('xo', `xb-12345678901-1234567890123-${run(24)}`),
    key('https://hooks.slack', `.com/services/T${run(8)}/B${run(8)}/${run(24)}`)
  ],
  sendgrid: [key('S', `G.${run(22)}.${run(43)}`)],
  shopify: [key('sh', `pat_${hex(32)}`)],
  stripe: [key('sk', `_live_${run(24)}`), key('rk', `_test_${run(30)}`)],
  github: [key('gh', `p_${run(36)}`), key('github', `_pat_${run(82)}`)],
  gitlab: [key('gl', `pat-${run(20)}`)],
  grafana: [key('gl', `c_${run(60)}`), key('gl', `sa_${run(32)}_${hex(8)}`)],
  openai: [key('sk', `-proj-${run(74)}T3BlbkFJ${run(74)}`)],
  anthropic: [key('sk', `-ant-api03-${run(93)}AA`)],
  groq: [key('gs', `k_${run(52)}`)],
  huggingface: [key('h', `f_${letters(34)}`)],
  linear: [key('lin', `_api_${run(40)}`)],
  notion: [key('nt', `n_12345678901${run(35)}`)],
  '1password': [], // looks into the token, and wants a real one
  'database-connection-string': [
    'postgres://me:Zitronenfalter7@db.shop.example:5432/x',
    'mysql://me:Zitronenfalter7@db.shop.example/x'
  ],
  'hashicorp-vault': [key('hv', `s.${run(95)}`), key('hv', `b.${run(140)}`)],
  vercel: [key('vc', `p_${run(24)}`)],
  databricks: [key('da', `pi${hex(32)}`)],
  docker: [key('dckr', `_pat_${run(27)}`)],
  figma: [key('fi', `gd_${run(40)}`)],
  cloudflare: [key('cf', `ut_${run(40)}${hex(8)}`)],
  tailscale: [key('ts', `key-auth-${run(12)}-${run(32)}`)],
  'filter-comments': []
}

type Rule = { readonly meta: { readonly id: string }; readonly create: (context: unknown, options: unknown) => unknown }

const nameOf = ({ meta }: Pick<Rule, 'meta'>): string => meta.id.replace('@secretlint/secretlint-rule-', '')

/** What a rule finds in a text. */
const foundBy = (rule: Rule, text: string): string[] => {
  const found: string[] = []
  const context = {
    sharedOptions: {},
    createTranslator: () => () => ({ message: '' }),
    ignore: () => undefined,
    report: ({ range: [start, end] }: { range: readonly [number, number] }) => found.push(text.slice(start, end))
  }
  const { file } = rule.create(context, {}) as { file: (source: unknown) => unknown }
  void file({ content: text, filePath: 'a.txt', ext: '.txt', contentType: 'text' })
  return found
}

const ruleList = rules as unknown as readonly Rule[]

test('it has a sample for every rule of the list', () => {
  expect(ruleList.map(nameOf).sort()).toEqual(Object.keys(samples).sort())
})

test.each(
  ruleList.filter((rule) => (samples[nameOf(rule)] ?? []).length > 0).map((rule) => [nameOf(rule), rule] as const)
)('it removes what the list finds: %s', (name, rule) => {
  for (const sample of samples[name] ?? []) {
    const text = `It was ${sample}\nand more`
    const found = foundBy(rule, text)
    expect(found, sample).not.toEqual([])
    for (const secret of found) expect(redactText(text)).not.toContain(secret)
    expect(foundBy(rule, redactText(text)).filter((one) => !one.includes('REDACTED'))).toEqual([])
  }
})
