/** A number of more digits than JavaScript keeps. */
export class WrittenNumber {
  /** Its digits as they were written. */
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  /** As a text: JSON's own numbers would lose digits again. */
  toJSON(): string {
    return this.text
  }
}

/** A value as a person would name it in a message: its kind, and the value itself where that is short. */
export const describeValue = (value: unknown): string => {
  if (value === undefined) return 'absent'
  if (value === null) return 'null'
  if (value instanceof WrittenNumber) return `the number ${value.text}`
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object') {
    const names = Object.keys(value)
    return names.length === 0
      ? 'an empty object'
      : `an object with ${quoted(names.slice(0, 6))}${names.length > 6 ? ' …' : ''}`
  }
  // A number beyond what JavaScript can count has no JSON.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return `the ${typeof value} ${text.length > 80 ? `${text.slice(0, 77)}…` : text}`
}

/** `'code', 'description'` */
export const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')
