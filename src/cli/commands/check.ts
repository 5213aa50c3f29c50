import { Command } from 'commander'
import { Contract } from '../../contract/index.ts'
import { count, tallyText } from '../../report/index.ts'
import type { LawEvidence } from '../../checks/index.ts'
import {
  defaultBounds,
  judgePacts,
  judgeRecordings,
  ownProject,
  runSteps,
  type Judgement,
  type StepName
} from '../../verify/index.ts'
import { deliver, progress, say } from '../output.ts'
import { parseBaseUrl, parseCount, withConsent, withOutput, type ConsentFlags, type OutputFlags } from './options.ts'

type Options = OutputFlags & ConsentFlags & { readonly spec?: string; readonly baseUrl?: readonly string[] }
type RecordingOptions = Options & {
  readonly overlay?: readonly string[]
  readonly asOneHistory?: true
  readonly remember?: number
}

export const checkCommand = (): Command => {
  const check = new Command('check').description('Judge recordings, pacts or the contract itself.')
  check.addCommand(recordings())
  check.addCommand(pacts())
  check.addCommand(
    contractCheck('examples', 'Every scenario fits its schema, has a name of its own and reads as a state.', [
      'examples'
    ])
  )
  check.addCommand(contractCheck('generated', 'The generated files are what the contract gives.', ['generated']))
  check.addCommand(contractCheck('deviations', 'The contract says what deviations.yaml says it says.', ['deviations']))
  check.addCommand(
    contractCheck('coverage', 'Every documented answer has a scenario, every scenario a pact and a recording.', [
      'pacts',
      'recordings',
      'coverage'
    ])
  )
  return check
}

const recordings = (): Command =>
  withDocument(
    new Command('recordings')
      .description('Judge HAR files: every exchange against the contract, every history against its laws across time.')
      .argument('<file.har...>', 'HAR 1.2 files, each a history of its own')
      .option('--as-one-history', 'the files are parts of one history: their exchanges are put in one order of time')
      .option('--spec <file>', "another OpenAPI 3.1 document (default: the package's own contract)")
      .option('--overlay <file...>', 'OpenAPI Overlays 1.0 with words about time for that document')
      .option(
        '--base-url <url...>',
        "further hosts that count as the contract's, e.g. http://127.0.0.1:4010",
        parseBaseUrl
      )
      .option(
        '--remember <count>',
        `how many resources (carts, orders …) are remembered, the latest seen; each takes some 12 kB (default: ${String(defaultBounds.resources)}). ` +
          `One that is forgotten is judged as new. Of the ids of calls the last ${String(defaultBounds.ids)} are remembered in any case`,
        parseCount
      )
  ).action(
    (
      given: string[],
      { spec, overlay, allowOutside = false, baseUrl, asOneHistory, remember, ...output }: RecordingOptions
    ) => {
      const contract = new Contract(spec ?? ownProject().contract, { overlays: overlay ?? [], allowOutside })
      // A file that is named twice is no second history, and has not happened twice.
      const files = [...new Set(given)]
      const judgement = judgeRecordings(files, contract, {
        asOneHistory: asOneHistory === true,
        ...(baseUrl && { baseUrls: baseUrl }),
        ...(remember !== undefined && { bounds: { ...defaultBounds, resources: remember } })
      })
      const counts = deliver(judgement.findings, output)
      say(`${scopeText(judgement, files.length, asOneHistory === true)}: ${tallyText(counts)}.`)
      say(lawsText(judgement.evidence))
    }
  )

const scopeText = (
  { judged, unanswered, undocumented, foreign }: Judgement,
  files: number,
  asOneHistory: boolean
): string =>
  [
    `${count(judged, 'exchange')} judged in ${count(files, 'file')}${asOneHistory && files > 1 ? ' as one history' : ''}`,
    ...(unanswered > 0 ? [`${unanswered} without an answer`] : []),
    ...(undocumented > 0 ? [`${undocumented} with paths that the contract lacks`] : []),
    `${foreign} out of scope (other hosts)`
  ].join(', ')

/** What the laws rest on: a history in which nothing happens twice breaks no law, and proves none. */
const lawsText = (evidence: LawEvidence): string => {
  const tested = [...evidence].filter(([, pairs]) => pairs > 0)
  const pairs = tested.reduce((sum, [, more]) => sum + more, 0)
  return pairs === 0
    ? 'No law across time was tested: nothing was seen twice.'
    : `Laws across time: ${tested.length} tested, on ${count(pairs, 'pair')} of observations.`
}

const withDocument = (command: Command): Command => withOutput(withConsent(command))

const pacts = (): Command =>
  withDocument(
    new Command('pacts')
      .description('Compare pact files (version 2 to 4) with the contract.')
      .argument('<file.json...>', 'pact files')
      .option('--spec <file>', "another OpenAPI 3.1 document (default: the package's own contract)")
  ).action((given: string[], { spec, allowOutside = false, ...output }: Options) => {
    // As with recordings: named twice, it is one file, and each finding one.
    const files = [...new Set(given)]
    const { findings, interactions } = judgePacts(files, new Contract(spec ?? ownProject().contract, { allowOutside }))
    const counts = deliver(findings, output)
    say(`${count(interactions.length, 'interaction')} judged in ${count(files.length, 'file')}: ${tallyText(counts)}.`)
  })

const contractCheck = (name: string, description: string, steps: readonly StepName[]): Command =>
  withOutput(new Command(name).description(description)).action(async (output: OutputFlags) => {
    const { results } = await runSteps(steps, progress)
    progress('')
    const counts = deliver(
      results.flatMap(({ findings }) => findings),
      output
    )
    say(`${results.map(({ looked }) => looked).join(', ')}: ${tallyText(counts)}.`)
  })
