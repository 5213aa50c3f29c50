import { relative } from 'node:path'
import { bundle, createConfig, getLineColLocation, type Config } from '@redocly/openapi-core'
import { parsePointer } from '../contract/pointer.ts'
import { InputError, withoutDot } from '../input-error.ts'

// The type of Redocly's configuration is so large that comparing one literal with it takes half of the whole type check.
const noRules = createConfig as unknown as (config: Readonly<Record<string, never>>) => Promise<Config>

/** The contract in one document: every file it refers to is lifted into its components. */
export type Bundle = Readonly<Record<string, unknown>>

/**
 * Bundles an OpenAPI document with Redocly's bundler. Components keep the last segment of their reference as a name.
 *
 * @throws InputError where a reference cannot be resolved
 */
export const bundleContract = async (file: string): Promise<Bundle> => {
  const { bundle: document, problems } = await bundle({ ref: file, config: await noRules({}) })
  const failure = problems.find((problem) => problem.severity === 'error')
  if (failure) {
    const [location] = failure.location
    const start = location && getLineColLocation(location).start
    throw new InputError(
      `Failed to bundle the contract: ${withoutDot(failure.message)}. Correct the reference.`,
      location && start
        ? { file: relative(process.cwd(), location.source.absoluteRef), line: start.line, column: start.col }
        : { file }
    )
  }
  return withComponentNames(document.parsed as Bundle)
}

/**
 * Redocly names a component by the last segment of its reference as it is written, escaped, and refers to it by the same
 * text: to a member `a~1b` with '#/…/a~1b', which leads to `a/b`.
 */
const withComponentNames = (bundle: Bundle): Bundle => {
  for (const components of Object.values(Object(bundle['components']) as Record<string, Record<string, unknown>>)) {
    for (const escaped of Object.keys(Object(components) as object)) {
      const name = parsePointer(`/${escaped}`)[0] ?? ''
      if (name === escaped || Object.hasOwn(components, name)) continue
      components[name] = components[escaped]
      delete components[escaped]
    }
  }
  return bundle
}
