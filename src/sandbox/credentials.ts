/** An application that may ask for tokens. */
export type ClientCredential = {
  /** The id of the application. */
  readonly clientId: string
  /** The secret that it has to send. */
  readonly clientSecret: string
}

/** Who may call, and with which tokens. */
export type Credentials = {
  /**
   * `any`: whatever text follows `Bearer` is the token of a user (App+User), unless the sandbox issued it itself: then its
   * kind and its expiry count. `issued`: only tokens of the sandbox's own token endpoint. `any` when it is left out.
   */
  readonly tokens?: 'any' | 'issued'
  /** The applications that the token endpoint knows. Every id with every secret when it is left out. */
  readonly clients?: 'any' | readonly ClientCredential[]
  /** How long a token lives, as an ISO 8601 duration. `PT1H` when it is left out, as the article has it. */
  readonly tokenLifetime?: string
}
