import satisfies from 'spdx-satisfies'

/** A package that is installed, and what its manifest says of its licence (an SPDX expression, if it is one). */
export type Licensed = { readonly name: string; readonly version: string; readonly licence: string | undefined }

/** Licences that ask for nothing but their notice. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0'
]

/** Whether nobody has to ask a lawyer: of `A OR B` one may be chosen, of `A AND B` both count. */
export const isPermissive = (licence: string | undefined): boolean => {
  if (licence === undefined) return false
  try {
    return satisfies(licence, permissive)
  } catch {
    // No SPDX expression: nobody knows what it says.
    return false
  }
}

/** A node of `npm ls --json --long`. */
export type Installed = {
  readonly name?: string
  readonly version?: string
  readonly license?: unknown
  readonly dependencies?: Readonly<Record<string, Installed>>
}

/** Every package of a tree once, its root left out, by name. */
export const licensedOf = (root: Installed): readonly Licensed[] => {
  const found = new Map<string, Licensed>()
  const visit = ({ dependencies = {} }: Installed): void => {
    for (const [name, node] of Object.entries(dependencies)) {
      // What is optional and not installed has no version.
      if (node.version === undefined) continue
      const { version, license } = node
      found.set(`${name}@${version}`, { name, version, licence: typeof license === 'string' ? license : undefined })
      visit(node)
    }
  }
  visit(root)
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}
