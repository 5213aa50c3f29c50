import { InputError } from '../../input-error.ts'
import { readChange, readSnapshot, type Change, type Snapshot } from '../../sandbox/index.ts'
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
  const { values, damagedLine, isForeign, unfinished } = readLines(bytes)
  const [head, ...batches] = values as [{ readonly [Name in keyof StateHead]?: unknown } | null, ...unknown[]]
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
  if (isForeign) throw wrongContent({ pointer: '', expected: 'JSON', actual: 'other text' }, file, damagedLine ?? 1)
  if (damagedLine !== undefined)
    throw new InputError(
      'Failed to read the state of a sandbox: expected the line to fit its checksum, but it was changed after it was ' +
        `written. Restore a copy of the file, or give up this line and all behind it: head -n ${damagedLine - 1} '${file}' > '${file}.kept'.`,
      { file, line: damagedLine }
    )
  const { format: _format, snapshot: of, ahead: headAhead, ...others } = head
  const [other] = Object.keys(others)
  if (other !== undefined)
    throw wrongContent(
      { pointer: '', expected: 'format, snapshot and ahead', actual: `'${other.slice(0, 40)}'` },
      file,
      1
    )
  const snapshot = checked(() => readSnapshot(of), '/snapshot', file, 1)
  const first = { at: snapshot.now, ahead: requireNumber(headAhead, '/ahead', file, 1) }
  const read = batches.map((batch, index) => readBatch(batch, file, index + 2))
  const { at, ahead } = read.at(-1) ?? first
  return { snapshot, changes: read.flatMap(({ changes }) => changes), at, ahead, unfinished }
}

const readBatch = (value: unknown, file: string, line: number): StateBatch => {
  const { at, ahead, changes, ...others } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [Name in keyof StateBatch]?: unknown
  }
  const [other] = Object.keys(others)
  if (!Array.isArray(changes) || other !== undefined)
    throw wrongContent(
      {
        pointer: '',
        expected: "an object of 'at', 'ahead' and an array 'changes'",
        actual: other === undefined ? 'another value' : `'${other.slice(0, 40)}'`
      },
      file,
      line
    )
  return {
    at: requireNumber(at, '/at', file, line),
    ahead: requireNumber(ahead, '/ahead', file, line),
    changes: changes.map((change, index) => checked(() => readChange(change), `/changes/${index}`, file, line))
  }
}

/** A time, or a length of time, of which more would lead beyond what can be written as a date. */
const requireNumber = (value: unknown, pointer: string, file: string, line: number): number => {
  if (typeof value === 'number' && value >= 0 && value < mostTime) return value
  throw wrongContent(
    {
      pointer,
      expected: `milliseconds from 0 to ${mostTime}`,
      actual: typeof value === 'number' ? String(value) : typeof value
    },
    file,
    line
  )
}

const mostTime = Date.UTC(9000, 0)

const checked = <T>(read: () => T, at: string, file: string, line: number): T => {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const { pointer = '' } = cause as { readonly pointer?: string }
    throw new InputError(cause.message, { file, line, pointer: `${at}${pointer}` }, { cause })
  }
}

type Wrong = { readonly pointer: string; readonly expected: string; readonly actual: string }

const wrongContent = ({ pointer, expected, actual }: Wrong, file: string, line: number): InputError =>
  new InputError(
    `Failed to read the state of a sandbox: expected ${pointer === '' ? 'the line' : `'${pointer}'`} to be ${expected}, but got ${actual}. ` +
      'Restore a copy of the file, or name another one.',
    { file, line, pointer }
  )
