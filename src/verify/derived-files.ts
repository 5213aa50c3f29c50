import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DerivedFile } from '../checks/index.ts'
import { filesIn } from './project.ts'

/**
 * Derived files beside what is committed of them.
 *
 * @param files texts by file name
 * @param command what writes them again
 * @param ending files of the folder with this ending that nothing derives any more are obsolete; without it, others are
 *   left alone
 */
export const derivedFiles = (
  files: ReadonlyMap<string, string>,
  folder: string,
  command: string,
  ending?: string
): DerivedFile[] => {
  const derived = [...files].map(([name, fresh]) => {
    const file = join(folder, name)
    return { file, committed: existsSync(file) ? readFileSync(file, 'utf8') : undefined, fresh, command }
  })
  const obsolete =
    ending === undefined ? [] : filesIn(folder, ending).filter((file) => !derived.some((one) => one.file === file))
  return [
    ...derived,
    ...obsolete.map((file) => ({ file, committed: readFileSync(file, 'utf8'), fresh: undefined, command }))
  ]
}
