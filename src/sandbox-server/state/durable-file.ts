import { constants } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Puts a new file in the place of another one, or of none. Whoever reads the path finds the whole old file or the whole new
 * one, whenever the power fails. What is written to the handle afterwards goes to the end of the new file.
 */
export const replaceFile = async (path: string, bytes: Uint8Array): Promise<FileHandle> => {
  const beside = `${path}.new`
  // Left by a process that died, or put there by somebody who wants us to write elsewhere: gone either way, and not followed.
  await rm(beside, { force: true })
  const handle = await open(beside, newFile, ownerOnly)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    await rename(beside, path)
    await syncFolder(dirname(path))
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants
/** Made now, by us: what is there already is never opened, whatever it leads to. */
const newFile = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
/** It holds carts, orders and answers: nobody else's business. */
const ownerOnly = 0o600

/** Without this the new name may be forgotten although the file is there. */
const syncFolder = async (path: string): Promise<void> => {
  // Windows opens no folders and writes its names down by itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
