/**
 * An object of those members that have a value. With `exactOptionalPropertyTypes` an absent member and an undefined one
 * are two types, and a caller who prints an answer should see only what was there.
 */
export const present = <T extends object>(members: { readonly [K in keyof T]-?: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
