import type { Random } from './random.ts'

const hour = 60 * 60 * 1000

/** The ids that one attempt of a call is sent with. */
export type CallIds = { readonly requestId: string | undefined; readonly correlationId: string | undefined }

type Attempt = { readonly requestId: string | undefined; readonly began: number; readonly willBeAnswered: boolean }

type Story = {
  readonly inFlight: Set<Attempt>
  /** The last attempt had no answer: the next one has the same id. */
  owed: Attempt | undefined
  /** The last answer leaves the choice: 408, 429, 5xx, a gateway's page. */
  mayKeep: string | undefined
}

/**
 * How a well-behaved client makes the ids of its calls (laws 23 to 27): kept after no answer, new after an answer, kept or new
 * after an answer that says nothing of the work.
 */
export class IdsOfCalls {
  readonly #random: Random
  readonly #stories = new Map<string, Story>()
  readonly #answered = new Set<string>()
  readonly #correlation: 'fresh' | 'story' | 'attempts' | 'none'
  readonly #correlationIds = new Map<string, string>()
  /** How many of the requests have no id at all. */
  readonly #silence: number

  constructor(random: Random) {
    this.#random = random
    this.#correlation = random.pick(['fresh', 'fresh', 'fresh', 'story', 'attempts', 'none'])
    this.#silence = random.pick([0, 0, 0, 0.1])
  }

  /**
   * @param call what is equal for the attempts of one call; `undefined` for a safe one, which has a new id each time
   * @param story what may share a correlation id
   */
  begin(
    call: string | undefined,
    story: string,
    began: number,
    willBeAnswered: boolean
  ): CallIds & { readonly end: (answer: { readonly status: number; readonly isPage: boolean } | undefined) => void } {
    if (call === undefined)
      return { requestId: this.#fresh(), correlationId: this.#correlationId(story, undefined), end: () => undefined }
    const known = this.#stories.get(call) ?? { inFlight: new Set(), owed: undefined, mayKeep: undefined }
    this.#stories.set(call, known)
    const requestId = this.#requestId(known, began, willBeAnswered)
    const attempt: Attempt = { requestId, began, willBeAnswered }
    known.inFlight.add(attempt)
    return {
      requestId,
      correlationId: this.#correlationId(story, requestId),
      end: (answer) => {
        known.inFlight.delete(attempt)
        if (answer) {
          known.owed = undefined
          const keeps = answer.status === 408 || answer.status === 429 || answer.status >= 500 || answer.isPage
          if (!keeps && requestId !== undefined) this.#answered.add(requestId)
          known.mayKeep = requestId !== undefined && !this.#answered.has(requestId) ? requestId : undefined
          // Another attempt with the same id had the answer: the call is over.
        } else if (requestId === undefined || !this.#answered.has(requestId)) known.owed = attempt
      }
    }
  }

  #requestId({ inFlight, owed, mayKeep }: Story, began: number, willBeAnswered: boolean): string | undefined {
    const beside = [...inFlight]
    if (owed && began - owed.began <= hour) return owed.requestId
    if (beside.length > 0) {
      // Two ids at once are two calls; whoever does not hear of one of them must know which one to go on with.
      const canDiffer = willBeAnswered && beside.every((other) => other.willBeAnswered)
      const [shared] = beside
        .map(({ requestId }) => requestId)
        .filter((id) => id === undefined || !this.#answered.has(id))
      if (!canDiffer || this.#random.chance(0.5)) return shared ?? this.#fresh()
      return this.#fresh()
    }
    if (owed && this.#random.chance(0.5)) return owed.requestId
    if (mayKeep !== undefined && this.#random.chance(0.5)) return mayKeep
    return this.#fresh()
  }

  #fresh(): string | undefined {
    return this.#random.chance(this.#silence) ? undefined : this.#random.guid()
  }

  #correlationId(story: string, requestId: string | undefined): string | undefined {
    switch (this.#correlation) {
      case 'fresh':
        return this.#random.guid()
      case 'none':
        return undefined
      case 'story':
        return this.#known(story)
      case 'attempts':
        return requestId === undefined ? this.#random.guid() : this.#known(requestId)
    }
  }

  #known(key: string): string {
    const id = this.#correlationIds.get(key) ?? this.#random.guid()
    this.#correlationIds.set(key, id)
    return id
  }
}
