import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSandbox } from '../../src/sandbox-server/index.ts'
import { blocks, commandsOf, isSession, readme } from '../support/readme/blocks.ts'
import { untilPrinted } from '../support/readme/until-printed.ts'
import { install, patience, run } from './install.ts'

/** What the README has its reader install, beside the package. */
const installed = [...readme.user.matchAll(/\bnpm install (?:--save-dev )?((?:[@\w][\w@./-]* ?)+)/g)].flatMap(
  ([, names = '']) =>
    names
      .trim()
      .split(' ')
      .map((name) => name.replace(/(?<=.)@.*$/, ''))
      .filter((name) => name !== 'cart-contract')
)

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-contract-readme-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  // tsx runs the programs, the others are what a reader has who tests with them.
  install(folder, [...installed, 'tsx', 'vitest', 'msw', 'undici'])
}, patience)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const shell = (command: string): Promise<string> => run(folder, 'bash', '-euo', 'pipefail', '-c', command)

/** Files that a command is about, and that are its reader's own. */
const own: Record<string, () => void> = {
  'laws.yaml': () => {
    cpSync('test/goldens/payments/openapi.yaml', join(folder, 'openapi.yaml'))
    cpSync('test/goldens/payments/laws.yaml', join(folder, 'laws.yaml'))
    cpSync('test/goldens/payments/legal-created-again/history.har', join(folder, 'run.har'))
  },
  'pact.json': () => {
    cpSync('test/goldens/payments/openapi.yaml', join(folder, 'openapi.yaml'))
    writeFileSync(join(folder, 'pact.json'), JSON.stringify(paymentPact))
  }
}

const paymentPact = {
  consumer: { name: 'a shop' },
  provider: { name: 'payments' },
  interactions: [
    {
      description: 'a list of payments',
      request: { method: 'GET', path: '/merchants/m-1/payments' },
      response: { status: 200, headers: { 'Content-Type': 'application/json' }, body: { data: [] } }
    }
  ],
  metadata: { pactSpecification: { version: '2.0.0' } }
}

const commands = commandsOf(readme.user)
const servers = commands.filter((command) => /^npx cart-contract (?:mock|sandbox)$/.test(command))
const ofCarts = commands.filter((command) => command.includes('CART '))
const curls = commands.filter((command) => command.startsWith('curl'))
const installs = commands.filter((command) => command.startsWith('npm install'))
const plain = commands.filter((command) => ![servers, ofCarts, curls, installs].flat().includes(command))

const programs = blocks(readme.user, 'ts').map((code, index) => [index + 1, code] as const)

/** The command about a cart that is there. */
const withCart = async (command: string, run: (command: string) => Promise<void>): Promise<void> => {
  const server = await startSandbox()
  try {
    const { customerId, cartId } = server.sandbox.states['subscription-pending']()
    await run(
      command
        .replace('CUSTOMER', customerId)
        .replace('CART ', `${cartId} `)
        .replace('http://127.0.0.1:4020', server.url)
    )
  } finally {
    await server.close()
  }
}

/** A server of the package, for as long as it is used. */
const withServer = async (command: string, use: (server: ChildProcess) => Promise<void>): Promise<void> => {
  const server = spawn('npx', [...command.split(' ').slice(1), '--port', '0'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  try {
    await use(server)
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid)
  }
}

test('it tells its users of nothing that only a checkout has', () => {
  expect(readme.user).not.toMatch(/\bnpm run\b|`(?:test|src|scripts|pacts|generated)\//)
  expect(commands.length).toBeGreaterThan(10)
  expect(servers).toHaveLength(2)
  expect(ofCarts).toHaveLength(2)
})

test('it names paths of the package that can be imported, and files that are in it', async () => {
  for (const [, specifier = ''] of readme.user.matchAll(/`(cart-contract\/[\w./-]+)`/g)) {
    const code = `console.log(import.meta.resolve(${JSON.stringify(specifier)}))`
    const found = await run(folder, process.execPath, '--input-type=module', '--eval', code)
    expect(existsSync(new URL(found.trim())), specifier).toBe(true)
  }
  const files = [...readme.user.matchAll(/`?(node_modules\/cart-contract\/[\w./-]+)/g)]
  expect(files.length).toBeGreaterThan(0)
  for (const [, file = ''] of files) expect(existsSync(join(folder, file)), file).toBe(true)
})

test('it has its reader install packages that npm has', () => {
  expect(installed.length).toBeGreaterThan(5)
  for (const name of installed) expect(existsSync(resolve('node_modules', name)), name).toBe(true)
})

test.each(programs)('it runs program %i of the README', async (index, code) => {
  const isSuite = code.includes("from 'vitest'")
  const file = `program-${String(index)}${isSuite ? '.test' : ''}.ts`
  writeFileSync(join(folder, file), code)
  if (isSuite) {
    expect(await run(folder, 'npx', 'vitest', 'run', file)).toContain('1 passed')
    return
  }
  const printed = await run(folder, process.execPath, '--import', 'tsx', file)
  // What a comment beside a call of console.log promises is printed.
  for (const [, promised = ''] of code.matchAll(/console\.log\(.*\) \/\/ (.+)$/gm)) expect(printed).toContain(promised)
  expect(printed).not.toBe('')
})

test.each(plain)('it ends clean, as the README says: %s', async (command) => {
  for (const [file, provide] of Object.entries(own)) if (command.includes(file)) provide()
  await shell(command)
  const out = / --out (\S+)/.exec(command)?.[1]
  if (out !== undefined) expect(readdirSync(join(folder, out))).toContain('validators.js')
})

test.each(ofCarts)('it buys only where somebody can be asked, or a script says so: %s', async (command) => {
  await withCart(command, async (line) => {
    // Nobody is at a terminal here; what a person sees is in test/cli/checkout.test.ts.
    if (!line.includes('--yes')) await expect(shell(line)).rejects.toMatchObject({ code: 2 })
    else expect(JSON.parse(await shell(line))).toMatchObject({ outcome: 'success' })
  })
})

test('it answers the curl line of the README, and every line that the mock prints', async () => {
  await withServer('npx cart-contract mock', async (mock) => {
    const printed = await untilPrinted(mock, /Serving \d+ scenarios on http:\S+/)
    const url = /Serving \d+ scenarios on (http:\S+\d)/.exec(printed)?.[1] ?? ''
    const lines = printed.split('\n').flatMap((line) => (line.startsWith('  curl ') ? [line.trim()] : []))
    expect(lines.length).toBeGreaterThan(130)
    expect(curls).toHaveLength(1)
    const script = [...curls.map((command) => command.replace('http://127.0.0.1:4010', url)), ...lines]
    const answers = (await shell(script.map((line) => `${line} -s; echo; echo '=== next'`).join('\n'))).split(
      '=== next\n'
    )
    script.forEach((line, index) => {
      const answer = answers[index] ?? ''
      expect(answer.split('\n')[0], line).toContain(` ${/code=(\d+)/.exec(line)?.[1] ?? '-'} `)
      expect(answer.toLowerCase(), line).not.toContain('sl-violations')
    })
  })
})

test('it answers the curl session of the README as it says beside each line, and the line that the sandbox prints', async () => {
  await withServer('npx cart-contract sandbox', async (sandbox) => {
    const printedFirst = await untilPrinted(sandbox, /^ {2}curl -i .+\n/m)
    const url = /http:\S+\d/.exec(printedFirst)?.[0] ?? ''
    const first = /^ {2}(curl -i .+)$/m.exec(printedFirst)?.[1] ?? ''
    expect((await shell(`${first} -s`)).split('\n')[0]).toContain(' 201 ')

    const [session = '', ...others] = blocks(readme.user, 'sh').filter(isSession)
    expect(others).toEqual([])
    let promises = 0
    const script = session
      .replaceAll('http://127.0.0.1:4020', url)
      .split('\n')
      .map((line) => {
        const promised = / # (.+)$/.exec(line)?.[1]
        if (promised === undefined) return line
        promises++
        return `echo "=== ${promised}"; ${line}`
      })
    const [, ...answers] = (await shell(script.join('\n'))).split('=== ')
    expect(answers).toHaveLength(promises)
    expect(promises).toBeGreaterThan(7)
    for (const answer of answers) {
      const [promised = '', ...printed] = answer.split('\n')
      const words = promised.replace(': ', ':\u00A0').split(' ')
      for (const word of words) expect(printed.join('\n'), promised).toContain(word.replace('\u00A0', ' '))
      expect(
        printed
          .join('\n')
          .trimEnd()
          .endsWith(` ${words.at(-1) ?? ''}`),
        answer
      ).toBe(true)
    }
  })
})

test('it is run by npx in a project', async () => {
  const { stdout } = await promisify(execFile)('npx', ['cart-contract', '--help'], { cwd: folder })
  expect(stdout).toContain('Usage: cart-contract')
})
