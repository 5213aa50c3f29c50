import type { Seeded } from './seeded.ts'

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const hexOf = (word: number): string =>
  `${hexOfByte[word >>> 24] ?? ''}${hexOfByte[(word >>> 16) & 255] ?? ''}${hexOfByte[(word >>> 8) & 255] ?? ''}${hexOfByte[word & 255] ?? ''}`

/** In lower case, of version 4. */
export const guid = ({ word }: Seeded): string => {
  const [first, second, third, fourth] = [hexOf(word()), hexOf(word()), hexOf(word()), hexOf(word())]
  const variant = '89ab'[word() & 3] ?? '8'
  return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-${variant}${third.slice(1, 4)}-${third.slice(4)}${fourth}`
}

/** The id of a new commerce order: 12 hexadecimal digits. */
export const twelveDigits = ({ word }: Seeded): string => `${hexOf(word())}${hexOf(word()).slice(4)}`

const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The id of an order since 2019: 33 characters whose case counts. Every printed one ends in 1. */
export const thirtyThreeCharacters = (seeded: Seeded): string => `${characters(seeded, base64Url, 32)}1`

/** A correlation vector as the service makes it: 16 base64 characters and the first hop. */
export const correlationVector = (seeded: Seeded): string => `${characters(seeded, base64, 16)}.0`

const characters = ({ word }: Seeded, alphabet: string, length: number): string => {
  let text = ''
  while (text.length < length) {
    // Five characters of six bits from each word.
    for (let bits = word(), taken = 0; taken < 5 && text.length < length; taken++, bits >>>= 6)
      text += alphabet[bits & 63] ?? ''
  }
  return text
}

const guidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isGuid = (text: string): boolean => text.length === 36 && guidShape.test(text)

/** What an order is found by: a GUID compares without case, any other id exactly. */
export const orderKey = (id: string): string => (isGuid(id) ? id.toLowerCase() : id)
