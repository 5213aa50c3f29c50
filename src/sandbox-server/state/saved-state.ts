import { InputError } from '../../input-error.ts'
import { readSnapshot, type Change, type Snapshot } from '../../sandbox/index.ts'
import { readLines } from './lines.ts'

const format = 'cart-contract sandbox state, version 1'

/** What a sandbox holds and how its clock stands. */
export type SavedState = {
  readonly snapshot: Snapshot
  /** How many milliseconds its clock is ahead of the machine's. */
  readonly ahead: number
}

/** The first line of a state file. */
export type StateHead = SavedState & { readonly format: typeof format }

/** Every other line: what was changed in one turn of the event loop. Either all of it is kept or nothing. */
export type StateBatch = { readonly at: number; readonly ahead: number; readonly changes: readonly Change[] }

export const stateHead = (state: SavedState): StateHead => ({ format, ...state })

export type ReadState = {
  readonly snapshot: Snapshot
  /** Since the snapshot, in order. */
  readonly changes: readonly Change[]
  /** When it was last written, by its own clock: milliseconds since 1970. */
  readonly at: number
  readonly ahead: number
  /** Bytes of an unfinished last line that count for nothing. */
  readonly unfinished: number
}

/**
 * The state that a file holds: its first line and the changes since then.
 *
 * @throws InputError with file and line where the file is not one of ours, or was changed after it was written. Nothing of
 *   it is used then: half a state would order again what was ordered.
 */
export const readState = (bytes: Buffer, file: string): ReadState => {
  const { values, damagedLine, unfinished } = readLines(bytes)
  const [head, ...batches] = values as [{ readonly [Name in keyof StateHead]?: unknown } | null, ...StateBatch[]]
  if (values.length === 0 || typeof head?.format !== 'string' || !head.format.startsWith('cart-contract sandbox state'))
    throw new InputError(
      `Failed to read the state of a sandbox: expected a file that --state wrote, but ${bytes.length === 0 ? 'it is empty' : 'its first line is no whole head of one'}. ` +
        'Name another file, or remove this one to begin anew: a file that is not there is made.',
      { file, line: 1 }
    )
  if (head.format !== format)
    throw new InputError(
      `Failed to read the state of a sandbox: expected '${format}', but there was '${head.format}'. ` +
        'Use the version of cart-contract that wrote it, or name another file.',
      { file, line: 1 }
    )
  if (damagedLine !== undefined)
    throw new InputError(
      'Failed to read the state of a sandbox: expected the line to fit its checksum, but it was changed after it was ' +
        `written. Restore a copy of the file, or give up this line and all behind it: head -n ${damagedLine - 1} '${file}' > '${file}.kept'.`,
      { file, line: damagedLine }
    )
  const snapshot = checked(head.snapshot, file)
  const { at, ahead } = batches.at(-1) ?? { at: snapshot.now, ahead: Number(head.ahead) }
  return { snapshot, changes: batches.flatMap(({ changes }) => changes), at, ahead, unfinished }
}

const checked = (snapshot: unknown, file: string): Snapshot => {
  try {
    return readSnapshot(snapshot)
  } catch (cause) {
    throw new InputError((cause as Error).message, { file, line: 1 }, { cause })
  }
}
