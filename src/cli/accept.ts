import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDerived, type DerivedCode } from '../checks/index.ts'
import pc from 'picocolors'
import { count, printable } from '../report/index.ts'
import { derivedFiles } from '../verify/index.ts'
import { deliver, exitCode, say } from './output.ts'

const update = '--update'

type Target = { readonly folder: string; readonly ending: string; readonly command: string; readonly code: DerivedCode }

/** Compares derived files with a folder. Writes them, and removes what is no longer derived, only when told `--update`. */
export const acceptOrCompare = (
  files: ReadonlyMap<string, string>,
  { folder, ending, command, code }: Target
): void => {
  const given = process.argv.slice(2)
  const unknown = given.find((one) => one !== update)
  if (unknown !== undefined) {
    // Nothing is compared either: whoever misspells it wants to write.
    say(
      `${pc.red('error')} Failed to read the options of '${command.replace(` -- ${update}`, '')}': expected ${update} or nothing, but got '${printable(unknown)}'. Correct it, or leave it out.`
    )
    process.exitCode = exitCode.broken
    return
  }
  const derived = derivedFiles(files, folder, command, ending)
  if (given.length > 0) {
    mkdirSync(folder, { recursive: true })
    const obsolete = derived.filter(({ fresh }) => fresh === undefined)
    for (const { file } of obsolete) rmSync(file)
    for (const [name, text] of files) writeFileSync(join(folder, name), text)
    say(
      `${count(files.size, 'file')} written to ${folder}${obsolete.length > 0 ? `, ${obsolete.length} removed` : ''}.`
    )
    return
  }
  const { errors } = deliver([...checkDerived(derived, code)], { format: 'text' })
  say(
    errors === 0 ? `${count(files.size, 'file')} in ${folder} fresh.` : `${count(errors, 'file')} in ${folder} stale.`
  )
}
