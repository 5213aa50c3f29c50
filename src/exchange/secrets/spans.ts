/** Stands where a secret stood. URLs, headers, JSON and HTML all carry it unescaped. */
export const redacted = 'REDACTED'

/** A piece of a text to be replaced. */
export type Span = { readonly start: number; readonly end: number; readonly by: string }

export const whole = (start: number, end: number): Span => ({ start, end, by: redacted })

/** A number that is a secret stays a number: where it stands unquoted, nothing else may stand. */
export const unquoted = (text: string, start: number, end: number): Span[] => {
  const value = text.slice(start, end)
  if (/^(?:true|false|null)$/.test(value)) return []
  return [{ start, end, by: /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) ? '0' : redacted }]
}

/** The text with its spans replaced; overlapping ones are one. */
export const replaceSpans = (text: string, spans: readonly Span[]): string => {
  let result = ''
  let from = 0
  for (const { start, end, by } of united(spans)) {
    result += text.slice(from, start) + by
    from = end
  }
  return result + text.slice(from)
}

/** In order, overlapping ones as one. */
const united = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (!last || span.start >= last.end) result.push(span)
    else if (span.end > last.end) result.splice(-1, 1, { start: last.start, end: span.end, by: redacted })
  }
  return result
}
