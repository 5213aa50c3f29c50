import type { RecordedBody } from './exchange.ts'

/**
 * A body from the bytes of the wire, content coding (gzip) undone. It is text where the bytes are text in the charset
 * named, in the one that a byte order mark shows, or in UTF-8; the byte order mark stays in the text. Anything else is
 * binary.
 */
export const bodyOfBytes = (bytes: Uint8Array, charset?: string): RecordedBody => {
  if (bytes.length === 0) return { kind: 'none' }
  for (const label of [utf16Mark(bytes), charset, 'utf-8']) {
    const text = label === undefined ? undefined : decode(bytes, label)
    // No text holds a NUL. UTF-16 read as UTF-8 does, and would hide what it says from every search.
    if (text !== undefined && !text.includes('\0')) return { kind: 'text', text }
  }
  return { kind: 'binary', bytes }
}

const utf16Mark = ([first, second]: Uint8Array): string | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

const decode = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not in this charset (TypeError), or a charset that nobody knows (RangeError).
    return undefined
  }
}

/** Length in bytes of a text in UTF-8. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** Bytes as text of as many characters, U+0000 to U+00FF: what `atob` gives and `btoa` takes. */
export const toByteString = (bytes: Uint8Array): string => {
  let text = ''
  // In pieces: a call takes no more than some 65,000 arguments.
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return text
}

export const fromByteString = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

export const toBase64 = (bytes: Uint8Array): string => btoa(toByteString(bytes))

/** `undefined` where the text is not base64. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    return fromByteString(atob(text))
  } catch {
    return undefined
  }
}
