import type { Located } from '../../../../contract/index.ts'
import type { FindingCode } from '../../../../finding.ts'
import type { ReplayWords } from '../../words/replay-words.ts'
import type { Attempt } from './attempt.ts'

/** How an answer breaks what an earlier one for the same key promised. Pointers are below their exchanges. */
export type Trouble = {
  readonly code: FindingCode
  /** What was seen, and what the contract allows. */
  readonly message: string
  readonly at: string
  readonly before: string
  readonly contract: Located
  /** The identities of what should not have been made. */
  readonly disowned: readonly string[]
  /** The identities of what is missing. */
  readonly lost?: readonly string[]
  /** Where some of it was allowed, the identities of all that is new: any of them may be one too many. */
  readonly doubted?: readonly string[]
  /** What should not have failed. */
  readonly failed?: Attempt['failed'][number]
}

/**
 * Whether one answer may follow another for the same key; `undefined` where it may.
 *
 * @param isChanged whether what is wanted may have changed in between, by a write to the resource of the call
 * @param ignored identities that were found to belong elsewhere: that they come, go or stand in the place of others is no
 *   further cause
 * @param lost identities that were found missing before: that they are missing still is no further cause, unless something
 *   has come in their place
 */
export const troubleBetween = (
  earlier: Attempt,
  later: Attempt,
  replay: ReplayWords,
  isChanged: boolean,
  ignored: ReadonlySet<string> = new Set(),
  lost: ReadonlySet<string> = new Set()
): Trouble | undefined => {
  const word =
    earlier.kind === 'success' ? replay.reiterates : earlier.kind === 'partial' ? replay.continues : undefined
  if (!word) return undefined
  const strays = new Set([...ignored, ...straysIn(later, earlier), ...straysIn(earlier, later)])
  // An answer in which nothing belongs there is the answer to something else.
  if ([earlier, later].some((one) => one.made.size > 0 && straysOf(one, strays) === one.made.size)) return undefined
  const absent = [...earlier.made].filter(
    ([identity, { alias }]) =>
      !later.made.has(identity) && !strays.has(identity) && !(alias !== undefined && later.made.has(alias))
  )
  const aliases = aliasesIn(earlier)
  const added = [...later.made]
    .filter(([identity]) => !earlier.made.has(identity) && !strays.has(identity) && !aliases.has(identity))
    // Of several the one is too much that seems to be something else.
    .sort(([, one], [, other]) => Number(one.alias !== undefined) - Number(other.alias !== undefined))
  // Who wants something else after a partial success may get it, and whatever was made stays all the same.
  const isOpen = earlier.kind === 'partial' && isChanged
  const settled = earlier.kind === 'success' ? 0 : isOpen ? Number.POSITIVE_INFINITY : settledGroups(earlier, later)
  // One that does not belong there may stand in the place of another.
  const allowed = settled + straysOf(earlier, strays)
  const missing = added.length > allowed ? absent : absent.filter(([identity]) => !lost.has(identity))
  const rule = rules[earlier.kind === 'success' ? 'success' : 'partial']
  const isReplaced = missing.length > 0 && missing.length <= straysOf(later, strays) && added.length <= allowed
  if (missing.length > 0 && !isReplaced)
    return missingTrouble(earlier, later, missing, added, allowed, word.located, rule)
  if (added.length > allowed) {
    const [, first] = added[allowed] ?? []
    return {
      code: 'replay.order.added',
      message:
        `the answer has '${first?.key ?? ''}'${others(added.length - allowed)}, which an earlier answer to the same call did ` +
        `not have; ${rule}`,
      at: first?.pointer ?? later.pointer,
      before: earlier.pointer,
      contract: word.located,
      disowned: added.slice(allowed).map(([identity]) => identity),
      doubted: added.map(([identity]) => identity)
    }
  }
  return isOpen ? undefined : failureTrouble(earlier, later, word.located, rule)
}

/** What says that it belongs to something else, where the other answer has nothing that does: it was found, and is no more. */
export const straysIn = ({ made }: Attempt, other: Attempt): string[] =>
  [...other.made.values()].some(({ isMisnamed }) => isMisnamed)
    ? []
    : [...made].flatMap(([identity, { isMisnamed }]) => (isMisnamed ? [identity] : []))

/** What may have been there under a wrong key, which was found. */
export const aliasesIn = ({ made }: Attempt): ReadonlySet<string> =>
  new Set([...made.values()].flatMap(({ alias }) => (alias === undefined ? [] : [alias])))

const straysOf = ({ made }: Attempt, strays: ReadonlySet<string>): number =>
  [...made.keys()].filter((identity) => strays.has(identity)).length

/** How many groups had failed and have not failed again: each may have become something. */
const settledGroups = (earlier: Attempt, later: Attempt): number => {
  const had = new Set(earlier.failed.map(({ group }) => group))
  // That another group fails is a fault of its own.
  const again = later.failed.filter(({ group }) => group === undefined || had.has(undefined) || had.has(group))
  return Math.max(0, groupCount(earlier.failed) - groupCount(again))
}

/** A failure without a name is a group of its own. */
const groupCount = (failed: Attempt['failed']): number => new Set(failed.map(({ group }, index) => group ?? index)).size

const rules = {
  success: 'after a success the contract lets a further call repeat its answer, and make nothing',
  partial:
    'after a partial success the contract lets a further call repeat what was made, and make at most one for each that had failed and does not fail again'
} as const

type Entry = readonly [identity: string, made: Attempt['made'] extends ReadonlyMap<string, infer M> ? M : never]

const missingTrouble = (
  earlier: Attempt,
  later: Attempt,
  missing: readonly Entry[],
  added: readonly Entry[],
  allowed: number,
  contract: Located,
  rule: string
): Trouble => {
  const [gone] = missing
  const [come] = added.slice(allowed)
  const lost = `'${gone?.[1].key ?? ''}'${others(missing.length)}`
  const about = {
    before: gone?.[1].pointer ?? earlier.pointer,
    contract,
    disowned: added.slice(allowed).map(([identity]) => identity),
    lost: missing.map(([identity]) => identity),
    doubted: added.map(([identity]) => identity)
  }
  return come
    ? {
        ...about,
        code: 'replay.order.changed',
        message: `the answer has '${come[1].key}' in the place of ${lost}, which an earlier answer to the same call had; ${rule}`,
        at: come[1].pointer
      }
    : {
        ...about,
        code: 'replay.order.missing',
        message: `the answer lacks ${lost}, which an earlier answer to the same call had; ${rule}`,
        at: later.pointer
      }
}

/** After a success nothing fails; after a partial success only what had failed. */
const failureTrouble = (earlier: Attempt, later: Attempt, contract: Located, rule: string): Trouble | undefined => {
  const had = new Set(earlier.failed.map(({ group }) => group))
  // A failure without a name may be any that was there before.
  const isNew = ({ group }: Attempt['failed'][number]) => !had.has(group) && (group !== undefined || had.size === 0)
  const found = had.has(undefined) ? later.failed[earlier.failed.length] : later.failed.find(isNew)
  if (!found) return undefined
  return {
    code: 'replay.error.appeared',
    message: `the answer says that something failed which had not failed in an earlier answer to the same call; ${rule}`,
    at: found.pointer,
    before: earlier.pointer,
    contract,
    disowned: [],
    failed: found
  }
}

const others = (count: number): string => (count > 1 ? ` and ${count - 1} more` : '')
