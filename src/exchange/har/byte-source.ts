/** Bytes that can be read at any place, such as an open file. */
export type ByteSource = {
  /** In bytes. */
  readonly size: number
  /** Reads as many bytes as there are and as fit. @returns how many were read; 0 at the end */
  readonly read: (into: Uint8Array, position: number) => number
}

/** Bytes that are in memory as a source. */
export const sourceOfBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (into, position) => {
    const piece = bytes.subarray(position, position + into.length)
    into.set(piece)
    return piece.length
  }
})

/** Reads exactly these bytes; fewer where the source ends before. @internal Who has no Node has no `Buffer`. */
export const readBytes = (source: ByteSource, position: number, length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, source.size - position)))
  let filled = 0
  while (filled < bytes.length) {
    const count = source.read(bytes.subarray(filled), position + filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}
