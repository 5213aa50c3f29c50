/** The headers of an answer, by their names in lower case. */
export type HeaderReader = { readonly get: (name: string) => string | undefined }

export const noHeaders: HeaderReader = { get: () => undefined }
