import { isOperation, isRead, type CallName } from '../documented.ts'
import { asGuid, type CallIds, type SentIds } from '../ids.ts'
import { eitherOf, untilAborted } from '../wire/abort.ts'
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
    this.#attemptStartedAt = this.#settings.now()
    const upcoming = { operation: this.#operation, attempt: this.attempts.length + 1, ids: this.ids }
    for (const { beforeAttempt } of [this.#settings.hooks, this.#options]) {
      if (beforeAttempt) await untilAborted(() => beforeAttempt(upcoming), this.ending)
    }
  }

  /** Begins an attempt. How long it may take, in milliseconds. */
  begin(): number | undefined {
    const now = this.#settings.now()
    this.#attemptStartedAt = now
    this.#startedAt ??= now
    if (!this.limits) return undefined
    return Math.max(0, Math.min(this.limits.attemptTimeout, this.#startedAt + this.limits.deadline - now))
  }

  /**
   * Notes the end of an attempt whose token was refused, before another one is asked for: that may take long, and a program
   * that crashes meanwhile must not send the answered id again.
   */
  noteRefusedToken(ended: Ended): void {
    this.#renewId()
    this.#report(ended, { renewsToken: true })
  }

  /** Ends a call whose last attempt was noted already, or that is not to have another one. */
  end(): void {
    if (isRead(this.#operation)) return
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
      this.#finish(ended, {})
      return false
    }
    const next = this.#next(Math.max(verdict.repeatAfter, ended.retryAfter ?? 0))
    if (typeof next === 'string') {
      this.#finish(ended, { givenUp: next })
      return false
    }
    this.#report(ended, { wait: next })
    await this.#settings.sleep(next, this.ending)
    if (!this.isDrained) return true
    this.end()
    return false
  }

  #renewId(): void {
    this.#requestId = this.#settings.createId()
    this.#isIdSent = false
  }

  #settle({ isDone, outcome }: Ended, verdict: Verdict): void {
    if (outcome.kind !== 'no-answer' || outcome.sent) this.#isIdSent = true
    if (isDone || (outcome.kind === 'answered' && isDenial(this.#operation, outcome.status, outcome.code)))
      this.#isUnsettled = false
    else if (verdict.isUnsettled) this.#isUnsettled = true
    // After the last answer of a settled call nobody needs another id.
    if (!verdict.keepsId && (this.#isUnsettled || verdict.repeatAfter !== undefined)) {
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

  #finish(ended: Ended, next: Pick<AttemptReport, 'givenUp'>): void {
    const { budget } = this.#settings
    if (this.attempts.length === 0 && ended.outcome.kind === 'answered' && next.givenUp === undefined) budget.refund()
    this.#report(ended, next)
    this.end()
  }

  #report({ outcome, ids }: Ended, next: Pick<AttemptReport, 'wait' | 'givenUp' | 'renewsToken'>): void {
    const { repeat } = this
    const report: AttemptReport = {
      operation: this.#operation,
      attempt: this.attempts.length + 1,
      ids,
      startedAt: this.#attemptStartedAt,
      duration: this.#settings.now() - this.#attemptStartedAt,
      outcome,
      ...next,
      ...(repeat && { repeat })
    }
    this.attempts.push(report)
    tell(this.#settings.hooks, report)
    tell(this.#options, report)
  }
}

/**
 * The same for the same call, however its arguments were written. Carts and customers are GUIDs, the same in any case, and there
 * is nothing else in the path of an operation that is remembered. Ids under other paths may differ by their case.
 */
const keyOf = (operation: CallName, { method, url, body = '' }: WrittenRequest): string =>
  `${method} ${isOperation(operation) ? url.toLowerCase() : url} ${body}`

const isAnswered = ({ outcome }: AttemptReport): boolean => outcome.kind !== 'no-answer'

const tell = ({ onAttempt }: AttemptHooks, report: AttemptReport): void => {
  try {
    // An async function fits where nothing is awaited, and what it rejects with would end the program.
    const told: unknown = onAttempt?.(report)
    if (told instanceof Promise) told.catch(() => {})
  } catch {
    // A broken logger does not undo a purchase.
  }
}
