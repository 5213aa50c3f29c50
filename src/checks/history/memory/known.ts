import type { Sighting } from '../observe/mark.ts'
import { Span } from './span.ts'

/** One value that a property was seen with, and when. */
export class Known<V = unknown> {
  readonly value: V
  /** It was found wrong when it was first seen. It is not found wrong again, and nothing is compared with it. */
  readonly wrong: boolean
  #span: Span

  /** @param span none where it has yet to be seen */
  constructor(value: V, wrong: boolean, span = new Span()) {
    this.value = value
    this.wrong = wrong
    this.#span = span
  }

  see(sighting: Sighting): void {
    this.#span = this.#span.with(sighting)
  }

  /** As {@link Span.firsts}. */
  get firsts(): Sighting[] {
    return this.#span.firsts
  }

  /** As {@link Span.lasts}. */
  get lasts(): Sighting[] {
    return this.#span.lasts
  }
}
