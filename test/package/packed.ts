import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with the tarball, and with what is in it as `package/`. */
    readonly packed: string
    readonly tarball: string
    /** What the build printed. */
    readonly buildOutput: string
  }
}

/** Builds and packs once for every test of the package: it takes longer than most of them. */
export default ({ provide }: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-packed-'))
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const tarball = join(folder, `cart-contract-${version}.tgz`)
  provide('buildOutput', execFileSync('bash', ['-c', 'npm run --silent build 2>&1'], { encoding: 'utf8' }))
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { stdio: 'pipe' })
  execFileSync('tar', ['-xzf', tarball], { cwd: folder })
  provide('packed', folder)
  provide('tarball', tarball)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
