import { spawnSync } from 'node:child_process'

/** A seed of its own for each run; whoever sets the variable repeats one. */
export const anySeed = (): string => String(Math.floor(Math.random() * 2 ** 31))

/**
 * Runs a part of the tests for longer than the suite does, and ends as they end.
 *
 * @param defaults environment variables that the caller may set otherwise
 * @param set environment variables that are set in any case
 */
export const runTests = (
  folder: string,
  defaults: Readonly<Record<string, string>>,
  set: Readonly<Record<string, string>>
): void => {
  const { status } = spawnSync('npx', ['vitest', 'run', folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...defaults, ...process.env, ...set }
  })
  process.exitCode = status ?? 1
}
