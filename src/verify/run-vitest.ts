import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { redactText } from '../exchange/index.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { InputError } from '../input-error.ts'
import type { Project } from './project.ts'

export type TestRun = {
  readonly passed: number
  readonly findings: readonly Finding[]
  /** Titles of the failed tests. */
  readonly failed: readonly string[]
}

type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
      readonly location?: { readonly line: number; readonly column: number } | null
    }[]
  }[]
}

/**
 * Runs a vitest project of the checkout in a process of its own: Pact's native core prints to stdout, and stdout is for
 * findings.
 *
 * @param code the code of a finding for each test that fails
 * @throws InputError where the tests could not run at all, with the end of what was printed
 */
export const runVitest = async (
  project: Project,
  name: string,
  code: FindingCode,
  environment: Readonly<Record<string, string>> = {}
): Promise<TestRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-'))
  const output = join(folder, 'report.json')
  try {
    const printed = await run(
      [
        join(project.root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--project',
        name,
        '--reporter=json',
        `--outputFile=${output}`
      ],
      project.root,
      environment
    )
    const report = readReport(output)
    if (!report || report.testResults.length === 0) {
      throw new InputError(
        `Failed to run the tests '${name}': expected a report of vitest, but there is none. It printed: ${printed.trim().slice(-600)}`,
        { file: relative(process.cwd(), project.root) || '.' }
      )
    }
    return summarise(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (args: string[], cwd: string, environment: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...environment, PACT_DO_NOT_TRACK: 'true', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.on('error', reject)
    child.on('close', () => {
      resolve(printed)
    })
  })

const readReport = (file: string): Report | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}

const summarise = (report: Report, code: FindingCode): TestRun => {
  const findings: Finding[] = []
  const failed: string[] = []
  let passed = 0
  for (const file of report.testResults) {
    const at = (line?: number) => ({
      file: relative(process.cwd(), file.name),
      pointer: '',
      ...(line !== undefined && { line })
    })
    if (file.assertionResults.length === 0) {
      findings.push({
        code,
        severity: 'error',
        message: `The tests could not start: ${firstLines(file.message)}`,
        at: at()
      })
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++
      if (test.status !== 'failed') continue
      failed.push(test.title)
      findings.push({
        code,
        severity: 'error',
        message: redactText(`${test.title}: ${firstLines(test.failureMessages?.[0] ?? 'failed')}`),
        at: at(test.location?.line)
      })
    }
  }
  return { passed, findings, failed }
}

/** What failed, without the trace. */
const firstLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(0, 6)
    .join(' ')
    .slice(0, 600)
