import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { applyEdits, modify } from 'jsonc-parser'
import { afterAll, test } from 'vitest'
import { parse } from 'yaml'
import { parsePointer } from '../src/contract/index.ts'

/** What one golden folder breaks, and the steps that must notice. */
type Break = {
  readonly breaks: string
  readonly file: string
  readonly steps: string
} & (
  | { readonly replace: string; readonly with: string }
  | { /** Pointer to an item of a JSON file. */ readonly remove: string }
)

const goldens = 'test/goldens/verify'
const parts = [
  'openapi',
  'generated',
  'src',
  'pacts',
  'test/contract',
  'test/recordings',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'redocly.yaml'
]

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** The project with one thing broken, in a folder of its own. */
const brokenProject = (change: Break): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-contract-broken-'))
  folders.push(folder)
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const file = join(folder, change.file)
  writeFileSync(file, broken(readFileSync(file, 'utf8'), change))
  return folder
}

const broken = (text: string, change: Break): string => {
  if ('remove' in change) {
    const path = parsePointer(change.remove).map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment))
    return applyEdits(text, modify(text, path, undefined, {}))
  }
  const occurrences = text.split(change.replace).length - 1
  if (occurrences !== 1) throw new Error(`'${change.replace}' stands ${occurrences} times in ${change.file}, not once`)
  return text.replace(change.replace, () => change.with)
}

const verify = (folder: string, steps: string): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((done) => {
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'verify', '--format', 'json', '--only', steps]
    execFile(
      process.execPath,
      args,
      { cwd: folder, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      }
    )
  })

test.concurrent.for(readdirSync(goldens))('it turns verify red: %s', async (name, { expect }) => {
  const change = parse(readFileSync(join(goldens, name, 'break.yaml'), 'utf8')) as Break
  const { code, stdout, stderr } = await verify(brokenProject(change), change.steps)
  expect(code, stderr).toBe(1)
  await expect(stdout).toMatchFileSnapshot(resolve(goldens, name, 'findings.jsonl'))
})
