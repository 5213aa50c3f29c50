import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../../input-error.ts'
import { identifySelf, isGone, readIdentity, writeIdentity, type ProcessIdentity } from './process-identity.ts'

const held = new Set<string>()

/**
 * Takes a file for this process alone. Each process that wants it puts a file beside it whose name says who it is, and
 * looks for others only then: of two, the later one sees the earlier. Those of processes that died are removed.
 *
 * @param shown the file as the user named it
 * @returns gives the file free
 * @throws InputError where another process has it, or wants it at the same moment
 */
export const lockFile = (path: string, shown: string): (() => void) => {
  const self = identifySelf()
  const own = `${path}${ending}${writeIdentity(self)}`
  held.add(self.id)
  const release = (): void => {
    held.delete(self.id)
    rmSync(own, { force: true })
  }
  writeFileSync(own, '', { flag: 'wx', mode: 0o600 })
  try {
    for (const other of others(path, self)) {
      if (!isGone(other.holder, (id) => held.has(id))) throw inUse(shown, other)
      rmSync(other.lock, { force: true })
    }
    return release
  } catch (error) {
    release()
    throw error
  }
}

type Other = { readonly lock: string; readonly holder: ProcessIdentity }

const ending = '.lock-'

const others = (path: string, self: ProcessIdentity): Other[] => {
  const beginning = `${basename(path)}${ending}`
  return readdirSync(dirname(path)).flatMap((name) => {
    const holder = name.startsWith(beginning) ? readIdentity(name.slice(beginning.length)) : undefined
    return holder && holder.id !== self.id ? [{ lock: join(dirname(path), name), holder }] : []
  })
}

const inUse = (file: string, { lock, holder }: Other): InputError =>
  new InputError(
    `Failed to open the state of a sandbox: expected nobody else to use it, but process ${holder.pid} does. ` +
      `Stop that server, or name another file. If it no longer runs, it ran on another host: delete ${lock}.`,
    { file }
  )
