import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import pc from 'picocolors'
import { expect, test } from 'vitest'
import { previewText } from '../../src/cli/checkout/preview.ts'
import { createTerminal } from '../../src/cli/checkout/terminal.ts'
import { displayWidth } from '../../src/report/index.ts'
import { createSandbox } from '../../src/sandbox/index.ts'
import { folderWith } from '../support/documents.ts'
import { checkoutDesk, checkouts, type CheckoutDesk } from './checkout-desk.ts'

test('it shows what will be bought, asks, buys, waits and tells what came of it', async () => {
  const desk = checkoutDesk('cart-active')
  const { code, stdout, stderr } = await desk.run({ wait: 20 }, 'y\n')
  expect(stderr).toContain(`Cart ${desk.ids.cartId}`)
  expect(stderr).toMatch(/0 +5 +CFQ7TTC0LF8S:0001:CFQ7TTC0N81H +monthly +1 month/)
  expect(stderr).toContain('It expires on 2026-03-09 09:00 UTC, in 7 days.')
  expect(stderr).toMatch(/Buy this\? \[y\/N\] .*Waiting for/s)
  expect(stdout).toMatch(/^Bought: 1 order\.\n {2}order \w+ {2}completed\n {4}5 × \S+ {2}subscription [0-9a-f-]{36}\n$/)
  expect(code).toBe(0)
})

test('it reads on a terminal as the README shows', async () => {
  const desk = checkoutDesk('subscription-pending')
  const { stdout, stderr } = await desk.run({ wait: 20, baseUrl: 'http://127.0.0.1:4020' }, 'y\n')
  // What stands there in the end: the lines that told how it goes were replaced.
  const [shown = ''] = stderr.split('[y/N] ')
  const screen = `${shown}[y/N] y\n${stdout}`
  expect(readFileSync('README.md', 'utf8')).toContain(`\`\`\`text\n${screen}\`\`\`\n`)
})

test.each([['n\n'], ['\n'], ['yesterday\n'], ['']])('it buys nothing without a yes: %j', async (typed) => {
  const desk = checkoutDesk('cart-active')
  const { code, stdout } = await desk.run({}, typed)
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'Nothing was bought.\n' })
  expect(checkouts(desk.sandbox)).toBe(0)
})

test('it buys nothing at a Ctrl-C instead of an answer', async () => {
  const desk = checkoutDesk('cart-active')
  desk.onQuestion = desk.interrupt
  expect(await desk.run()).toMatchObject({ code: 1, stdout: 'Nothing was bought.\n' })
  expect(checkouts(desk.sandbox)).toBe(0)
})

test('it refuses to buy where nobody can be asked, and sends nothing', async () => {
  const desk = checkoutDesk('cart-active', { isTerminal: false })
  const { code, stdout, stderr } = await desk.run({}, 'y\n')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/Nothing was bought\. Say --yes to buy without being asked, or --dry-run/)
  expect(desk.sandbox.history().exchanges).toEqual([])
})

test('it buys for a script that says --yes, with data alone on stdout', async () => {
  const desk = checkoutDesk('cart-active', { isTerminal: false })
  const { code, stdout, stderr } = await desk.run({ yes: true, wait: 20, format: 'json' })
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'success',
    cartId: desk.ids.cartId,
    ids: { requestId: expect.any(String) as string },
    orders: [{ status: 'completed' }],
    subscriptions: { kind: 'provisioned', lines: [{ state: 'provisioned' }] }
  })
  expect(stderr).not.toContain('\r')
  expect(code).toBe(0)
})

test('it only looks with --dry-run', async () => {
  const desk = checkoutDesk('cart-active', { isTerminal: false })
  const { code, stdout } = await desk.run({ dryRun: true })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Nothing was bought (--dry-run).\n' })
  expect(checkouts(desk.sandbox)).toBe(0)
})

test.each([
  [
    'partial-success',
    /^Partly bought: 2 orders; the rest failed\.\n {2}not bought item 2, 2 × DZH318Z0BQ36:004G:DZH318Z08C0S: 800010 /,
    /Check out the same cart again/
  ],
  [
    'all-orders-failed',
    /^Nothing was bought: every order failed\.\n {2}not bought item 0, 5 × /,
    /Check out the same cart again/
  ],
  [
    'cart-not-found',
    /^The cart cannot be read; nothing was bought\.\n {2}404 800008/,
    /For a support case: MS-RequestId/
  ]
] as const)(
  'it tells the truth about %s, with the ids for a support case, and exits with 1',
  async (state, result, advice) => {
    const { code, stdout, stderr } = await checkoutDesk(state).run({ yes: true })
    expect(stdout).toMatch(result)
    expect(stderr).toMatch(advice)
    expect(stderr).toMatch(/MS-RequestId [0-9a-f-]{36}, MS-CorrelationId [0-9a-f-]{36}/)
    expect(code).toBe(1)
  }
)

test.each([
  [
    'cart-busy',
    /^Nobody knows yet whether the cart was bought\.\n {2}The last answer was 409 800064/,
    /with --request-id [0-9a-f-]{36}: the same cart is bought once\. Never make a new cart/
  ],
  [
    'gateway-timeout',
    /^Nobody knows yet whether the cart was bought\.\n {2}The last answer was 504/,
    /with --request-id [0-9a-f-]{36}: the same cart is bought once\. Never make a new cart/
  ],
  ['precondition-failed', /^Refused; nothing was bought\.\n {2}417 800036/, /For a support case: MS-RequestId/]
] as const)('it tells the truth about a checkout that is answered %s', async (kind, result, advice) => {
  const desk = checkoutDesk('cart-active')
  desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind } })
  const { code, stdout, stderr } = await desk.run({ yes: true })
  expect(stdout).toMatch(result)
  expect(stderr).toMatch(advice)
  expect(code).toBe(1)
})

test('it does not try to buy a cart with items in error', async () => {
  const desk = checkoutDesk('cart-items-in-error')
  const { code, stdout, stderr } = await desk.run({ yes: true })
  expect(stderr).toMatch(/cannot be bought item \d+: \d+ /)
  expect(stdout).toMatch(/Nothing was bought: a cart with items in error is refused/)
  expect({ code, checkouts: checkouts(desk.sandbox) }).toEqual({ code: 1, checkouts: 0 })
})

test('it says that a cart is ordered already, and shows its orders', async () => {
  const desk = checkoutDesk('cart-active')
  const first = await desk.run({ yes: true, format: 'json' })
  const again = await desk.run({ format: 'json' }, 'y\n')
  expect(again.stderr).toContain('This cart is ordered already.')
  expect(again.stderr).toContain('Ask for its orders? [y/N]')
  const [before, after] = [first, again].map(({ stdout }) => JSON.parse(stdout) as { orders: { id: string }[] })
  expect(after?.orders.map(({ id }) => id)).toEqual(before?.orders.map(({ id }) => id))
  expect(again.code).toBe(0)
})

test('it survives an answer that was lost, says so, and buys once', async () => {
  const desk = checkoutDesk('cart-active')
  desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'answer-lost' }, times: 1 })
  const { code, stdout, stderr } = await desk.run({ yes: true })
  expect(stderr).toMatch(/Attempt 1: no answer \(.+\)\. The same call again in \d+\.\d s\./)
  expect(stdout).toContain('Bought: 1 order.')
  expect(desk.sandbox.snapshot().orders).toHaveLength(1)
  expect(code).toBe(0)
})

test('it says that nobody knows where every answer is lost, and how to go on; and going on buys once', async () => {
  const desk = checkoutDesk('cart-active')
  const lost = desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'answer-lost' } })
  const first = await desk.run({ yes: true })
  expect(first.stdout).toMatch(/^Nobody knows yet whether the cart was bought\./)
  expect(first.code).toBe(1)
  lost.remove()
  const requestId = /--request-id ([0-9a-f-]{36})/.exec(first.stderr)?.[1] ?? ''
  const second = await desk.run({ yes: true, requestId })
  expect(second.stdout).toContain('Bought before, and not again: 1 order.')
  expect(desk.sandbox.snapshot().orders).toHaveLength(1)
})

test('it could not try where there is no connection', async () => {
  const desk = checkoutDesk('cart-active')
  desk.sandbox.faults.add({ fault: { kind: 'connection-dropped' } })
  const { code, stdout, stderr } = await desk.run({ yes: true })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('Nothing was bought.')
})

test('it stops waiting at a Ctrl-C, and what was bought stays bought', async () => {
  const desk = checkoutDesk('cart-active')
  desk.onSleep = desk.interrupt
  const { code, stdout, stderr } = await desk.run({ yes: true, wait: 20 })
  expect(stderr).toContain('Stopped waiting. What was bought stays bought.')
  expect(stdout).toMatch(/^Bought: 1 order\.\n {2}order .+\n {4}5 × \S+ {2}subscription id not there yet\n$/)
  expect(code).toBe(1)
})

test('it says what is missing where the wait is over before the subscriptions are there', async () => {
  const { code, stdout, stderr } = await checkoutDesk('cart-active').run({ yes: true, wait: 0.2 })
  expect(stdout).toContain('subscription id not there yet')
  expect(stderr).toContain('Provisioning takes minutes')
  expect(code).toBe(1)
})

test('it says what to do about an order that cannot be read, in words of the shell', async () => {
  const desk = checkoutDesk('cart-active')
  desk.sandbox.faults.add({ operation: 'getOrder', fault: { kind: 'forbidden' } })
  const { code, stderr } = await desk.run({ yes: true, wait: 20 })
  expect(stderr).toMatch(
    /Order \w+ cannot be read: 403 .*\nSubscription ids are missing\. Run the same command again with --wait: nothing more is bought/
  )
  expect(stderr).not.toContain('this answer')
  expect(code).toBe(1)
})

test('it does not say that nothing was bought where only the wait went wrong', async () => {
  const sandbox = createSandbox()
  const page = () => new Response('<html>Sign in</html>', { headers: { 'Content-Type': 'text/html' } })
  const isLook = ({ method, url }: Request) => method === 'GET' && url.includes('/orders/')
  const fetch: typeof sandbox.fetch = (input, init) => {
    const request = new Request(input, init)
    return isLook(request) ? Promise.resolve(page()) : sandbox.fetch(request)
  }
  const { code, stdout, stderr } = await checkoutDesk('cart-active', { sandbox: { ...sandbox, fetch } }).run({
    yes: true,
    wait: 20
  })
  expect(stdout).toContain('Bought: 1 order.')
  expect(stderr).toMatch(/Stopped waiting: .* is text\/html.* What was bought stays bought\./)
  expect(stderr).not.toContain('othing was bought')
  expect(code).toBe(1)
})

test.each([
  [403, 2, 'is text/html', '', 'Nothing was bought.'],
  [200, 1, '', 'Nobody knows yet whether the cart was bought.', 'with --request-id']
])(
  'it calls a purchase undecided only where a page may hide one: status %i, exit code %i',
  async (status, expected, told, result, advice) => {
    const sandbox = createSandbox()
    const fetch: typeof sandbox.fetch = (input, init) => {
      const request = new Request(input, init)
      const page = new Response('<html></html>', { status, headers: { 'Content-Type': 'text/html' } })
      return request.method === 'POST' ? Promise.resolve(page) : sandbox.fetch(request)
    }
    const { code, stdout, stderr } = await checkoutDesk('cart-active', { sandbox: { ...sandbox, fetch } }).run({
      yes: true
    })
    expect(stderr).toContain(told)
    expect(stderr).toContain(advice)
    expect(stdout).toContain(result)
    expect(code).toBe(expected)
  }
)

test('it does not ask for consent to another cart than the one that would be bought', async () => {
  const sandbox = createSandbox()
  const { customerId, cartId } = sandbox.states['cart-active']()
  const fetch: typeof sandbox.fetch = (input, init) => {
    const { url, method, headers } = new Request(input, init)
    return sandbox.fetch(url.replace(/carts\/[^/]+$/, `carts/${cartId}`), { method, headers })
  }
  const { run, ids } = checkoutDesk('cart-active', { sandbox: { ...sandbox, fetch } })
  const { code, stdout, stderr } = await run({ customer: customerId, cart: ids.cartId, yes: true })
  expect(stderr).toContain(`expected ${ids.cartId}, but the service showed ${cartId}. Nothing was bought.`)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(checkouts(sandbox)).toBe(0)
})

test('it keeps to the line on which it says how it goes, however narrow the terminal is', () => {
  let shown = ''
  const stderr = { isTTY: true, columns: 30, write: (text: string) => (shown += text) }
  const terminal = createTerminal({ stdin: new PassThrough(), stdout: stderr, stderr }, '1')
  terminal.progress('Waiting for 12 subscription ids … 125 s  (Ctrl-C stops the wait only)')
  expect(shown).toHaveLength(29)
})

test('it takes a terminal of no columns for one that was never told its size', () => {
  const stderr = { isTTY: true, columns: 0, write: () => true }
  expect(createTerminal({ stdin: new PassThrough(), stdout: stderr, stderr }, '1').columns).toBe(80)
})

test.each([
  [undefined, true],
  ['', true],
  ['1', false],
  ['false', false]
])('it has colors with NO_COLOR=%j: %j', (noColor, isColorful) => {
  const stderr = { isTTY: true, write: () => true }
  const { colors } = createTerminal({ stdin: new PassThrough(), stdout: stderr, stderr }, noColor)
  expect(colors.red('x') !== 'x').toBe(isColorful)
})

test.each([{}, { wait: 0.2 }])('it does not call it harmless to try again what failed: %j', async (options) => {
  const { stderr } = await checkoutDesk('partial-success').run({ yes: true, ...options })
  expect(stderr).toContain('The same command with --wait waits for them, and tries to buy what failed, too.')
  expect(stderr).not.toContain('nothing more is bought')
})

test('it shows add-ons of add-ons, and counts their orders', () => {
  const item = (id: number, catalogItemId: string) => ({ id, catalogItemId, quantity: 1, orderGroup: String(id) })
  const cart = {
    id: '93243f8a-628d-4ec1-8ed9-4efba58ad152',
    creationTimestamp: '2026-03-02T09:00:00Z',
    lastModifiedTimestamp: '2026-03-02T09:00:00Z',
    lineItems: [{ ...item(0, 'base'), addonItems: [{ ...item(1, 'addon'), addonItems: [item(2, 'of an add-on')] }] }]
  }
  const customerId = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
  const text = previewText(
    { customerId, cart, lineItemErrors: [], host: 'here', now: 0, columns: 80 },
    pc.createColors(false)
  )
  expect(text).toMatch(/base\n.* └ add-on addon\n.* {2}└ add-on of an add-on\n/)
  expect(text).toContain('It becomes 3 orders.')
})

test('it shows names of the service as text, whatever they hold', async () => {
  const desk = checkoutDesk('cart-active')
  desk.columns = 120
  const cart = {
    lineItems: [
      {
        catalogItemId: 'CFQ7TTC0LF8S:0001:CFQ7TTC0N81H',
        quantity: 1,
        billingCycle: 'monthly',
        termDuration: 'P1M',
        friendlyName: 'cheap\u001B[2K\r1 ×'
      }
    ]
  }
  await desk.sandbox.fetch(
    `https://api.partnercenter.microsoft.com/v1/customers/${desk.ids.customerId}/carts/${desk.ids.cartId}`,
    {
      method: 'PUT',
      headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json' },
      body: JSON.stringify(cart)
    }
  )
  const { stderr } = await desk.run({ dryRun: true })
  expect(stderr).toContain('cheap\\u001b[2K\\r1 ×')
  expect(stderr).not.toContain('\u001B')
})

// Who buys

test('it names the variables that are missing, and sends nothing', async () => {
  const desk = checkoutDesk('cart-active')
  delete desk.env['CART_CONTRACT_TOKEN']
  const { code, stderr } = await desk.run({ yes: true })
  expect(stderr).toMatch(/expected CART_CONTRACT_TOKEN, or AZURE_TENANT_ID and AZURE_CLIENT_ID/)
  expect({ code, sent: desk.sandbox.history().exchanges }).toEqual({ code: 2, sent: [] })
})

test('it does not ask a machine to sign in', async () => {
  const desk = checkoutDesk('cart-active', { isTerminal: false })
  Object.assign(desk.env, { CART_CONTRACT_TOKEN: '', AZURE_TENANT_ID: 'contoso.example', AZURE_CLIENT_ID: 'an-id' })
  const { code, stderr } = await desk.run({ yes: true })
  expect(stderr).toContain('without a terminal nobody can sign in')
  expect(code).toBe(2)
})

test('it does not quote a file that holds no certificate', async () => {
  const desk = checkoutDesk('cart-active')
  const file = join(
    folderWith({ 'canary.pem': '-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----' }),
    'canary.pem'
  )
  Object.assign(desk.env, {
    CART_CONTRACT_TOKEN: '',
    AZURE_TENANT_ID: 'contoso.example',
    AZURE_CLIENT_ID: 'an-id',
    AZURE_CLIENT_CERTIFICATE_PATH: file
  })
  const { code, stdout, stderr } = await desk.run({ yes: true })
  expect(stderr).toMatch(/Failed to read AZURE_CLIENT_CERTIFICATE_PATH: expected a PEM file/)
  expect(stderr).not.toContain('canary')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test.each(['Bearer canary-token', 'canary\ntoken'])(
  'it refuses a token that is none, without quoting it: %j',
  async (token) => {
    const desk = checkoutDesk('cart-active')
    desk.env['CART_CONTRACT_TOKEN'] = token
    const { code, stderr } = await desk.run({ yes: true })
    expect(stderr).toContain('Failed to use the token')
    expect(stderr).not.toContain('canary')
    expect(code).toBe(2)
  }
)

test('it refuses a host that would see the token in clear', async () => {
  const { code, stderr } = await checkoutDesk('cart-active').run({ yes: true, baseUrl: 'http://partner.example' })
  expect(stderr).toMatch(/expected a baseUrl that begins with https:\/\//)
  expect(code).toBe(2)
})

test.each(['cart-active', 'partial-success', 'cart-busy', 'unauthorized', 'mfa-required', 'cart-not-found'] as const)(
  'it never shows the token: %s',
  async (state) => {
    for (const format of ['text', 'json'] as const) {
      const { stdout, stderr } = await checkoutDesk(state).run({ yes: true, format })
      expect(stdout + stderr).not.toContain('canary')
    }
  }
)

// What is asked for again, and what it is asked for with

test.each([
  [
    'ordered already',
    'subscription-pending',
    async (desk: CheckoutDesk) => {
      await desk.run({ yes: true })
    }
  ],
  [
    'expired',
    'cart-active',
    (desk: CheckoutDesk) => {
      desk.clock = () => desk.sandbox.now() + 8 * 24 * 60 * 60 * 1000
      return Promise.resolve()
    }
  ]
] as const)('it says with --dry-run that a cart which is %s cannot be bought', async (why, state, happens) => {
  const desk = checkoutDesk(state)
  await happens(desk)
  const text = await desk.run({ dryRun: true })
  expect(text.stdout).toMatch(
    new RegExp(`^Nothing was bought \\(--dry-run\\), and nothing can be: the cart (?:is|has) ${why}\\.`)
  )
  expect(text.code).toBe(1)
  const json = await desk.run({ dryRun: true, format: 'json' })
  expect(JSON.parse(json.stdout)).toMatchObject({ outcome: 'dry-run', canBeBought: false })
  expect(json.code).toBe(1)
})

test('it tells the id to go on with from the one for a support case', async () => {
  for (const format of ['text', 'json'] as const) {
    const desk = checkoutDesk('cart-active')
    // A conflict is an answer, after which the service wants another id.
    desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'cart-busy' } })
    const { stdout, stderr } = await desk.run({ yes: true, format })
    const [, goOn] = /run the same command again with --request-id ([0-9a-f-]{36})/.exec(stderr) ?? []
    const [, support] =
      /For a support case: MS-RequestId ([0-9a-f-]{36}), .* \(the last attempt; not for --request-id\)/.exec(stderr) ??
      []
    expect(goOn).toBeDefined()
    expect(support).toBeDefined()
    expect(goOn).not.toBe(support)
    if (format === 'json')
      expect(JSON.parse(stdout)).toMatchObject({
        ids: { purpose: expect.stringContaining('support case') as string, requestId: support },
        repeat: { purpose: expect.stringContaining('--request-id') as string, requestId: goOn }
      })
  }
})

test('it labels the id to go on with where every answer is lost, too, and repeats no advice for programs', async () => {
  const desk = checkoutDesk('cart-active')
  desk.sandbox.faults.add({ operation: 'checkoutCart', fault: { kind: 'answer-lost' } })
  const { stdout } = await desk.run({ yes: true, format: 'json' })
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'unknown',
    ids: { purpose: expect.stringContaining('support case') as string },
    repeat: { purpose: expect.stringContaining('--request-id') as string }
  })
  const text = await desk.run({ yes: true })
  expect(text.stdout).toMatch(/in 5 attempts: ECONNRESET\.\n$/)
  expect(text.stdout + text.stderr).not.toMatch(/with requestId|same arguments|; call again/)
})

test('it says what failed where there is no token, and not that anybody should call again', async () => {
  for (const failure of [
    Object.assign(new Error('Failed to get a token: the client secret is wrong.'), {
      name: 'CredentialsError',
      code: 'AADSTS7000215'
    }),
    new Error('the cache is locked')
  ]) {
    const desk = checkoutDesk('cart-active')
    desk.token = () => Promise.reject(failure)
    const { code, stdout, stderr } = await desk.run({ yes: true })
    expect(stderr).toMatch(
      failure.name === 'CredentialsError'
        ? /^error Failed to get a token: the client secret is wrong\. Nothing was bought\.\n$/
        : /^error Failed to read the cart: expected a token, but got none: Error\. See the credentials in cart-contract checkout --help\. Nothing was bought\.\n$/
    )
    expect({ code, stdout, sent: desk.sandbox.history().exchanges }).toEqual({ code: 2, stdout: '', sent: [] })
  }
})

// What a person sees before they consent

const shownOf = (item: object, columns = 80): string[] => {
  const cart = {
    id: '93243f8a-628d-4ec1-8ed9-4efba58ad152',
    creationTimestamp: '2026-03-02T09:00:00Z',
    lastModifiedTimestamp: '2026-03-02T09:00:00Z',
    lineItems: [
      {
        id: 0,
        catalogItemId: 'DZH318Z0BQ36:004G:DZH318Z08C0S',
        quantity: 12345,
        pricing: { extendedPrice: 9876.5 },
        ...item
      }
    ]
  }
  const preview = {
    customerId: '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5',
    cart,
    lineItemErrors: [],
    host: 'here',
    now: 0,
    columns
  }
  return previewText(preview, pc.createColors(false)).split('\n')
}

/** Where on the screen a text begins, in columns. */
const columnOf = (line: string, text: string): number => displayWidth(line.slice(0, line.indexOf(text)))

test('it keeps quantity and price in sight, whatever the service names at length', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 300 })
  const wide = fc.string({
    unit: fc.constantFrom('漢', '👩‍👩‍👧‍👦', 'e\u0301', 'x', '\u200B', '\u202E', '\u001B[2K'),
    maxLength: 300
  })
  const text = fc.oneof(anyText, wide)
  fc.assert(
    fc.property(
      text,
      text,
      text,
      text,
      text,
      fc.integer({ min: 80, max: 200 }),
      (id, name, cycle, term, currency, columns) => {
        const lines = shownOf(
          {
            catalogItemId: `x${id}`,
            friendlyName: name,
            billingCycle: cycle,
            termDuration: term,
            currencyCode: currency
          },
          columns
        )
        const [head = '', , row = ''] = lines.slice(3)
        expect(displayWidth(row)).toBeLessThanOrEqual(columns)
        expect(row).toMatch(/^ +0 +12345 .* 9876\.50/)
        // The columns stand under their titles.
        expect(columnOf(row, '9876.50')).toBe(columnOf(head, 'price'))
        expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      }
    )
  )
})

test('it cuts other texts of the service, too', async () => {
  const desk = checkoutDesk('cart-active')
  desk.sandbox.faults.add({
    operation: 'checkoutCart',
    fault: { kind: 'order-group-fails', description: `no\u202E ${'x'.repeat(100_000)}` }
  })
  const { stdout } = await desk.run({ yes: true })
  expect(stdout).toMatch(/not bought item 0, 5 × .*: 800010 no\\u202e x+…\n/)
  expect(stdout.length).toBeLessThan(1000)
})
