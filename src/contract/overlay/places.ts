import type { Place } from '../../finding.ts'
import type { Located } from '../located.ts'
import { parsePointer, toPointer } from '../pointer.ts'
import type { Source } from '../source.ts'

/** Where something of an overlay is written. */
export type Written = { readonly file: string; readonly source: Source; readonly pointer: string }

/** Which members of a document come from overlays or were moved by them, so that places name the line somebody wrote. */
export class OverlaidPlaces {
  /** By the file and the pointer of the member in the document as it has become. */
  readonly #written = new Map<string, Written>()

  set({ uri, pointer }: Pick<Located, 'uri' | 'pointer'>, written: Written): void {
    // What was there before is written over, with all that stood in it.
    for (const key of this.#below(keyOf(uri, pointer))) this.#written.delete(key)
    this.#written.set(keyOf(uri, pointer), written)
  }

  /**
   * An item of a list is gone: those behind it move up, and stay written where they were.
   *
   * @param length of the list before
   * @param document where the list is written, unless an overlay has written it
   */
  removeItem(
    { uri, pointer }: Pick<Located, 'uri' | 'pointer'>,
    length: number,
    document: Pick<Written, 'file' | 'source'>
  ): void {
    const segments = parsePointer(pointer)
    const index = Number(segments.pop())
    const list = toPointer(segments)
    for (const key of this.#below(keyOf(uri, pointer))) this.#written.delete(key)
    for (let next = index + 1; next < length; next++) {
      const from = { uri, pointer: `${list}/${next}` }
      const [fromKey, toKey] = [keyOf(uri, from.pointer), keyOf(uri, `${list}/${next - 1}`)]
      const own = this.#writtenAt(from) ?? { ...document, pointer: from.pointer }
      for (const key of this.#below(fromKey)) {
        const written = this.#written.get(key)
        this.#written.delete(key)
        if (written) this.#written.set(toKey + key.slice(fromKey.length), written)
      }
      this.#written.set(toKey, own)
    }
  }

  /** `undefined` for what stands where it is written in the document. */
  placeOf(located: Pick<Located, 'uri' | 'pointer'>): Place | undefined {
    const written = this.#writtenAt(located)
    return written && { file: written.file, pointer: written.pointer, ...written.source.positionOf(written.pointer) }
  }

  #writtenAt({ uri, pointer }: Pick<Located, 'uri' | 'pointer'>): Written | undefined {
    if (this.#written.size === 0) return undefined
    const segments = parsePointer(pointer)
    for (let length = segments.length; length >= 0; length--) {
      const written = this.#written.get(keyOf(uri, toPointer(segments.slice(0, length))))
      if (written) return { ...written, pointer: written.pointer + toPointer(segments.slice(length)) }
    }
    return undefined
  }

  #below(key: string): string[] {
    return [...this.#written.keys()].filter((other) => other === key || other.startsWith(`${key}/`))
  }
}

const keyOf = (uri: string, pointer: string): string => `${uri}#${pointer}`
