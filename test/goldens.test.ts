import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import pc from 'picocolors'
import { expect, test } from 'vitest'
import { Contract } from '../src/contract/index.ts'
import type { Finding, Place } from '../src/finding.ts'
import { generateAll } from '../src/generate/index.ts'
import { InputError } from '../src/input-error.ts'
import { findingLine, inputErrorText } from '../src/report/index.ts'
import { judgePacts } from '../src/verify/judge-pacts.ts'
import { judgeRecordings } from '../src/verify/judge-recordings.ts'
import { partnerCenter } from './support/partner-center.ts'

/*
 * A case is a folder: what goes in, and what must come out. A new one needs a folder and no code. Run vitest with
 * `--update` to write what comes out, and read it before you commit it.
 */

const goldens = 'test/goldens'

const casesOf = (check: string): string[] => readdirSync(`${goldens}/${check}`).sort()

const inputs = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Files of the case are named as if the case were the working folder. */
const fromInside = (text: string, folder: string): string => text.replaceAll(`${folder}/`, '')

const expectFindings = async (findings: readonly Finding[], folder: string): Promise<void> => {
  const lines = findings.map((finding) => `${findingLine(finding)}\n`).join('')
  expect(lines).not.toContain(process.cwd())
  await expect(fromInside(lines, folder)).toMatchFileSnapshot(resolve(folder, 'findings.jsonl'))
}

test.each(casesOf('recordings'))('it judges a recording: %s', async (name) => {
  const folder = `${goldens}/recordings/${name}`
  const { findings } = judgeRecordings(inputs(folder, '.har'), partnerCenter)
  await expectFindings(findings, folder)
})

test.each(casesOf('pacts'))('it judges a pact: %s', async (name) => {
  const folder = `${goldens}/pacts/${name}`
  const { findings } = judgePacts(inputs(folder, '.json'), partnerCenter)
  await expectFindings(findings, folder)
})

/** What a command does with its files until it has read them. The command itself adds how findings are printed. */
const commands: Readonly<Record<string, (files: string[], spec: string | undefined) => unknown>> = {
  generate: (_files, spec) => generateAll(new Contract(spec ?? ''), spec ?? '', 'cart-contract generate'),
  'check recordings': (files, spec) => judgeRecordings(files, spec === undefined ? partnerCenter : new Contract(spec)),
  'check pacts': (files) => judgePacts(files, partnerCenter)
}

test.each(casesOf('bad-input'))('it refuses broken input and says what to do: %s', async (name) => {
  const folder = `${goldens}/bad-input/${name}`
  const [, command = '', files = '', spec] =
    /^cart-contract (generate|check \w+)((?: [\w.]+)*)(?: --spec (\S+))?\n$/.exec(
      readFileSync(`${folder}/command.txt`, 'utf8')
    ) ?? []
  const inside = (file: string) => `${folder}/${file}`
  const error: unknown = await Promise.resolve()
    .then(() => commands[command]?.(files.trim().split(' ').map(inside), spec === undefined ? undefined : inside(spec)))
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  const text = inputErrorText(error as InputError, pc.createColors(false))
  expect(text).not.toContain(process.cwd())
  await expect(`${fromInside(text, folder)}\n`).toMatchFileSnapshot(resolve(folder, 'message.txt'))
})

test('it leads from every finding to the line of the contract and of the file', () => {
  const places = ['recordings', 'pacts'].flatMap((check) =>
    casesOf(check).flatMap((name) => {
      const folder = `${goldens}/${check}/${name}`
      const lines = readFileSync(`${folder}/findings.jsonl`, 'utf8').split('\n').filter(Boolean)
      return lines.flatMap((line) => {
        const finding = JSON.parse(line) as Finding
        return finding.contract ? [finding.contract] : []
      })
    })
  )
  expect(places.length).toBeGreaterThan(50)
  for (const place of places) expect(textAt(place)).toMatch(keyOf(place))
})

const textAt = ({ file, line = 0, column = 0 }: Place): string =>
  readFileSync(file, 'utf8')
    .split('\n')
    [line - 1]?.slice(column - 1) ?? ''

/** A place in YAML is that of the key. */
const keyOf = ({ pointer }: Place): RegExp => {
  const key = (pointer.split('/').at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
  return new RegExp(`^['"]?${key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]?:`)
}
