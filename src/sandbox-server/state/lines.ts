import { crc32 } from 'node:zlib'

/**
 * A line of a state file: a checksum of eight hexadecimal digits, a blank, JSON, a line feed. The checksum is that of all
 * JSON of the file so far, so that a line that is gone, repeated or moved shows as a changed one does.
 */
export const writeLine = (value: unknown, before: number): { readonly bytes: Buffer; readonly checksum: number } => {
  const json = JSON.stringify(value)
  const checksum = crc32(json, before)
  return { bytes: Buffer.from(`${digits(checksum)} ${json}\n`), checksum }
}

/** What the lines of a file say, as far as they can be trusted. */
export type ReadLines = {
  readonly values: readonly unknown[]
  /** The line, counted from 1, that was changed after it was written. What comes behind it was not looked at. */
  readonly damagedLine?: number
  /** Whether that line fits its checksum: then it was never one of ours. */
  readonly isForeign?: true
  /**
   * Bytes of a last line that was never written to its end. A line is told to be durable once it is whole, so this one was
   * not told to anybody.
   */
  readonly unfinished: number
}

export const readLines = (bytes: Buffer): ReadLines => {
  const values: unknown[] = []
  let checksum = 0
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(lineFeed, from)
    const isWhole = end !== -1
    const line = bytes.subarray(from, isWhole ? end : bytes.length)
    const found = soundChecksum(line, checksum)
    // All there but the line feed: whether that was never written or cut off, nothing of the line is missing.
    if (found === undefined && !isWhole && soundChecksum(line.subarray(0, -1), checksum) === undefined)
      return { values, unfinished: line.length }
    if (found === undefined) return { values, damagedLine: values.length + 1, unfinished: 0 }
    const value = parsed(line.subarray(prefixLength))
    if (value === undefined) return { values, damagedLine: values.length + 1, isForeign: true, unfinished: 0 }
    values.push(value)
    checksum = found
    from += line.length + 1
  }
  return { values, unfinished: 0 }
}

const parsed = (json: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return undefined
  }
}

/** The checksum after a line that fits the one before it. */
const soundChecksum = (line: Buffer, before: number): number | undefined => {
  if (line.length <= prefixLength) return undefined
  const checksum = crc32(line.subarray(prefixLength), before)
  return line.toString('latin1', 0, prefixLength) === `${digits(checksum)} ` ? checksum : undefined
}

const lineFeed = 0x0a
const prefixLength = 9

const digits = (checksum: number): string => checksum.toString(16).padStart(8, '0')
