import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { sourceOfBytes, type ByteSource } from '../exchange/index.ts'
import { readInputBytes, unreadable } from './read-input.ts'

/**
 * Opens a file that a user named for as long as it is used. What cannot be read at any place, such as a pipe, is held.
 *
 * @throws InputError where it cannot be read
 */
export const withInput = <T>(file: string, what: string, use: (source: ByteSource) => T): T => {
  let descriptor
  try {
    descriptor = openSync(file, 'r')
  } catch (cause) {
    throw unreadable(file, what, cause)
  }
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return use(sourceOfBytes(readInputBytes(file, what)))
    const opened = descriptor
    return use({ size: stats.size, read: (into, position) => readSync(opened, into, 0, into.length, position) })
  } finally {
    closeSync(descriptor)
  }
}
