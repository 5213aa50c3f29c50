/** A body read as its media type says. */
export type ReadBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly text: string }

/**
 * Reads the bytes of a body. One byte order mark before the text is no fault: the service sends it on carts and orders.
 *
 * @param json whether the text is JSON; otherwise it is the value, whatever its charset: pages are only shown to people
 * @param clean takes secrets out of the text before anything is made of it
 */
export const readBody = (bytes: Uint8Array, json: boolean, clean: (text: string) => string): ReadBody => {
  const decoded = decode(bytes)
  const text = clean(decoded.text)
  if (text === '') return { kind: 'none' }
  if (!json) return { kind: 'value', value: text }
  if (!decoded.isUtf8) return { kind: 'unreadable', reason: 'it is not UTF-8 text', text }
  try {
    return { kind: 'value', value: JSON.parse(text) as unknown }
  } catch {
    return { kind: 'unreadable', reason: howBroken(text), text }
  }
}

/** Whether there is nothing, a byte order mark aside. */
export const isEmptyBody = (bytes: Uint8Array): boolean =>
  bytes.length === 0 || (bytes.length === 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)

/** Whether text that came without a media type begins like a page. */
export const looksLikePage = (bytes: Uint8Array): boolean =>
  decode(bytes.subarray(0, 64)).text.trimStart().startsWith('<')

// Made when it is needed first: it takes as long as all else that loading the client does.
let strict: TextDecoder | undefined

/** Takes one byte order mark away. */
const decode = (bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } => {
  strict ??= new TextDecoder('utf-8', { fatal: true })
  try {
    return { text: strict.decode(bytes), isUtf8: true }
  } catch {
    return { text: new TextDecoder().decode(bytes), isUtf8: false }
  }
}

const howBroken = (text: string): string => {
  const start = text.trimStart()
  if (start === '') return 'it is blank'
  if (start.startsWith('<')) return 'it begins like an HTML or XML page'
  return /[}\]"]\s*$/.test(text) ? 'it is not valid JSON' : 'it is cut short or not valid JSON'
}
