/** Preferences by name in lower case, as a request's Prefer header has them. The first one of a name counts. */
export type Preferences = ReadonlyMap<string, string>

/** Reads a Prefer header (RFC 7240): `code=404, example="cart-expired"`. Parameters of a preference are ignored. */
export const parsePrefer = (header: string): Preferences => {
  const preferences = new Map<string, string>()
  for (const [preference] of header.matchAll(/(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g)) {
    const parts = /^\s*([^\s=;"]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*)))?/.exec(preference)
    const name = parts?.[1]?.toLowerCase()
    if (name === undefined || preferences.has(name)) continue
    preferences.set(name, parts?.[2]?.replace(/\\(.)/g, '$1') ?? parts?.[3] ?? '')
  }
  return preferences
}

/** The Prefer header that chooses a scenario; without a status where its name alone is what is known. */
export const preferHeader = (example: string, code?: number): string =>
  [
    ...(code === undefined ? [] : [`code=${code}`]),
    `example=${/^[\w.~!$*+-]+$/.test(example) ? example : quote(example)}`
  ].join(', ')

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
