import { relative } from 'node:path'
import { bundle, createConfig, getLineColLocation, type Config } from '@redocly/openapi-core'
import { InputError } from '../input-error.ts'

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
      `Failed to bundle the contract: ${failure.message.replace(/\.$/, '')}. Correct the reference.`,
      location && start
        ? { file: relative(process.cwd(), location.source.absoluteRef), line: start.line, column: start.col }
        : { file }
    )
  }
  return document.parsed as Bundle
}
