import {
  checkExchange,
  createJudge,
  goThrough,
  undocumentedFinding,
  type Bounds,
  type Judged,
  type LawEvidence,
  type LawName
} from '../checks/index.ts'
import { createRouter, type Contract, type Router } from '../contract/index.ts'
import { withRecordedHistory, type HistoryStream } from '../exchange/index.ts'
import type { Finding } from '../finding.ts'
import { failedTo, InputError } from '../input-error.ts'
import { count } from '../report/index.ts'
import { withInput } from './open-input.ts'

export type Judgement<T = never> = {
  /** In the order in which the answers arrived, file by file. */
  readonly findings: readonly Finding[]
  /** How many exchanges were judged. */
  readonly judged: number
  /** How many of them had no answer: their outcome is unknown. */
  readonly unanswered: number
  /** How many bodies of them, of requests and answers, were not recorded and so not judged. */
  readonly unrecorded: number
  /** Exchanges with the contract's host that it has no operation for. Each has a finding. */
  readonly undocumented: number
  /** Exchanges for other hosts: counted, never judged. */
  readonly foreign: number
  /** For each law, on how many pairs it was tested. */
  readonly evidence: LawEvidence
  /** What `keep` gave. */
  readonly kept: readonly T[]
}

export type JudgeRecordingsOptions<T> = {
  /** Further hosts that count as the contract's. */
  readonly baseUrls?: readonly string[]
  /** How much is remembered; {@link defaultBounds} when it is left out. */
  readonly bounds?: Bounds
  /** All files are one history, and not one each. */
  readonly asOneHistory?: boolean
  /** What is to be kept of an exchange: no exchange is. @param findings what was found in it, the laws included */
  readonly keep?: (judged: Judged, findings: readonly Finding[]) => T | undefined
}

/**
 * Judges recordings against a contract: every exchange, and every history against the laws across time. Files are read piece
 * by piece, so that their size does not matter.
 *
 * @throws InputError where a file cannot be read as HAR, or holds nothing for the contract's hosts
 */
export const judgeRecordings = <T = never>(
  files: readonly string[],
  contract: Contract,
  options: JudgeRecordingsOptions<T> = {}
): Judgement<T> => {
  const { baseUrls = [], asOneHistory = false } = options
  const router = createRouter(contract, baseUrls)
  const judge = (histories: readonly HistoryStream[]) => judgeHistories(histories, contract, router, options)
  const judgements = asOneHistory ? [withHistories(files, judge)] : files.map((file) => withHistories([file], judge))
  const evidence = new Map<LawName, number>()
  for (const judgement of judgements) {
    for (const [law, pairs] of judgement.evidence) evidence.set(law, (evidence.get(law) ?? 0) + pairs)
  }
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    judged: sumOf(judgements, ({ judged }) => judged),
    unanswered: sumOf(judgements, ({ unanswered }) => unanswered),
    unrecorded: sumOf(judgements, ({ unrecorded }) => unrecorded),
    undocumented: sumOf(judgements, ({ undocumented }) => undocumented),
    foreign: sumOf(judgements, ({ foreign }) => foreign),
    evidence,
    kept: judgements.flatMap(({ kept }) => kept)
  }
}

const sumOf = <T>(items: readonly T[], number: (item: T) => number): number =>
  items.reduce((sum, item) => sum + number(item), 0)

/** May call `use` more than once: each time with histories that begin anew. */
const withHistories = <R>(
  [file, ...others]: readonly string[],
  use: (histories: readonly HistoryStream[]) => R,
  opened: readonly HistoryStream[] = []
): R =>
  file === undefined
    ? use(opened)
    : withInput(file, 'the recording', (source) =>
        withRecordedHistory(source, file, (history) => withHistories(others, use, [...opened, history]))
      )

/**
 * A history may be longer than memory is large: a resource that was not seen while so many others were is judged as if it
 * were new. One takes some 12 kB, with all that stands in it; with these a recording of 1 GB takes less than 300 MiB.
 */
export const defaultBounds: Bounds = { resources: 1500, ids: 5000 }

type Counts = { judged: number; unanswered: number; unrecorded: number; undocumented: number; foreign: number }

const judgeHistories = <T>(
  histories: readonly HistoryStream[],
  contract: Contract,
  router: Router,
  { baseUrls = [], bounds = defaultBounds, keep }: JudgeRecordingsOptions<T>
): Judgement<T> => {
  const judge = createJudge(contract, { router, bounds })
  const findings: Finding[] = []
  const kept: T[] = []
  const counts = new Map(
    histories.map(({ file }): [string, Counts] => [
      file,
      { judged: 0, unanswered: 0, unrecorded: 0, undocumented: 0, foreign: 0 }
    ])
  )
  goThrough(histories, ({ request, startedAt }, history) => {
    const route = router(request.method, request.url)
    const open = judge.begin(request, startedAt)
    const counted = counts.get(history.file)
    return (exchange) => {
      const broken = open.end(exchange, history.locate)
      if (route.kind === 'foreign') {
        if (counted) counted.foreign++
      } else if (route.kind === 'undocumented') {
        if (counted) counted.undocumented++
        findings.push(undocumentedFinding(history, exchange, route.allowedMethods))
      } else {
        if (counted) counted.judged++
        if (counted && !exchange.response) counted.unanswered++
        const { operation, pathParameters } = route
        const judged = { history, exchange, contract, operation, pathParameters }
        const found = [...checkExchange(judged), ...broken]
        findings.push(...found)
        if (counted) counted.unrecorded += found.filter(({ code }) => code.endsWith('.body.unrecorded')).length
        const keeps = keep?.(judged, found)
        if (keeps !== undefined) kept.push(keeps)
      }
    }
  })
  for (const [file, { judged, foreign, undocumented }] of counts) {
    if (judged === 0) {
      const example = findings.find(({ code, at }) => code === 'exchange.operation.undocumented' && at.file === file)
      throw nothingToJudge(file, foreign, undocumented, [...contract.servers, ...baseUrls], example)
    }
  }
  const sum = (name: keyof Counts) => sumOf([...counts.values()], (counted) => counted[name])
  return {
    findings,
    judged: sum('judged'),
    unanswered: sum('unanswered'),
    unrecorded: sum('unrecorded'),
    undocumented: sum('undocumented'),
    foreign: sum('foreign'),
    evidence: judge.evidence(),
    kept
  }
}

/** @param example what was said of an exchange with a path that the contract lacks */
const nothingToJudge = (
  file: string,
  foreign: number,
  undocumented: number,
  hosts: readonly string[],
  example: Finding | undefined
): InputError =>
  new InputError(
    failedTo(
      'judge the recording',
      `exchanges that the contract has an operation for, with ${hosts.join(' or ')}`,
      `there is none: ${count(foreign, 'exchange')} with other hosts, ${undocumented} with other paths` +
        (example ? `, such as ${example.message.slice(0, example.message.indexOf(': '))}` : ''),
      foreign > 0 ? 'Give the host that was recorded with --base-url.' : 'Give the contract of these paths with --spec.'
    ),
    { file }
  )
