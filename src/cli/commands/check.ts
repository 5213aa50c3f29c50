import { Command } from 'commander'
import { Contract } from '../../contract/index.ts'
import { count, tallyText } from '../../report/index.ts'
import { judgePacts, judgeRecordings, ownProject, runSteps, type StepName } from '../../verify/index.ts'
import { deliver, progress, say } from '../output.ts'
import { withOutput, type OutputFlags } from './options.ts'

type Options = OutputFlags & { readonly spec?: string; readonly baseUrl?: readonly string[] }

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
  withOutput(
    new Command('recordings')
      .description('Judge every exchange of HAR files against the contract.')
      .argument('<file.har...>', 'HAR 1.2 files')
      .option('--spec <file>', "another OpenAPI 3.1 document (default: the package's own contract)")
      .option('--base-url <url...>', "further hosts that count as the contract's, e.g. http://127.0.0.1:4010")
  ).action((files: string[], { spec, baseUrl, ...output }: Options) => {
    const contract = new Contract(spec ?? ownProject().contract)
    const { findings, judged, foreign } = judgeRecordings(files, contract, {
      ...(baseUrl && { baseUrls: baseUrl })
    })
    const counts = deliver(findings, output)
    say(
      `${count(judged, 'exchange')} judged in ${count(files.length, 'file')}, ` +
        `${foreign} out of scope (other hosts): ${tallyText(counts)}.`
    )
  })

const pacts = (): Command =>
  withOutput(
    new Command('pacts')
      .description('Compare pact files (version 2 to 4) with the contract.')
      .argument('<file.json...>', 'pact files')
      .option('--spec <file>', "another OpenAPI 3.1 document (default: the package's own contract)")
  ).action((files: string[], { spec, ...output }: Options) => {
    const { findings, interactions } = judgePacts(files, new Contract(spec ?? ownProject().contract))
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
