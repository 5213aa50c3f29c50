import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { SandboxServer } from '../../../src/sandbox-server/index.ts'
import { startSandbox } from '../../../src/sandbox-server/index.ts'
import { bundleMutant, loadCopy } from '../mutations/bundle-mutant.ts'
import { mutants } from '../mutations/mutants.ts'
import { createPrismProxy } from './prism-proxy.ts'
import { run } from './run.ts'
import { manySteps } from './steps.ts'
import { createSubject } from './subject.ts'

const contract = 'openapi/partner-center.yaml'
const folder = mkdtempSync(join(tmpdir(), 'cart-contract-proxied-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

// Prism's reader of JSON takes no byte order mark.
const options = { clock: 'virtual', bom: false, historyLimit: 50_000 } as const
/**
 * Two refusals are not asked for. Prism answers a 501 with a mock of its own; and an OpenAPI document cannot say that one
 * answer of a status has no body (the 401 that asks for multifactor authentication) and another of the same status has one.
 */
const beyondPrism = /not-implemented|mfa-required(?!-fault)/
const stepsOf = (count: number) =>
  fc
    .sample(manySteps({ manners: 'good', customers: 5 }, count), { numRuns: 1, seed: 20260303 })
    .flat()
    .filter((step) => !beyondPrism.test(String(step)))

// For what hangs: a busy machine takes long.
const bound = { timeout: 600_000 }

/** Drives a server through Prism. */
const driven = async (server: SandboxServer, count: number) => {
  const proxy = await createPrismProxy(contract, server.url)
  const subject = createSubject(server.sandbox, { fetch: proxy.fetch, baseUrl: server.url })
  return { proxy, ...(await run(subject, stepsOf(count))) }
}

test('it gives neither Prism nor the check of recordings a reason to complain, whatever is called', bound, async () => {
  await using server = await startSandbox(options)
  const { proxy, broken, findings } = await driven(server, 700)
  expect({ broken, findings, complaints: proxy.complaints.slice(0, 5) }).toEqual({
    broken: [],
    findings: [],
    complaints: []
  })
  expect(proxy.answers()).toBeGreaterThan(700)
  const recording = join(folder, 'run.har')
  writeFileSync(recording, server.sandbox.toHar())
  const command = ['--import', 'tsx', 'src/cli/main.ts', 'check', 'recordings', recording, '--format', 'json']
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { maxBuffer: 1e8 })
  expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('exchange.response.missing'))).toEqual([])
  expect(Number(/(\d[\d,]*) exchanges judged/.exec(stderr)?.[1]?.replaceAll(',', ''))).toBeGreaterThan(700)
})

test.each(['a cart is created without its creation timestamp', 'a cart is created with 202', 'a fault has no code'])(
  'it would be noticed by Prism: %s',
  async (fault) => {
    const [mutant] = mutants.filter((one) => one.fault === fault)
    const { startSandbox: start } = await loadCopy(await bundleMutant({ patches: mutant?.patches ?? [] }, 'proxied'))
    await using server = await start(options)
    const { proxy } = await driven(server, 60)
    expect(proxy.complaints.some(({ about }) => about === 'answer')).toBe(true)
  }
)
