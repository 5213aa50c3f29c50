const ofHead: ReadonlySet<string> = new Set([
  'constructor',
  'headers',
  'ok',
  'redirected',
  'status',
  'statusText',
  'type',
  'url'
])

/**
 * A `Response` that makes its body when somebody asks for it: the stream behind a body takes longer than a whole
 * checkout, and most callers want the text, or the status alone.
 */
export class LateResponse extends Response {
  readonly #text: string
  #isRead = false
  #whole: Response | undefined

  static {
    // Whatever a platform's responses have beside their head concerns the body: `bytes`, which not all have, and what comes yet.
    for (const name of Object.getOwnPropertyNames(Response.prototype)) {
      if (Object.hasOwn(LateResponse.prototype, name) || ofHead.has(name)) continue
      Object.defineProperty(LateResponse.prototype, name, {
        configurable: true,
        get(this: LateResponse): unknown {
          const whole = this.#made()
          const value: unknown = Reflect.get(Response.prototype, name, whole)
          return typeof value === 'function' ? (value as () => unknown).bind(whole) : value
        }
      })
    }
  }

  /** @param text may begin with a byte order mark */
  constructor(text: string, init: ResponseInit) {
    super(null, init)
    this.#text = text
  }

  override get bodyUsed(): boolean {
    return this.#isRead || (this.#whole?.bodyUsed ?? false)
  }

  override text(): Promise<string> {
    return this.#isUntouched() ? Promise.resolve(this.#taken()) : this.#made().text()
  }

  override json(): Promise<unknown> {
    return this.text().then((text) => JSON.parse(text) as unknown)
  }

  #isUntouched(): boolean {
    return !this.#isRead && this.#whole === undefined
  }

  /** What the text is once it went through UTF-8, where one mark is dropped. */
  #taken(): string {
    this.#isRead = true
    const text = this.#text.toWellFormed()
    return text.startsWith('\uFEFF') ? text.slice(1) : text
  }

  #made(): Response {
    if (this.#whole) return this.#whole
    const { status, statusText, headers } = this
    const whole = new Response(this.#text, { status, statusText, headers })
    // What was read already has to refuse to be read again, as the platform does.
    if (this.#isRead) void whole.text()
    return (this.#whole = whole)
  }
}
