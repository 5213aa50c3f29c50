import { Command } from 'commander'
import { checkDerived } from '../../checks/index.ts'
import { Contract } from '../../contract/index.ts'
import { count } from '../../report/index.ts'
import { generateCommand as npmCommand } from '../../verify/commands.ts'
import { derivedFiles, ownProject } from '../../verify/index.ts'
import { loadOptional } from '../optional.ts'
import { deliver, say, writeFiles } from '../output.ts'
import { withConsent, withOutput, type ConsentFlags, type OutputFlags } from './options.ts'

type Options = OutputFlags & ConsentFlags & { readonly check?: boolean; readonly spec?: string; readonly out?: string }

export const generateCommand = (): Command =>
  withOutput(
    withConsent(new Command('generate'))
      .description('Derive the bundled document, types, operations, scenarios and validators from a contract.')
      .option('--check', 'compare with what is there instead of writing')
      .option('--spec <file>', "another OpenAPI 3.1 document (default: the project's own contract)")
      .option('--out <dir>', "where to write (default: the project's generated/)")
  ).action(async (options: Options) => {
    const project = ownProject()
    const spec = options.spec ?? project.contract
    const folder = options.out ?? (options.spec === undefined ? project.generated : 'generated')
    const contract = new Contract(spec, { allowOutside: options.allowOutside ?? false })
    const { generateAll } = await loadOptional('generate', generators, () => import('../../generate/index.ts'))
    const command = commandOf(options, folder)
    const files = await generateAll(contract, spec, command)
    if (options.check) {
      const { errors } = deliver([...checkDerived(derivedFiles(files, folder, command))], options)
      say(
        errors === 0
          ? `${count(files.size, 'file')} in ${folder} fresh.`
          : `${errors} of ${count(files.size, 'file')} in ${folder} stale.`
      )
      return
    }
    writeFiles(folder, files)
    say(`${count(files.size, 'file')} written to ${folder}.`)
  })

/** Who is told that a file is stale runs this, so it has to write that very file. */
const commandOf = ({ spec, out, allowOutside }: Options, folder: string): string => {
  if (spec === undefined && out === undefined) return npmCommand
  return [
    'cart-contract generate',
    ...(spec === undefined ? [] : ['--spec', shellWord(spec)]),
    ...(allowOutside ? ['--allow-outside'] : []),
    '--out',
    shellWord(folder)
  ].join(' ')
}

/** A path as a shell reads it as one word. */
const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

const generators = ['@redocly/openapi-core', 'openapi-typescript', 'typescript', 'ts-morph', 'esbuild']
