import type { Mark } from '../../observe/mark.ts'
import { isObject } from '../../observe/answer.ts'
import type { Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import type { Words } from '../../words/index.ts'
import type { Continues } from '../../words/replay-words.ts'
import { calledResource } from '../called.ts'
import type { Attempt, Made } from './attempt.ts'
import { aliasesIn, straysIn } from './trouble.ts'

/** What each group of a resource wants: its offers by the name of the group. */
type Wanted = { readonly groups: ReadonlyMap<string, ReadonlySet<string>>; readonly mark: Mark }

/** Remembers what the resources of calls want, so that it is known what each group of a partial success was. */
export class Groups {
  readonly #wanted = new Map<string, Wanted>()
  readonly #words: ReadonlyMap<string, NonNullable<Continues['wanted']>>

  constructor(words: Words) {
    this.#words = new Map(
      words.contract.operations.flatMap((operation) => {
        const { replay } = words.operation(operation)
        const wanted = replay?.continues?.wanted
        return replay?.resource !== undefined && wanted ? [[replay.resource, wanted] as const] : []
      })
    )
  }

  note(scene: Scene): void {
    if (this.#words.size === 0) return
    for (const { resource, identity, value, root } of scene.observations) {
      const words = this.#words.get(resource.name)
      if (!words || !Array.isArray(value[words.items])) continue
      // What was asked for later shows what is there now, whichever answer is slow.
      if ((this.#wanted.get(identity)?.mark.began.tick ?? 0) > scene.call.mark.began.tick) continue
      const groups = new Map<string, Set<string>>()
      collect(value[words.items], words, groups)
      if (!this.#wanted.has(identity)) scene.memory.root(root).onForget(() => this.#wanted.delete(identity))
      this.#wanted.set(identity, { groups, mark: scene.call.mark })
    }
  }

  /** The offers of the groups that succeeded, and of those that failed; `undefined` where that is not known. */
  sortedBy(scene: Scene, attempt: Attempt): Sorted | undefined {
    if (attempt.kind !== 'partial') return undefined
    const called = calledResource(scene, scene.call.words.replay?.resource)
    const wanted = called && this.#wanted.get(called.identity)
    if (!wanted || called.root?.writes.since(wanted.mark, attempt.mark) === true) return undefined
    const failed = new Set(attempt.failed.map(({ group }) => group))
    if (failed.has(undefined)) return undefined
    const [settled, open] = [true, false].map((isSettled) => {
      const groups = [...wanted.groups].filter(([group]) => failed.has(group) !== isSettled)
      return new Set(groups.flatMap(([, offers]) => [...offers]))
    })
    return settled && open ? { settled, open } : undefined
  }
}

export type Sorted = { readonly settled: ReadonlySet<string>; readonly open: ReadonlySet<string> }

const collect = (items: unknown, words: NonNullable<Continues['wanted']>, groups: Map<string, Set<string>>): void => {
  for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
    if (!isObject(item)) continue
    const [group, offer] = [item[words.group], item[words.offer]]
    if (group !== undefined && group !== null && typeof offer === 'string') {
      const name = canonical(group, 'exact')
      groups.set(name, (groups.get(name) ?? new Set()).add(canonical(offer, 'exact')))
    }
    if (words.nested !== undefined && item[words.nested] !== items) collect(item[words.nested], words, groups)
  }
}

/** Something new that was bought although its group had succeeded: what it is, and where it was bought before. */
export const boughtAgain = (
  earlier: Attempt,
  later: Attempt,
  { settled, open }: Sorted,
  isFound: (made: Made) => boolean
): { readonly made: Made; readonly at: string; readonly before: string } | undefined => {
  const aliases = aliasesIn(earlier)
  const strays = new Set([...straysIn(earlier, later), ...straysIn(later, earlier)])
  for (const [identity, made] of later.made) {
    // What seems to be something else under a wrong key was not bought anew.
    if (
      made.alias !== undefined ||
      earlier.made.has(identity) ||
      aliases.has(identity) ||
      strays.has(identity) ||
      isFound(made)
    )
      continue
    for (const [offer, at] of made.offers) {
      if (!settled.has(offer) || open.has(offer)) continue
      for (const [had, { offers }] of earlier.made) {
        const before = strays.has(had) ? undefined : offers.get(offer)
        if (before !== undefined) return { made, at, before }
      }
    }
  }
  return undefined
}
