import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Permissions = string | Readonly<Record<string, string>>
type Job = {
  readonly permissions?: Permissions
  readonly 'timeout-minutes'?: number
  readonly 'runs-on': string
  readonly steps: readonly Step[]
}
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: Permissions
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = '.github/workflows'
const files = readdirSync(folder)
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')
const workflowOf = (file: string): Workflow => parse(textOf(file)) as Workflow
const jobsOf = (file: string): [string, Job][] => Object.entries(workflowOf(file).jobs)
const stepsOf = (file: string): Step[] => jobsOf(file).flatMap(([, { steps }]) => steps)

/** What a job may do beyond reading, by workflow and job. Whatever else it asks for has to be thought about here. */
const writes: Readonly<Record<string, readonly string[]>> = {
  'release.yml/publish': ['id-token'],
  'release.yml/announce': ['contents']
}

test('it has one workflow that tests and one that releases', () => {
  expect(files.sort()).toEqual(['ci.yml', 'release.yml'])
})

test.each(files)('it takes every action by its commit, and says which version that is: %s', (file) => {
  const used = stepsOf(file).flatMap(({ uses }) => uses ?? [])
  expect(used.length).toBeGreaterThan(0)
  for (const action of used) expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/)
  const lines = textOf(file)
    .split('\n')
    .filter((line) => /^\s*(?:- )?uses:/.test(line))
  expect(lines).toHaveLength(used.length)
  for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('it takes one version of an action everywhere', () => {
  const versions = new Map<string, Set<string>>()
  for (const { uses = '' } of files.flatMap(stepsOf)) {
    const [name = '', commit = ''] = uses.split('@')
    if (name !== '') versions.set(name, (versions.get(name) ?? new Set()).add(commit))
  }
  for (const [name, commits] of versions) expect(commits.size, name).toBe(1)
})

test.each(files)('it may no more than it has to: %s', (file) => {
  const { permissions, on } = workflowOf(file)
  // Whatever a workflow leaves out has the rights of the repository's settings.
  expect(permissions).toBeTypeOf('object')
  expect(Object.values(permissions ?? {}).every((right) => right === 'read')).toBe(true)
  // With the rights of the repository, and the code of a stranger.
  expect(Object.keys(on)).not.toContain('pull_request_target')
  for (const [name, job] of jobsOf(file)) {
    const rights = job.permissions ?? {}
    expect(rights, name).toBeTypeOf('object')
    const written = Object.entries(rights).flatMap(([right, level]) => (level === 'write' ? [right] : []))
    expect(written, name).toEqual(writes[`${file}/${name}`] ?? [])
    expect(job['timeout-minutes'], name).toBeGreaterThan(0)
    expect(job['runs-on'], name).not.toContain('latest')
  }
})

test.each(files)('it leaves no credentials in a checkout, and runs no text that somebody else wrote: %s', (file) => {
  for (const step of stepsOf(file)) {
    if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
    // A branch may be called `$(curl …)`. What is in an environment variable is not run.
    expect(step.run ?? '').not.toContain('${{')
  }
  expect(textOf(file)).not.toContain('secrets.')
})

test('it runs what a checkout runs', () => {
  for (const file of files) expect(stepsOf(file).map(({ run }) => run)).toContain('bash .ci/run')
})
