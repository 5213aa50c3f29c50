import { InvalidArgumentError, type Command } from 'commander'
import pc from 'picocolors'
import { evidenceKinds } from '../../checks/index.ts'
import { table, tally, tallyText } from '../../report/index.ts'
import {
  evidenceRows,
  runSteps,
  stepNames,
  type StepName,
  type StepReport,
  type LawRow,
  type VerificationReport
} from '../../verify/index.ts'
import { CliCommand } from '../cli-command.ts'
import { deliver, progress, say } from '../output.ts'
import { withOutput, type OutputFlags } from './options.ts'

type Options = OutputFlags & { readonly only?: readonly StepName[] }

export const verifyCommand = (): Command =>
  withOutput(
    new CliCommand('verify')
      .description('Prove that contract, generated code, pacts, mock and recordings agree: the whole CI job.')
      .option('--only <steps>', `some steps, with commas: ${stepNames.join(', ')}`, parseSteps)
  ).action(async ({ only, ...output }: Options) => {
    const report = await runSteps(only ?? stepNames, progress)
    progress('')
    const counts = deliver(
      report.results.flatMap(({ findings }) => findings),
      output
    )
    if (!only) say(`${evidenceTable(report)}\n`)
    if (report.laws) say(`${lawTable(report.laws)}\n`)
    say(stepTable(report.results))
    say(`\n${counts.errors === 0 ? pc.green('verified') : pc.red('not verified')}: ${tallyText(counts)}.`)
  })

const stepTable = (results: readonly StepReport[]): string =>
  table(
    ['step', 'looked at', 'findings', 'time'],
    results.map(({ name, looked, findings, milliseconds }) => {
      const counts = tally(findings)
      return [
        name,
        looked,
        counts.errors > 0 ? pc.red(tallyText(counts)) : tallyText(counts),
        `${(milliseconds / 1000).toFixed(1)} s`
      ]
    })
  )

/** A row for each scenario, a column for each kind of evidence; shared scenarios count their operations. */
const evidenceTable = (report: VerificationReport): string => {
  const rows = evidenceRows(report)
  const unproved = rows.filter(({ cells }) => evidenceKinds.some((kind) => cells[kind].proved < cells[kind].of))
  return [
    table(
      ['scenario', ...evidenceKinds],
      rows.map(({ scenario, cells }) => [
        scenario,
        ...evidenceKinds.map((kind) => {
          const { proved, of } = cells[kind]
          if (of === 0) return pc.dim('-')
          const text = of === 1 ? (proved === 1 ? 'yes' : 'no') : `${proved}/${of}`
          return proved === of ? pc.green(text) : pc.red(text)
        })
      ])
    ),
    '',
    unproved.length === 0
      ? `All ${rows.length} scenarios have every kind of evidence.`
      : `Without full evidence: ${unproved.map(({ scenario }) => scenario).join(', ')}.`,
    ...report.unproved.map(({ pointer, why }) => `Not proved by anything: ${pointer}. ${why.trim()}`)
  ].join('\n')
}

/** A law that nothing supports is no green one: a promise that was never tested is only believed. */
const lawTable = (rows: readonly LawRow[]): string => {
  const unproved = rows.filter(({ pairs }) => pairs === 0)
  return [
    table(
      ['law', 'word', 'promise', 'pairs'],
      rows.map(({ name, word, promise, pairs }) => [
        name,
        word,
        promise,
        pairs > 0 ? pc.green(String(pairs)) : pc.red('not proved by anything')
      ])
    ),
    '',
    unproved.length === 0
      ? `All ${rows.length} laws were tested on pairs of observations.`
      : `Not proved by anything: ${unproved.map(({ name }) => name).join(', ')}.`
  ].join('\n')
}

const parseSteps = (value: string): StepName[] =>
  value.split(',').map((part) => {
    const name = stepNames.find((candidate) => candidate === part.trim())
    if (!name) throw new InvalidArgumentError(`one of ${stepNames.join(', ')}`)
    return name
  })
