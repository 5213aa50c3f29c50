import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

type Verified = { readonly url: string; readonly failures: readonly (readonly [interaction: string, why: string])[] }

export type PactVerifier = {
  /** The first interaction of the pact that a copy of the sandbox does not honour; `undefined` where there is none. */
  readonly verify: (url: string) => Promise<string | undefined>
  readonly [Symbol.dispose]: () => void
}

/** The verification of the pact against the sandbox, as its test does it. */
export const startPactVerifier = (): PactVerifier => {
  const child = fork(fileURLToPath(new URL('pact-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true' }
  })
  return {
    verify: (url) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) => {
          reject(new Error(`expected the pact to be verified, but the verifier ended with ${String(code)}`))
        }
        child.once('exit', ended)
        child.on('message', function verified(message: Verified) {
          if (message.url !== url) return
          child.off('exit', ended).off('message', verified)
          const [first] = message.failures
          resolve(first && (first[0] === '' ? `nothing verified: ${first[1]}` : first[0]))
        })
        child.send(url)
      }),
    [Symbol.dispose]: () => child.kill()
  }
}
