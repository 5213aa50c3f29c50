/** A set of texts that takes its place when it gets its first one: most of what is remembered never has any. */
export class Marks {
  #texts: Set<string> | undefined

  has(text: string): boolean {
    return this.#texts?.has(text) === true
  }

  get isEmpty(): boolean {
    return this.#texts === undefined || this.#texts.size === 0
  }

  add(text: string): void {
    this.#texts ??= new Set()
    this.#texts.add(text)
  }

  delete(text: string): void {
    this.#texts?.delete(text)
  }
}
