import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { InputError } from '../input-error.ts'
import { packageRoot } from '../package-root.ts'

/** Where the parts of the project lie, as paths relative to the working folder: findings name them so. */
export type Project = {
  readonly root: string
  readonly contract: string
  readonly deviations: string
  readonly generated: string
  readonly pacts: string
  readonly recordings: string
}

/** The project that this code belongs to. */
export const ownProject = (): Project => {
  const root = packageRoot()
  const path = (...segments: string[]) => relative(process.cwd(), join(root, ...segments))
  return {
    root,
    contract: path('openapi', 'partner-center.yaml'),
    deviations: path('openapi', 'deviations.yaml'),
    generated: path('generated'),
    pacts: path('pacts'),
    recordings: path('test', 'recordings')
  }
}

/** @throws InputError in an installed package, and in what is built of a checkout: only its sources hold the tests to verify */
export const requireCheckout = (project: Project): void => {
  if (import.meta.url.endsWith('.ts') && existsSync(join(project.root, 'test', 'contract'))) return
  throw new InputError(
    'Failed to verify: expected the sources of a checkout of cart-contract, with its tests and recordings, but this is an ' +
      "installed package, or what was built. In your own project, run 'npx cart-contract check recordings' on your " +
      "recordings; in a checkout, 'npm run verify'.",
    { file: project.root }
  )
}

/** The files of a folder with an ending, sorted by name; none where there is no such folder. */
export const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : []
