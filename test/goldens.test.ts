import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Contract } from '../src/contract/index.ts'
import type { Finding } from '../src/finding.ts'
import { findingLine } from '../src/report/index.ts'
import { judgeRecordings } from '../src/verify/judge-recordings.ts'

const contract = new Contract('openapi/partner-center.yaml')
const folders = readdirSync('test/goldens/recordings')
const asLines = (findings: readonly Finding[], folder: string): string =>
  findings.map((finding) => `${findingLine(finding)}\n`).join('').replaceAll(`${folder}/`, '')

test.each(folders)('it judges %s', async (name) => {
  const folder = `test/goldens/recordings/${name}`
  const files = readdirSync(folder).filter((f) => f.endsWith('.har')).sort().map((f) => `${folder}/${f}`)
  const { findings } = judgeRecordings(files, contract)
  await expect(asLines(findings, folder)).toMatchFileSnapshot(`goldens/recordings/${name}/findings.jsonl`)
})
