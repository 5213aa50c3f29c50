/** Like `instanceof Error`, and true for the errors of another realm, as test runners and fetch implementations make them. */
export const isError = (value: unknown): value is Error =>
  value instanceof Error || /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value))
