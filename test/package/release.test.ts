import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { notesOf, requireDate, requireTag } from '../../scripts/release/notes.ts'
import { manifestOf, run } from './install.ts'

const { version } = manifestOf('.')
const folder = mkdtempSync(join(tmpdir(), 'cart-contract-release-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const release = (...words: string[]): Promise<string> =>
  run('.', 'npm', 'run', '--silent', 'release', '--', '--dry-run', '--tarball', inject('tarball'), ...words)

test('it does all of a release but the publishing, offline, and says what it would publish with which notes', async () => {
  const notes = join(folder, 'notes.md')
  const printed = await release('--tag', `v${version}`, '--notes', notes)
  expect(printed).toContain(`Would publish cart-contract ${version}`)
  expect(readFileSync(notes, 'utf8').trim()).toBe(notesOf(readFileSync('CHANGELOG.md', 'utf8'), version).text)
})

test('it releases no tag of another version', async () => {
  await expect(release('--tag', 'v99.0.0')).rejects.toThrow(`Failed to release: expected the tag v${version}`)
})

test('it publishes nothing where nobody says which tag', async () => {
  await expect(run('.', 'npm', 'run', '--silent', 'release')).rejects.toThrow('expected the tag that is released')
})

test('it finds the section of a version alone', () => {
  const changelog =
    '# Changelog\n\n## 1.10.0 (2026-12-24)\n\n- Ten.\n\n### Beside\n\nIt.\n\n## 1.1.0 (unreleased)\n\n- One.\n\n## 1.0.0\n'
  expect(notesOf(changelog, '1.10.0')).toEqual({ date: '2026-12-24', text: '- Ten.\n\n### Beside\n\nIt.' })
  expect(notesOf(changelog, '1.1.0')).toEqual({ text: '- One.' })
  expect(() => notesOf(changelog, '1.0.0')).toThrow('it is empty')
  expect(() => notesOf(changelog, '1.1')).toThrow('there is none')
  expect(() => notesOf(changelog, '1x1.0')).toThrow('there is none')
})

test('it wants the day and the tag of what it releases', () => {
  expect(() => {
    requireDate({ text: 'x' }, '1.0.0')
  }).toThrow('expected a day in the heading')
  expect(() => {
    requireTag('1.0.0', '1.0.0')
  }).toThrow('expected the tag v1.0.0')
})

test('it announces a release with the section of the changelog', () => {
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
    jobs: { announce: { steps: { run?: string }[] } }
  }
  const script = jobs.announce.steps.flatMap(({ run: line }) => line ?? []).join('\n')
  writeFileSync(join(folder, 'gh'), '#!/bin/sh\necho "$@"\n')
  chmodSync(join(folder, 'gh'), 0o755)
  writeFileSync(join(folder, 'CHANGELOG.md'), readFileSync('CHANGELOG.md'))
  const called = execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, GITHUB_REF_NAME: `v${version}` }
  })
  expect(called).toContain(`release create v${version} --verify-tag`)
  expect(readFileSync(join(folder, 'notes.md'), 'utf8').trim()).toBe(
    notesOf(readFileSync('CHANGELOG.md', 'utf8'), version).text
  )
})
