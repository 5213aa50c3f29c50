/** An application that may ask for tokens. */
export type ClientCredential = {
  /** The id of the application. */
  readonly clientId: string
  /** The secret that it has to send. */
  readonly clientSecret: string
}

/**
 * Multifactor authentication of the users behind tokens (App+User). Calls of an application alone are never asked for it.
 */
export type Mfa = {
  /** Whether they passed it: what `isMfaCompliant` of an answer says when `ValidateMfa: true` asked. True when it is left out. */
  readonly isCompliant?: boolean
  /**
   * From 0 to 1: the share of the calls of users who did not pass it that is refused, thrown with the sandbox's seed, as the
   * service rolls it out. 0 when it is left out. How they are refused is the reading `mfaRefusal`.
   */
  readonly demanded?: number
}

/** Who may call, and with which tokens. */
export type Credentials = {
  /**
   * `any`: whatever text follows `Bearer` is the token of a user (App+User), unless the sandbox issued it itself: then its
   * kind and its expiry count. `issued`: only tokens of the sandbox's own token endpoint. `any` when it is left out.
   */
  readonly tokens?: 'any' | 'issued'
  /**
   * The applications that the token endpoint knows. Every id, with any secret, certificate or none, when it is left out; an
   * application that is named here has to prove itself by its secret.
   */
  readonly clients?: 'any' | readonly ClientCredential[]
  /** The tenants that the token endpoint knows, as GUIDs or domains. Every one when it is left out. */
  readonly tenants?: 'any' | readonly string[]
  /** How long a token lives, as an ISO 8601 duration. `PT1H` when it is left out, as the article has it. */
  readonly tokenLifetime?: string
}
