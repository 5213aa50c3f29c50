declare module 'spdx-satisfies' {
  /** @throws Error where the expression is none */
  const satisfies: (expression: string, allowed: readonly string[]) => boolean
  export default satisfies
}
