import type { Place } from '../../finding.ts'
import type { Located } from '../documents.ts'
import { parsePointer, toPointer } from '../pointer.ts'
import type { Source } from '../source.ts'

/** Where something of an overlay is written. */
export type Written = { readonly file: string; readonly source: Source; readonly pointer: string }

/** Which members of a document come from overlays, so that places name the line somebody wrote. */
export class OverlaidPlaces {
  /** By the file and the pointer of the member in the document as it has become. */
  readonly #written = new Map<string, Written>()

  set({ uri, pointer }: Pick<Located, 'uri' | 'pointer'>, written: Written): void {
    // What was there before is written over, with all that stood in it.
    for (const key of this.#below(keyOf(uri, pointer))) this.#written.delete(key)
    this.#written.set(keyOf(uri, pointer), written)
  }

  /** An item of a list is gone: those behind it move up. */
  removeItem({ uri, pointer }: Pick<Located, 'uri' | 'pointer'>, length: number): void {
    const segments = parsePointer(pointer)
    const index = Number(segments.pop())
    const list = toPointer(segments)
    for (const key of this.#below(keyOf(uri, pointer))) this.#written.delete(key)
    for (let next = index + 1; next < length; next++) {
      const from = keyOf(uri, `${list}/${next}`)
      const to = keyOf(uri, `${list}/${next - 1}`)
      for (const key of this.#below(from)) {
        const written = this.#written.get(key)
        this.#written.delete(key)
        if (written) this.#written.set(to + key.slice(from.length), written)
      }
    }
  }

  /** `undefined` for what no overlay has written. */
  placeOf({ uri, pointer }: Pick<Located, 'uri' | 'pointer'>): Place | undefined {
    if (this.#written.size === 0) return undefined
    const segments = parsePointer(pointer)
    for (let length = segments.length; length >= 0; length--) {
      const written = this.#written.get(keyOf(uri, toPointer(segments.slice(0, length))))
      if (!written) continue
      const below = written.pointer + toPointer(segments.slice(length))
      return { file: written.file, pointer: below, ...written.source.positionOf(below) }
    }
    return undefined
  }

  #below(key: string): string[] {
    return [...this.#written.keys()].filter((other) => other === key || other.startsWith(`${key}/`))
  }
}

const keyOf = (uri: string, pointer: string): string => `${uri}#${pointer}`
