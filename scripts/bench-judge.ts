// How fast recordings are judged, side by side with JSON.parse of the same bytes alone and with plain ajv over the same
// bodies. Ratios count: absolute times depend on the machine. `-- --sizes 10,100` names other sizes, in megabytes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { table } from '../src/report/index.ts'
import { ownProject } from '../src/verify/project.ts'
import type { Measurement, Subject } from './judge-bench/measure.ts'
import { writeRecording, type Layout } from './judge-bench/write-recording.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10,100,1000' } } })
const sizes = values.sizes.split(',').map(Number)
if (!sizes.every((size) => size > 0)) throw new Error("expected '--sizes' with megabytes, such as 10,100")

const { root, contract } = ownProject()
const folder = mkdtempSync(join(tmpdir(), 'cart-contract-bench-'))
// Beside the packages that it uses. A compiled program, as users have it: a loader would count as its memory.
const program = join(root, 'node_modules', '.cache', 'judge-bench', 'measure.mjs')

const measure = (subject: Subject, file: string): Measurement => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    // What it takes to hold a file that is parsed as a whole.
    [...(subject === 'parse' ? ['--max-old-space-size=12000'] : []), program, subject, file, contract],
    { encoding: 'utf8' }
  )
  if (status !== 0) throw new Error(`measuring ${subject} failed: ${stderr}`)
  return JSON.parse(stdout) as Measurement
}

const rowOf = (size: number, layout: Layout): string[] => {
  const file = join(folder, `${String(size)}-${layout}.har`)
  const exchanges = writeRecording(file, size * 10 ** 6, layout)
  const megabytes = statSync(file).size / 10 ** 6
  const speed = (milliseconds: number) => (megabytes / milliseconds) * 1000
  const [parsed, ajv, judged] = [measure('parse', file), measure('ajv', file), measure('judge', file)]
  rmSync(file)
  if (judged.exchanges !== exchanges || parsed.exchanges !== exchanges)
    throw new Error(`${String(exchanges)} exchanges were written, ${String(judged.exchanges)} judged`)
  return [
    `${String(size)} MB ${layout}`,
    speed(parsed.milliseconds).toFixed(0),
    speed(ajv.milliseconds).toFixed(0),
    speed(judged.milliseconds).toFixed(0),
    `${((parsed.milliseconds / judged.milliseconds) * 100).toFixed(0)} %`,
    `${((parsed.busy / judged.busy) * 100).toFixed(0)} %`,
    `${(judged.peak / 2 ** 20).toFixed(0)} MiB`,
    String(exchanges),
    ((judged.milliseconds / exchanges) * 1000).toFixed(0),
    String(judged.findings)
  ]
}

try {
  await build({
    entryPoints: [join(root, 'scripts', 'judge-bench', 'measure.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error'
  })
  const rows = sizes.flatMap((size) =>
    (['indented', 'compact'] as const).map((layout) => {
      process.stderr.write(`${String(size)} MB, ${layout} …\n`)
      return rowOf(size, layout)
    })
  )
  const heads = ['recording', 'JSON.parse MB/s', 'ajv MB/s', 'judge MB/s', 'judge : JSON.parse', 'by processor time']
  console.log(table([...heads, 'peak memory', 'exchanges', 'µs each', 'findings'], rows))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
