const encoder = new TextEncoder()
let room = new Uint8Array(8192)

/** The length of a text in UTF-8. Nothing is kept of what is written for it: a new array each time would cost more. */
export const byteLength = (text: string): number => {
  // No unit of a text takes more than three bytes.
  if (text.length * 3 > room.length) room = new Uint8Array(text.length * 6)
  return encoder.encodeInto(text, room).written
}

/** A byte order mark in UTF-8. */
export const markLength = 3
