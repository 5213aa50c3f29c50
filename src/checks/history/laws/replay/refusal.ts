import type { Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'
import { fitsStatus, type Refused, type Reiterates, type ReplayWords } from '../../words/replay-words.ts'
import { expiryOf } from '../called.ts'
import type { Outcome } from './attempt.ts'

type Refusal = Extract<Outcome, { kind: 'refusal' }>

/** `unproved`: the refusal is legal once the resource has expired, and nobody knows when that is. */
export type Tolerance = 'tolerated' | 'refused' | 'unproved'

/** Whether a refusal may come after a success. */
export const toleranceOf = (
  scene: Scene,
  refusal: Refusal,
  { tolerates }: Reiterates,
  replay: ReplayWords
): Tolerance => {
  const fitting = tolerates.filter((tolerated) => fits(refusal, tolerated))
  if (fitting.some(({ whenExpired }) => !whenExpired)) return 'tolerated'
  if (fitting.length === 0) return 'refused'
  const expiry = expiryOf(scene, replay.resource)
  const now = scene.call.mark.ended.time
  if (expiry === undefined || now === undefined) return 'unproved'
  return now >= expiry.earliest ? 'tolerated' : 'refused'
}

/** Whether a refusal leaves open if the work was done. */
export const leavesOpen = (refusal: Refusal, { unknown }: ReplayWords): boolean =>
  unknown.some((refused) => fits(refusal, refused))

/** Whether a refusal is one of those. */
export const fits = (refusal: Refusal, { status, codes }: Refused): boolean =>
  fitsStatus(refusal.status, status) && (codes === undefined || hasCode(refusal, codes))

const hasCode = ({ code }: Refusal, codes: readonly string[]): boolean =>
  code !== undefined && codes.some((known) => canonical(known, 'word') === canonical(code, 'word'))
