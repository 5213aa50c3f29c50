/** What comes before the path of a plain URL of HTTP. A URL whose host can be read can be read: no path is wrong. */
const plainOrigin = /^https?:\/\/[^\s/?#\\@]+(?=\/)/i

/** Recordings have few hosts and many calls. */
const known = new Map<string, boolean>()
const most = 1000

export const isAbsoluteUrl = (url: string): boolean => {
  const [origin] = plainOrigin.exec(url) ?? []
  if (origin === undefined) return URL.canParse(url)
  let canParse = known.get(origin)
  if (canParse === undefined) {
    canParse = URL.canParse(origin)
    if (known.size >= most) known.clear()
    known.set(origin, canParse)
  }
  return canParse
}
