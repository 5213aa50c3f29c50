import { open, rename, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Puts a new file in the place of another one, or of none. Whoever reads the path finds the whole old file or the whole new
 * one, whenever the power fails. What is written to the handle afterwards goes to the end of the new file.
 */
export const replaceFile = async (path: string, bytes: Uint8Array): Promise<FileHandle> => {
  const beside = `${path}.new`
  const handle = await open(beside, 'w')
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
