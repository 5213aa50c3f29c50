import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDerived, type DerivedCode } from '../checks/index.ts'
import { count } from '../report/index.ts'
import { filesIn } from '../verify/project.ts'
import { deliver, say } from './output.ts'

type Target = { readonly folder: string; readonly ending: string; readonly command: string; readonly code: DerivedCode }

/** Compares derived files with a folder. Writes them, and removes what is no longer derived, only when told `--update`. */
export const acceptOrCompare = (files: ReadonlyMap<string, string>, { folder, ending, command, code }: Target): void => {
  const obsolete = filesIn(folder, ending).filter((file) => ![...files.keys()].some((name) => join(folder, name) === file))
  if (process.argv.includes('--update')) {
    mkdirSync(folder, { recursive: true })
    for (const file of obsolete) rmSync(file)
    for (const [name, text] of files) writeFileSync(join(folder, name), text)
    say(`${count(files.size, 'file')} written to ${folder}${obsolete.length > 0 ? `, ${obsolete.length} removed` : ''}.`)
    return
  }
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  const { errors } = deliver(
    [
      ...checkDerived(
        [
          ...[...files].map(([name, fresh]) => ({ file: join(folder, name), committed: read(join(folder, name)), fresh, command })),
          ...obsolete.map((file) => ({ file, committed: read(file), fresh: undefined, command }))
        ],
        code
      )
    ],
    { format: 'text' }
  )
  say(errors === 0 ? `${count(files.size, 'file')} in ${folder} fresh.` : `${count(errors, 'file')} in ${folder} stale.`)
}
