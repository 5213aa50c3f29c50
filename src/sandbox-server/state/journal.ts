import type { FileHandle } from 'node:fs/promises'
import type { Change } from '../../sandbox/index.ts'
import { replaceFile } from './durable-file.ts'
import { writeLine } from './lines.ts'
import { stateHead, type SavedState, type StateBatch } from './saved-state.ts'

/** Writes down what changes, before anybody is told. */
export type Journal = {
  readonly append: (change: Change) => void
  /** Writes down what time it is, without a change. */
  readonly mark: () => void
  /**
   * Resolves once everything so far is on the disk; `undefined` where it is already. Rejects where it never will be: no
   * answer may be given then, not even to a question.
   */
  readonly written: () => Promise<void> | undefined
  /** Writes what is left, and takes nothing more. */
  readonly close: () => Promise<void>
}

export type JournalOptions = {
  readonly path: string
  /** What the sandbox holds at this moment. Asked rarely: it costs as much as there is. */
  readonly state: () => SavedState
  /** What time it is for the sandbox. */
  readonly time: () => Pick<StateBatch, 'at' | 'ahead'>
  /** In bytes: with so many of changes, and more of them than of the state, the file is written anew. */
  readonly compactAfter: number
  /** Told once, when a write failed. The journal takes nothing more: what a disk did with a failed write, nobody knows. */
  readonly onFailure: (error: Error) => void
}

/**
 * A journal that begins with the state as it is. Changes of one turn of the event loop are one line and one fsync; while
 * the disk works, the next ones gather.
 */
export const startJournal = async ({
  path,
  state,
  time,
  compactAfter,
  onFailure
}: JournalOptions): Promise<Journal> => {
  let handle: FileHandle
  let checksum: number
  let headLength: number
  let length: number
  let gathered: Change[] = []
  let next: Turn | undefined
  let writing: Turn | undefined
  let failure: Error | undefined

  const rewrite = async (): Promise<FileHandle> => {
    const head = writeLine(stateHead(state()), 0)
    const file = await replaceFile(path, head.bytes)
    checksum = head.checksum
    headLength = head.bytes.length
    length = 0
    return file
  }

  const write = async (changes: readonly Change[]): Promise<void> => {
    if (length > Math.max(compactAfter, headLength)) {
      // The state holds these changes already.
      const earlier = handle
      handle = await rewrite()
      await earlier.close()
      return
    }
    const line = writeLine({ ...time(), changes } satisfies StateBatch, checksum)
    await handle.writeFile(line.bytes)
    await handle.datasync()
    checksum = line.checksum
    length += line.bytes.length
  }

  const flush = async (): Promise<void> => {
    if (writing || !next) return
    const turn = (writing = next)
    const changes = gathered
    next = undefined
    gathered = []
    try {
      await write(changes)
      writing = undefined
      turn.resolve()
      flushSoon()
    } catch (error) {
      failure = error as Error
      turn.reject(failure)
      ;(next as Turn | undefined)?.reject(failure)
      onFailure(failure)
    }
  }

  // At the end of this turn of the event loop, so that all requests that arrived together share one fsync.
  const flushSoon = (): void => {
    if (next && !writing) setImmediate(() => void flush())
  }

  const gather = (): void => {
    if (next || failure) return
    next = newTurn()
    flushSoon()
  }

  handle = await rewrite()
  return {
    append: (change) => {
      if (failure) return
      gathered.push(change)
      gather()
    },
    mark: gather,
    written: () => (failure ? Promise.reject(failure) : (next ?? writing)?.promise),
    close: async () => {
      try {
        for (let turn = next ?? writing; turn && !failure; turn = next ?? writing) await turn.promise
      } catch {
        // Whoever waited for it was told.
      }
      failure ??= new Error('The journal was closed.')
      await handle.close()
    }
  }
}

type Turn = { readonly promise: Promise<void>; readonly resolve: () => void; readonly reject: (error: Error) => void }

const newTurn = (): Turn => {
  let settle: Omit<Turn, 'promise'> | undefined
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // A turn that nobody waits for may fail: `onFailure` tells.
  promise.catch(() => undefined)
  return { promise, ...(settle as unknown as Omit<Turn, 'promise'>) }
}
