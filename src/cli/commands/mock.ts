import { Command } from 'commander'
import pc from 'picocolors'
import { Contract } from '../../contract/index.ts'
import { count } from '../../report/index.ts'
import { scenarioCommands, startMock } from '../../mock/index.ts'
import { ownProject } from '../../verify/index.ts'
import { say } from '../output.ts'
import { parsePort, withConsent, type ConsentFlags } from './options.ts'

type Options = ConsentFlags & { readonly port: number; readonly spec?: string }

export const mockCommand = (): Command =>
  withConsent(new Command('mock'))
    .description('Serve the scenarios of a contract with Prism, on loopback. A scenario is chosen by each request.')
    .option('--port <port>', 'where to listen; 0 takes a free one', parsePort, 4010)
    .option('--spec <file>', "another OpenAPI 3.1 document (default: the package's own contract)")
    .action(async ({ port, spec, allowOutside = false }: Options) => {
      const contract = new Contract(spec ?? ownProject().contract, { allowOutside })
      const mock = await startMock({
        contract,
        port,
        onRefusal: (message) => {
          say(`${pc.red('refused')} ${message}`)
        }
      })
      const commands = scenarioCommands(contract, mock.url)
      for (const { operationId, scenario, summary, command } of commands) {
        process.stdout.write(`${pc.bold(`${operationId}: ${scenario}`)} ${pc.dim(`- ${summary}`)}\n  ${command}\n`)
      }
      say(
        `\nServing ${count(commands.length, 'scenario')} on ${mock.url}. It has no state: two equal answers prove nothing about a replay. Stop with Ctrl-C.`
      )
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
          void mock.close().then(() => process.exit(0))
        })
      }
    })
