import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process, so that another one can tell whether it is still there. Short enough for the name of a file. */
export type ProcessIdentity = {
  readonly pid: number
  /** When it began, by its system: numbers of processes are given out again. Empty where the system does not say. */
  readonly birth: string
  /** A digest of the host's name. */
  readonly host: string
  /** Of one lock: a process may have several. */
  readonly id: string
}

export const identifySelf = (): ProcessIdentity => ({
  pid: process.pid,
  birth: birthOf(process.pid) ?? '',
  host: thisHost(),
  id: randomBytes(4).toString('hex')
})

export const writeIdentity = ({ pid, birth, host, id }: ProcessIdentity): string => `${pid}-${birth}-${host}-${id}`

const identity = /^(?<pid>\d+)-(?<birth>[\da-f.]*)-(?<host>[\da-f]+)-(?<id>[\da-f]+)$/

export const readIdentity = (text: string): ProcessIdentity | undefined => {
  const { pid, birth = '', host = '', id = '' } = identity.exec(text)?.groups ?? {}
  return pid === undefined ? undefined : { pid: Number(pid), birth, host, id }
}

/**
 * Whether a process is gone for sure. One on another host is never known to be.
 *
 * @param isOurs whether an id is held by this very process
 */
export const isGone = ({ pid, host, birth, id }: ProcessIdentity, isOurs: (id: string) => boolean): boolean => {
  if (host !== thisHost()) return false
  if (birth !== '') return birthOf(pid) !== birth
  if (pid === process.pid) return !isOurs(id)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

const thisHost = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 12)

/** Linux only: the boot and the tick in which a process began. Of a process that has ended and was not fetched, nothing. */
const birthOf = (pid: number): string | undefined => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').slice(0, 8)
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in parentheses, which may hold blanks and parentheses of its own.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : `${boot}.${fields[18] ?? ''}`
  } catch {
    return undefined
  }
}
