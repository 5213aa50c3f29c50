import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { startSandbox } from '../src/sandbox-server/index.ts'

const run = promisify(execFile)
const readme = readFileSync('README.md', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'cart-contract-readme-'))
// Code blocks import packages as in a project that has them installed.
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) =>
    (match[1] ?? '').trim()
  )

/** Lines that belong together: the first one names what the others use. */
const isSession = (block: string): boolean => /^(?:\w+=\S+ ?)+\n/.test(block)

/** Everything the README tells people to type: its shell blocks and the commands of its tables. */
const commands = [
  ...blocks('sh')
    .filter((block) => !isSession(block))
    .flatMap((block) => block.split('\n')),
  ...[...readme.matchAll(/^\| `((?:npm run|npx) [^`]+)`/gm)].map((match) => match[1] ?? '')
]

// What `npx cart-contract` runs in a checkout, without a cache of its own for each of many calls.
const npx = 'npx() { shift; node --import tsx src/cli/main.ts "$@"; }'

const shell = (command: string) =>
  run('bash', ['-c', `${npx}\n${command}`], { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e8 })

const checkout = 'npx cart-contract checkout --customer CUSTOMER --cart CART --base-url http://127.0.0.1:4020'

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

/** Runs one command of the README and says what must come of it. */
const executed: Record<string, (command: string) => Promise<void>> = {
  // CI runs these two and nothing else: a step that is missing there turns it red.
  'npm ci && npm run verify': () => inCi('npm run verify'),
  'npm ci && npm test': () => inCi('npm test'),
  'npm run generate': async (command) => {
    const before = readFileSync('generated/openapi.ts', 'utf8')
    await shell(command)
    expect(readFileSync('generated/openapi.ts', 'utf8')).toBe(before)
  },
  'npx cart-contract generate --spec FILE --out DIR': async (command) => {
    await shell(command.replace('FILE', 'test/support/payments/payments.yaml').replace('DIR', join(folder, 'payments')))
    expect(readFileSync(join(folder, 'payments', 'operations.ts'), 'utf8')).toContain('createPayment')
  },
  [`CART_CONTRACT_TOKEN=any ${checkout} --wait`]: async (command) => {
    // Nobody is at a terminal here; what a person sees is in test/cli/checkout.test.ts.
    await withCart(command, async (line) => {
      await expect(shell(line)).rejects.toMatchObject({ code: 2, stdout: '' })
    })
  },
  [`CART_CONTRACT_TOKEN=any ${checkout} --yes --format json`]: async (command) => {
    await withCart(command, async (line) => {
      expect(JSON.parse((await shell(line)).stdout)).toMatchObject({ outcome: 'success' })
    })
  },
  // The pact is run by `verify`, the others take minutes: here it is enough that the programs are there.
  'npm run pact': () => isScript('pact'),
  'npm run mutations': () => isScript('mutations'),
  'npm run bench': () => isScript('bench'),
  'npm run histories': async (command) => {
    expect((await shell(`${command} -- --count 5 --texts 8`)).stdout).toContain('False alarms: 0.')
  },
  'npm run bench:sandbox': () => isScript('bench:sandbox'),
  'npm run bench:judge': () => isScript('bench:judge'),
  'npm run fuzz:client': async (command) => {
    expect((await shell(`${command} -- 50`)).stdout).toContain('1 passed')
  },
  'npm run schedules:client': () => isScript('schedules:client')
}

const inCi = (command: string): Promise<void> => {
  expect(readFileSync('.ci/run', 'utf8').split('\n')).toEqual(expect.arrayContaining(['npm ci', command]))
  return Promise.resolve()
}

const isScript = (name: string): Promise<void> => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const file = /scripts\/[\w/-]+\.ts/.exec(scripts[name] ?? '')?.[0] ?? ''
  expect(readFileSync(file, 'utf8')).not.toBe('')
  return Promise.resolve()
}

const isPlain = (command: string): boolean =>
  !(command in executed) && !command.startsWith('curl') && !/^npm run (?:mock|sandbox)/.test(command)

test('it runs the command line by npx in a checkout', async () => {
  expect((await run('npx', ['cart-contract', '--help'])).stdout).toContain('Usage: cart-contract')
})

test('it names commands', () => {
  expect(commands.length).toBeGreaterThan(12)
})

test.each(commands.filter((command) => command in executed))('it does what the README says: %s', async (command) => {
  await executed[command]?.(command)
})

test.each(commands.filter(isPlain))('it ends clean, as the README says: %s', async (command) => {
  await shell(command)
})

test('it answers the curl line of the README, and every line that the mock prints', async () => {
  const mock = spawn('npm', ['run', '--silent', 'mock', '--', '--port', '0'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  try {
    const printed = await untilPrinted(mock, /Serving \d+ scenarios on http:\S+/)
    const url = /Serving \d+ scenarios on (http:\S+\d)/.exec(printed)?.[1] ?? ''
    const lines = printed.split('\n').flatMap((line) => (line.startsWith('  curl ') ? [line.trim()] : []))
    expect(lines.length).toBeGreaterThan(130)
    const inReadme = commands.filter((command) => command.startsWith('curl'))
    expect(inReadme).toHaveLength(1)
    for (const line of [...inReadme.map((command) => command.replace('http://127.0.0.1:4010', url)), ...lines]) {
      const { stdout } = await shell(`${line} -s`)
      const asked = /code=(\d+)/.exec(line)?.[1]
      expect(stdout.split('\n')[0], line).toContain(` ${String(asked)} `)
      expect(stdout.toLowerCase(), line).not.toContain('sl-violations')
    }
  } finally {
    if (mock.pid !== undefined) process.kill(-mock.pid)
  }
})

const untilPrinted = (program: ReturnType<typeof spawn>, wanted: RegExp): Promise<string> =>
  new Promise((done, fail) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (wanted.test(printed)) done(printed)
    }
    program.stdout?.on('data', read)
    program.stderr?.on('data', read)
    program.on('exit', () => {
      fail(new Error(`It ended: ${printed}`))
    })
  })

test.each(blocks('ts').map((code, index) => [index + 1, code] as const))(
  'it runs code block %i of the README',
  async (index, code) => {
    const isSuite = code.includes("from 'vitest'")
    const file = join(folder, `block-${index}${isSuite ? '.test' : ''}.ts`)
    const rooms: Record<string, string> = {
      'cart-contract': 'src/client/index.ts',
      'cart-contract/contract': 'src/judge.ts',
      'cart-contract/credentials': 'src/client/credentials/index.ts',
      'cart-contract/mock': 'src/mock/index.ts',
      'cart-contract/sandbox': 'src/sandbox/index.ts',
      'cart-contract/sandbox/server': 'src/sandbox-server/index.ts'
    }
    writeFileSync(
      file,
      code.replaceAll(/from '(cart-contract[^']*)'/g, (_, name: string) => `from '${resolve(rooms[name] ?? name)}'`)
    )
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    if (isSuite) {
      await passes(file)
      return
    }
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file])
    // What a comment beside a call of console.log promises is printed.
    for (const [, promised = ''] of code.matchAll(/console\.log\(.*\) \/\/ (.+)$/gm)) expect(stdout).toContain(promised)
    expect(stdout).not.toBe('')
  }
)

/** A suite of the reader's own, run by vitest as the reader would. */
const passes = async (file: string): Promise<void> => {
  // Not as a part of the run that this test is in.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const { stdout } = await run(
    process.execPath,
    [resolve('node_modules/vitest/vitest.mjs'), 'run', '--root', folder, file],
    { env: { ...env, NO_COLOR: '1' } }
  )
  expect(stdout).toContain('1 passed')
}

test('it answers the curl session of the README as it says beside each line', async () => {
  const sandbox = spawn('npm', ['run', '--silent', 'sandbox', '--', '--port', '0'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  try {
    const url = /http:\S+\d/.exec(await untilPrinted(sandbox, /http:\S+\d\s/))?.[0] ?? ''
    const [session = '', ...others] = blocks('sh').filter(isSession)
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
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script.join('\n')])
    const [, ...answers] = stdout.split('=== ')
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
  } finally {
    if (sandbox.pid !== undefined) process.kill(-sandbox.pid)
  }
})

test('it serves the sandbox as the README says, with a first curl line that works', async () => {
  const sandbox = spawn('npm', ['run', '--silent', 'sandbox', '--', '--port', '0'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  try {
    const printed = await untilPrinted(sandbox, /^ {2}curl -i .+\n/m)
    const line = /^ {2}(curl -i .+)$/m.exec(printed)?.[1] ?? ''
    expect((await shell(`${line} -s`)).stdout.split('\n')[0]).toContain(' 201 ')
  } finally {
    if (sandbox.pid !== undefined) process.kill(-sandbox.pid)
  }
})
