import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'

/** More than any contract, overlay or pact has. */
const mostBytes = 32 * 1024 * 1024

type Options = {
  /** Whether a pipe is read, too: one that a user named, but none that a document names. */
  readonly pipes?: boolean
  /** How many bytes are read at most. */
  readonly most?: number
}

/**
 * The bytes of a file. What has no end is not read, and what cannot be read at once is not waited for.
 *
 * @throws Error that says in its message what is wrong, as words that continue 'but …'; those of the file system as they are
 */
export const readFile = (path: string, { pipes = false, most = mostBytes }: Options = {}): Buffer => {
  // Opening a pipe that nobody writes into would wait for ever.
  const descriptor = openSync(path, constants.O_RDONLY | (pipes ? 0 : constants.O_NONBLOCK))
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile() && !(pipes && !stats.isDirectory())) throw new UnfitFile(`it is ${kindOf(stats)}`)
    if (stats.size > most) throw tooLarge(most)
    return readAll(descriptor, most)
  } finally {
    closeSync(descriptor)
  }
}

/** Says in its message what is wrong with a file, as words that continue 'but …'. */
export class UnfitFile extends Error {}

/** Why a file could not be read, as words that continue 'but …'. */
export const reasonOf = (cause: unknown): string => {
  if (cause instanceof UnfitFile) return cause.message
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read'
  return String(cause)
}

const readAll = (descriptor: number, most: number): Buffer => {
  const parts: Buffer[] = []
  let size = 0
  for (;;) {
    const part = Buffer.allocUnsafe(1024 * 1024)
    const length = readSync(descriptor, part, 0, part.length, null)
    if (length === 0) return Buffer.concat(parts)
    size += length
    if (size > most) throw tooLarge(most)
    parts.push(part.subarray(0, length))
  }
}

const tooLarge = (most: number): UnfitFile =>
  new UnfitFile(`it is larger than ${most / 1024 / 1024} MB, of which no more is read`)

const kindOf = (stats: Stats): string => {
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a pipe'
  if (stats.isSocket()) return 'a socket'
  return 'a device'
}
