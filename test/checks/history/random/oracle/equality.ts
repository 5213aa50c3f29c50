import { idOf } from './seen.ts'

export type Equality = 'id' | 'instant' | 'word' | 'plain'

/** Whether two values say the same (law 9). */
export const isEqual = (one: unknown, other: unknown, equality: Equality): boolean =>
  plainOf(one, equality) === plainOf(other, equality)

const plainOf = (value: unknown, equality: Equality): unknown => {
  if (typeof value !== 'string') return value
  if (equality === 'id') return idOf(value)
  if (equality === 'word') return value.toLowerCase().replaceAll(/[ _]/g, '')
  return equality === 'instant' ? instantOf(value) : value
}

/** A moment to the last digit that was written: whole seconds and the rest. */
const instantOf = (text: string): string => {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? ''
  return `${Date.parse(text.replace(/\.\d+/, ''))} ${fraction.replace(/0+$/, '')}`
}

/** Null is absent (law 5). */
export const speaks = (value: unknown): boolean => value !== undefined && value !== null
