import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDerived, type DerivedCode } from '../checks/index.ts'
import { count } from '../report/index.ts'
import { derivedFiles } from '../verify/index.ts'
import { deliver, say } from './output.ts'

type Target = { readonly folder: string; readonly ending: string; readonly command: string; readonly code: DerivedCode }

/** Compares derived files with a folder. Writes them, and removes what is no longer derived, only when told `--update`. */
export const acceptOrCompare = (
  files: ReadonlyMap<string, string>,
  { folder, ending, command, code }: Target
): void => {
  const derived = derivedFiles(files, folder, command, ending)
  if (process.argv.includes('--update')) {
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
