import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'

/** What one golden folder breaks, and the steps that must notice. */
type Break = {
  readonly breaks: string
  readonly file: string
  readonly replace: string
  readonly with: string
  readonly steps: string
}

const goldens = 'test/goldens/verify'
const parts = ['openapi', 'generated', 'src', 'pacts', 'test/contract', 'test/recordings', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'redocly.yaml']

/** The project with one thing broken, in a folder of its own. */
const brokenProject = ({ file, replace, with: replacement }: Break): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-broken-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text.split(replace).length, `'${replace}' in ${file}`).toBe(2)
  writeFileSync(join(folder, file), text.replace(replace, () => replacement))
  return folder
}

const verify = (folder: string, steps: string): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((done) => {
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'verify', '--format', 'json', '--only', steps]
    execFile(process.execPath, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })

test.each(readdirSync(goldens))('it turns verify red: %s', { timeout: 60_000 }, async (name) => {
  const change = parse(readFileSync(join(goldens, name, 'break.yaml'), 'utf8')) as Break
  const { code, stdout, stderr } = await verify(brokenProject(change), change.steps)
  expect(code, stderr).toBe(1)
  await expect(stdout).toMatchFileSnapshot(resolve(goldens, name, 'findings.jsonl'))
})
