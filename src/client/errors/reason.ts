import { isError } from './is-error.ts'

/** What a `CredentialsError` says, which quotes nobody: what failed, and what to do next. */
export const credentialsFailure = (cause: unknown): { readonly reason: string; readonly next: string } | undefined => {
  try {
    const { name, code, reason, next } = cause as Readonly<Record<string, unknown>>
    return name === 'CredentialsError' && typeof reason === 'string' && typeof next === 'string'
      ? { reason: `${reason} (${String(code)})`, next }
      : undefined
  } catch {
    return undefined
  }
}

/** A code such as ECONNRESET from the chain of causes, otherwise the name of the error. Never its text: it may hold anything. */
export const reasonOf = (cause: unknown): string => {
  try {
    for (let here = cause, depth = 0; isError(here) && depth < 8; here = here.cause, depth++) {
      if ('code' in here && typeof here.code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(here.code)) return here.code
    }
    return isError(cause) && /^[A-Za-z]{1,40}$/.test(cause.name) ? cause.name : 'an unknown error'
  } catch {
    // A getter or a proxy that throws.
    return 'an unknown error'
  }
}
