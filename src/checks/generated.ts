import type { Finding, FindingCode } from '../finding.ts'

/** One derived file: what is committed and what the contract gives now; `undefined` where there is no such file. */
export type DerivedFile = {
  readonly file: string
  readonly committed: string | undefined
  readonly fresh: string | undefined
  /** What writes the file again. */
  readonly command: string
}

export type DerivedCode = Extract<FindingCode, `${string}.file.stale`>

/** The promise: committed files that are derived from the contract are what the contract gives, byte for byte. */
export const checkDerived = function* (
  files: Iterable<DerivedFile>,
  code: DerivedCode = 'generated.file.stale'
): Iterable<Finding> {
  for (const { file, committed, fresh, command } of files) {
    if (committed === fresh) continue
    if (committed === undefined) {
      yield { code, severity: 'error', message: `The file is missing. Run '${command}'.`, at: { file, pointer: '' } }
      continue
    }
    if (fresh === undefined) {
      yield {
        code,
        severity: 'error',
        message: `The file is derived from nothing any more. Run '${command}'.`,
        at: { file, pointer: '' }
      }
      continue
    }
    const line = firstDifference(committed, fresh)
    yield {
      code,
      severity: 'error',
      message:
        `The file is stale: its line ${line} is ${quoteLine(committed, line)}, where ${quoteLine(fresh, line)} is derived now. ` +
        `Run '${command}'; if you edited the file, edit its source instead.`,
      at: { file, pointer: '', line }
    }
  }
}

/** The number, from 1, of the first line in which two texts differ. */
const firstDifference = (one: string, other: string): number => {
  const [lines, others] = [one.split('\n'), other.split('\n')]
  const index = lines.findIndex((line, position) => line !== others[position])
  return (index === -1 ? lines.length : index) + 1
}

const quoteLine = (text: string, line: number): string => {
  const found = text.split('\n')[line - 1]
  if (found === undefined) return 'the end of the file'
  const short = found.trim()
  return `'${short.length > 100 ? `${short.slice(0, 97)}…` : short}'`
}
