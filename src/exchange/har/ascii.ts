type Host = {
  readonly process?: { readonly getBuiltinModule?: (id: string) => { isAscii?: (bytes: Uint8Array) => boolean } }
}

// Asked for and not imported: a bundler for browsers would have to resolve it, although nothing there reads files.
const native = (globalThis as Host).process?.getBuiltinModule?.('node:buffer').isAscii

/** Whether all bytes are ASCII, so that each is one character in whichever encoding. */
export const isAscii = (bytes: Uint8Array): boolean => native?.(bytes) ?? bytes.every((byte) => byte < 0x80)
