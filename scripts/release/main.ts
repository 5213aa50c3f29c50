// Publishes what is packed, once tag, version and changelog agree. `--dry-run` does all but the last step, on any day and offline.
//
//   npm run release -- --dry-run [--tag v1.2.3] [--tarball FILE] [--notes FILE]
//
// In the workflow npm takes the identity of the job (trusted publishing), so no token is anywhere, and signs where the package comes
// from (provenance). Elsewhere provenance cannot be had, and npm refuses to publish.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { notesOf, ReleaseError, requireDate, requireTag } from './notes.ts'

const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    tag: { type: 'string' },
    tarball: { type: 'string' },
    notes: { type: 'string' }
  }
})

const folder = mkdtempSync(join(tmpdir(), 'cart-contract-release-'))
try {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string }
  const isDry = options['dry-run']
  if (!isDry && options.tag === undefined)
    throw new ReleaseError('the tag that is released', 'none was given', 'Push a tag, or try it with --dry-run.')
  requireTag(options.tag ?? `v${version}`, version)
  const notes = notesOf(readFileSync('CHANGELOG.md', 'utf8'), version)
  if (!isDry) requireDate(notes, version)

  const tarball = options.tarball ?? pack()
  npm(['publish', tarball, '--access', 'public', ...(isDry ? ['--dry-run'] : ['--provenance'])])
  if (options.notes !== undefined) writeFileSync(options.notes, `${notes.text}\n`)
  console.log(
    `${isDry ? 'Would publish' : 'Published'} ${name} ${version} (${notes.date ?? 'not dated yet'}), with these notes:\n`
  )
  console.log(notes.text)
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Builds and packs, as `npm publish` would of a folder. */
function pack(): string {
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder])) as { filename: string }[]
  if (!packed) throw new ReleaseError('a tarball of npm pack', 'there is none', 'Run npm pack to see why.')
  return join(folder, packed.filename)
}

function npm(words: readonly string[]): string {
  return execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 })
}
