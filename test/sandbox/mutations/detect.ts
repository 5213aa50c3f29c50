import { bundleMutant, loadCopy } from './bundle-mutant.ts'
import { drive, type Driven } from './drive.ts'
import type { Mutant } from './mutant.ts'
import type { PactVerifier } from './pact-verifier.ts'

/** What each of the three that guard the sandbox says of it; absent where it sees nothing wrong. */
export type Detected = Driven & {
  /** The first interaction of the pact that is not honoured. */
  readonly pact?: string
}

type Detect = (mutant: Pick<Mutant, 'patches'>, name: string, pact: PactVerifier) => Promise<Detected>

const sandboxOf = async (patches: Mutant['patches'], name: string) => {
  const url = await bundleMutant({ patches }, name)
  return { url, ...(await loadCopy(url)) }
}

const detected = (driven: Driven, pact: string | undefined): Detected => ({
  ...driven,
  ...(pact !== undefined && { pact })
})

/** Asks all three. */
export const detect: Detect = async ({ patches }, name, pact) => {
  const { url, createSandbox } = await sandboxOf(patches, name)
  const [driven, broken] = await Promise.all([
    drive(createSandbox, ({ model, judge }) => model !== undefined && judge !== undefined),
    pact.verify(url)
  ])
  return detected(driven, broken)
}

/** Asks until one has something to say, the pact last: it takes longest. */
export const detectAny: Detect = async ({ patches }, name, pact) => {
  const { url, createSandbox } = await sandboxOf(patches, name)
  const driven = await drive(createSandbox, isCaught)
  const broken = isCaught(driven) ? undefined : await pact.verify(url)
  return detected(driven, broken)
}

export const isCaught = ({ model, judge, pact }: Detected): boolean =>
  model !== undefined || judge !== undefined || pact !== undefined
