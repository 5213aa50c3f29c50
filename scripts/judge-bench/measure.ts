// One measurement in a process of its own, so that its memory is its own. Prints JSON.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { Contract, createRouter, declareVocabulary } from '../../src/contract/index.ts'
import { withRecordedHistory, type Exchange } from '../../src/exchange/index.ts'
import { judgeRecordings } from '../../src/verify/judge-recordings.ts'

export type Subject = 'judge' | 'parse' | 'ajv'
export type Measurement = {
  readonly milliseconds: number
  /** Of the process, in bytes. */
  readonly peak: number
  /** Of the processor, all threads. */
  readonly busy: number
  readonly exchanges: number
  readonly findings: number
}

const [, , subject, file = '', spec = ''] = process.argv

/** A text is no longer than 2 ** 29 characters, so a larger file is parsed in pieces, cut between two entries. */
const largestPiece = 400 * 10 ** 6

const parse = (): { milliseconds: number; exchanges: number } => {
  let milliseconds = 0
  let exchanges = 0
  const parsed = (text: string): { log: { entries: unknown[] } } => {
    const start = performance.now()
    const value = JSON.parse(text) as { log: { entries: unknown[] } }
    milliseconds += performance.now() - start
    return value
  }
  const { size } = statSync(file)
  if (size <= largestPiece) {
    exchanges = parsed(readFileSync(file, 'utf8')).log.entries.length
    return { milliseconds, exchanges }
  }
  const descriptor = openSync(file, 'r')
  const bytes = Buffer.allocUnsafe(64 << 20)
  const gap = Buffer.from('{"startedDateTime"')
  const indented = Buffer.from('{\n        "startedDateTime"')
  let held = 0
  for (let isFirst = true; ; isFirst = false) {
    const count = readSync(descriptor, bytes, held, bytes.length - held, null)
    held += count
    const isLast = count === 0
    const used = bytes.subarray(0, held)
    const start = isFirst ? Math.max(used.indexOf(gap), used.indexOf(indented)) : 0
    const stop = isLast ? used.lastIndexOf(']') : Math.max(used.lastIndexOf(gap), used.lastIndexOf(indented))
    const entries = used.toString('utf8', start, stop).replace(/,\s*$/, '')
    exchanges += parsed(`{"log":{"entries":[${entries}]}}`).log.entries.length
    if (isLast) break
    bytes.copyWithin(0, stop, held)
    held -= stop
  }
  closeSync(descriptor)
  return { milliseconds, exchanges }
}

/** What everyone has: each answer against the schema of its status. */
const ajv = (): { milliseconds: number; exchanges: number } => {
  const contract = new Contract(spec)
  const router = createRouter(contract)
  const judge = new Ajv2020({ strict: false, allErrors: true, logger: false, validateSchema: false })
  ;(formats as unknown as (ajv: Ajv2020) => void)(judge)
  const files = [...contract.documents.files()]
  declareVocabulary(
    judge,
    files.map(([, value]) => value)
  )
  for (const [uri, value] of files) if (typeof value === 'object' && value !== null) judge.addSchema(value, uri)
  let milliseconds = 0
  let exchanges = 0
  const one = ({ request, response }: Exchange) => {
    exchanges++
    const route = router(request.method, request.url)
    if (route.kind !== 'operation' || response?.body.kind !== 'text') return
    const schema = contract.responseFor(route.operation, response.status)?.content[0]?.schema
    if (!schema) return
    const validate = judge.getSchema(`${schema.uri}#${encodeURI(schema.pointer)}`)
    const start = performance.now()
    void validate?.(JSON.parse(response.body.text.replace(/^\ufeff/, '')))
    milliseconds += performance.now() - start
  }
  const descriptor = openSync(file, 'r')
  const source = {
    size: statSync(file).size,
    read: (into: Uint8Array, position: number) => readSync(descriptor, into, 0, into.length, position)
  }
  withRecordedHistory(source, file, ({ exchanges: all }) => {
    for (const exchange of all) one(exchange)
  })
  closeSync(descriptor)
  return { milliseconds, exchanges }
}

const judge = (): { milliseconds: number; exchanges: number; findings: number } => {
  const contract = new Contract(spec)
  const start = performance.now()
  const { judged, foreign, findings } = judgeRecordings([file], contract)
  return { milliseconds: performance.now() - start, exchanges: judged + foreign, findings: findings.length }
}

const before = process.cpuUsage()
const measured = { findings: 0, ...(subject === 'judge' ? judge() : subject === 'ajv' ? ajv() : parse()) }
const { user, system } = process.cpuUsage(before)
const measurement: Measurement = {
  ...measured,
  busy: (user + system) / 1000,
  // In kilobytes there.
  peak: process.resourceUsage().maxRSS * 1024
}
process.stdout.write(JSON.stringify(measurement))
