import { isOperation, isRead, type CallName } from '../documented.ts'
import { asGuid, type CallIds, type SentIds } from '../ids.ts'
import { eitherOf, untilAborted } from '../wire/abort.ts'
import { limitOf } from '../wire/limit.ts'
import type { WrittenRequest } from '../wire/request-writer.ts'
import { limitsOf, type Limits, type Retry } from './policy.ts'
import type { AttemptHooks, AttemptOutcome, AttemptReport, GivenUp, Repeat } from './report.ts'
import type { RetrySettings } from './settings.ts'
import { isDenial, verdictOn, type Verdict } from './verdict.ts'
import { jitter } from './waits.ts'

/** What of a caller's options decides about attempts. */
export type CourseOptions = AttemptHooks & {
  /** Ends the call at once. */
  readonly signal?: AbortSignal
  /** Once aborted, no further attempt begins; the one under way comes to its end. */
  readonly drain?: AbortSignal
  /** `MS-RequestId`, a GUID. */
  readonly requestId?: string
  /** `MS-CorrelationId`, a GUID. */
  readonly correlationId?: string
  /** How this call is repeated, instead of what the client's options say. `false`: not at all. */
  readonly retry?: Retry
}

/** What is known of an attempt that has ended. */
export type Ended = {
  readonly outcome: AttemptOutcome
  readonly ids: CallIds
  /** Whether the service did what was asked. */
  readonly isDone: boolean
  /** Whether the answer is known by its status alone: it was too large. */
  readonly isUnread?: boolean
  /** In milliseconds. */
  readonly retryAfter?: number | undefined
}

/** One call on its way through its attempts: the ids, what is known of its outcome, and whether there is a next attempt. */
export class Course {
  readonly attempts: AttemptReport[] = []
  readonly limits: Limits | undefined
  /** What ends the call wherever no attempt is under way. */
  readonly ending: AbortSignal | undefined
  readonly #settings: RetrySettings
  readonly #operation: CallName
  readonly #options: CourseOptions
  readonly #key: () => string
  readonly #correlationId: string
  #requestId: string
  /** Whether the service may have seen the id. */
  #isIdSent: boolean
  /** Whether an attempt of this call may have done the work although nobody was told so. */
  #isUnsettled: boolean
  #startedAt: number | undefined
  #attemptStartedAt = 0
  /** Whether something was sent of whose end nothing is noted yet. */
  #isUnderWay = false
  /** What is done, as words after 'Failed to'. */
  step = ''

  /** @throws TypeError where an option cannot work */
  constructor(settings: RetrySettings, operation: CallName, request: WrittenRequest, options: CourseOptions) {
    this.#settings = settings
    this.#operation = operation
    this.#options = options
    this.#key = () => keyOf(operation, request)
    this.limits = limitsOf(settings.retry, options.retry)
    this.ending = eitherOf(options.signal, options.drain)
    const { requestId, correlationId } = options
    const earlier = isRead(operation) ? undefined : settings.unsettled.find(this.#key, requestId)
    this.#requestId = asGuid('requestId', requestId ?? earlier?.requestId ?? settings.createId())
    this.#correlationId = asGuid('correlationId', correlationId ?? settings.createId())
    this.#isUnsettled = earlier !== undefined
    this.#isIdSent = earlier?.isSent ?? false
  }

  get ids(): SentIds {
    return { requestId: this.#requestId, correlationId: this.#correlationId }
  }

  /** How to go on with this call, where it has no outcome yet. */
  get repeat(): Repeat | undefined {
    return this.#isUnsettled ? { requestId: this.#requestId } : undefined
  }

  /** Whether nobody was told what became of something that was sent. */
  get isOpen(): boolean {
    return (
      this.#isUnsettled ||
      (isRead(this.#operation) && this.attempts.some(({ outcome }) => outcome.kind === 'no-answer' && outcome.sent))
    )
  }

  /** Whether the last answer is that of the call. An abort is told as one instead, whatever was answered before it. */
  get isDrained(): boolean {
    const { signal, drain } = this.#options
    return drain?.aborted === true && !signal?.aborted
  }

  /** Says what is about to be sent. @throws whatever the hooks throw */
  async announce(): Promise<void> {
    this.step = 'tell beforeAttempt'
    this.#attemptStartedAt = this.#settings.now()
    this.#startedAt ??= this.#attemptStartedAt
    const upcoming = { operation: this.#operation, attempt: this.attempts.length + 1, ids: this.ids }
    // With their `this`: a journal may be an object of a class.
    for (const hooks of [this.#settings.hooks, this.#options]) {
      if (hooks.beforeAttempt) await untilAborted(() => hooks.beforeAttempt?.(upcoming), this.ending)
    }
    this.step = 'call the service'
  }

  /** Begins an attempt. How long it may take, in milliseconds. */
  begin(): number | undefined {
    this.#attemptStartedAt = this.#settings.now()
    const left = this.#left()
    return left && Math.min(this.limits?.attemptTimeout ?? left, left)
  }

  sending(): void {
    this.#isUnderWay = true
  }

  /** Waits for work that is no attempt, as long as the call may take. */
  async within<T>(work: (signal: AbortSignal | undefined) => Promise<T>): Promise<T> {
    const limit = limitOf(this.ending, this.#left(), this.#settings.timer)
    try {
      return await limit.within(() => work(limit.signal))
    } finally {
      limit.end()
    }
  }

  /** What is left of the time of the call, in milliseconds. */
  #left(): number | undefined {
    const { limits } = this
    const now = this.#settings.now()
    return limits && Math.max(0, (this.#startedAt ?? now) + limits.deadline - now)
  }

  /**
   * Notes the end of an attempt whose token was refused, before another one is asked for: that may take long, and a program
   * that crashes meanwhile must not send the answered id again.
   */
  async noteRefusedToken(ended: Ended): Promise<void> {
    this.#isUnderWay = false
    this.#renewId()
    await this.#report(ended, { renewsToken: true })
  }

  /** Ends a call whose last attempt was noted already, or that is not to have another one. */
  end(): void {
    if (isRead(this.#operation)) return
    if (this.#isUnderWay) this.#isUnsettled = this.#isIdSent = true
    const { unsettled } = this.#settings
    if (this.#isUnsettled) unsettled.keep(this.#key(), { requestId: this.#requestId, isSent: this.#isIdSent })
    // A call of which nothing was sent says nothing about the others.
    else if (this.attempts.some(isAnswered)) unsettled.settle(this.#key)
  }

  /** Notes the end of an attempt, and waits where there is to be another one. */
  async isRepeatedAfter(ended: Ended): Promise<boolean> {
    const verdict = verdictOn(this.#operation, ended.outcome)
    this.#settle(ended, verdict)
    if (verdict.repeatAfter === undefined) {
      await this.#finish(ended, {})
      return false
    }
    const next = this.#next(Math.max(verdict.repeatAfter, ended.retryAfter ?? 0))
    if (typeof next === 'string') {
      await this.#finish(ended, { givenUp: next })
      return false
    }
    await this.#report(ended, { wait: next })
    await this.#settings.sleep(next, this.ending)
    if (!this.isDrained) return true
    this.end()
    return false
  }

  #renewId(): void {
    this.#requestId = this.#settings.createId()
    this.#isIdSent = false
  }

  #settle({ isDone, isUnread, outcome }: Ended, verdict: Verdict): void {
    this.#isUnderWay = false
    if (outcome.kind !== 'no-answer' || outcome.sent) this.#isIdSent = true
    if (isDone || (outcome.kind === 'answered' && isDenial(this.#operation, outcome.status, outcome.code)))
      this.#isUnsettled = false
    else if (verdict.isUnsettled) this.#isUnsettled = true
    // After the last answer of a settled call nobody needs another id.
    if (!verdict.keepsId && !isUnread && (this.#isUnsettled || verdict.repeatAfter !== undefined)) {
      this.#renewId()
    }
  }

  /** How long to wait before the next attempt, or why there is none. */
  #next(least: number): number | GivenUp {
    const { limits, attempts } = this
    const { budget, random, now } = this.#settings
    if (!limits) return 'retry-off'
    if (this.ending?.aborted) return 'aborted'
    if (attempts.length + 1 >= limits.attempts) return 'attempts'
    const wait = least + jitter(attempts.length + 1, limits, random)
    if (now() + wait >= (this.#startedAt ?? now()) + limits.deadline) return 'deadline'
    return budget.take() ? wait : 'budget'
  }

  async #finish(ended: Ended, next: Pick<AttemptReport, 'givenUp'>): Promise<void> {
    const { budget } = this.#settings
    if (this.attempts.length === 0 && ended.outcome.kind === 'answered' && next.givenUp === undefined) budget.refund()
    await this.#report(ended, next, () => {
      this.end()
    })
  }

  async #report(
    { outcome, ids }: Ended,
    next: Pick<AttemptReport, 'wait' | 'givenUp' | 'renewsToken'>,
    end = () => {}
  ): Promise<void> {
    const { repeat } = this
    const { hooks, now } = this.#settings
    const report: AttemptReport = {
      operation: this.#operation,
      attempt: this.attempts.length + 1,
      ids,
      startedAt: this.#attemptStartedAt,
      duration: now() - this.#attemptStartedAt,
      outcome,
      ...next,
      ...(repeat && { repeat })
    }
    this.attempts.push(report)
    tell(hooks, report)
    tell(this.#options, report)
    end()
    this.step = 'tell afterAttempt'
    let failed: { readonly cause: unknown } | undefined
    for (const one of [hooks, this.#options]) {
      try {
        if (one.afterAttempt) await this.#store(async () => one.afterAttempt?.(report))
      } catch (cause) {
        failed ??= { cause }
      }
    }
    if (failed) throw failed.cause
    this.step = 'wait for another attempt'
  }

  /** It begins although the call was aborted, and only then nobody waits for it. */
  async #store(store: () => Promise<void>): Promise<void> {
    const { signal } = this.#options
    const left = this.#left()
    const stored = store()
    if (signal?.aborted) {
      stored.catch(() => {})
      return
    }
    const limit = limitOf(signal, left === undefined ? left : Math.max(left, leastStore), this.#settings.timer)
    try {
      await limit.within(() => stored)
    } finally {
      limit.end()
    }
  }
}

// A purchase that was answered shortly before the deadline is to be stored, too.
const leastStore = 30_000

/**
 * The same for the same call, however its arguments were written. Carts and customers are GUIDs, the same in any case, and there
 * is nothing else in the path of an operation that is remembered. Ids under other paths may differ by their case.
 */
const keyOf = (operation: CallName, { method, url, body = '' }: WrittenRequest): string =>
  `${method} ${isOperation(operation) ? url.toLowerCase() : url} ${body}`

const isAnswered = ({ outcome }: AttemptReport): boolean => outcome.kind !== 'no-answer'

const tell = (hooks: AttemptHooks, report: AttemptReport): void => {
  try {
    // An async function fits where nothing is awaited, and what it rejects with would end the program.
    const told: unknown = hooks.onAttempt?.(report)
    if (told instanceof Promise) told.catch(() => {})
  } catch {
    // A broken logger does not undo a purchase.
  }
}
