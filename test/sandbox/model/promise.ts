/** A promise of the service is broken, or a prediction of the model. */
export class BrokenPromise extends Error {}

export const fail = (message: string): never => {
  throw new BrokenPromise(message)
}

export const same = <T>(actual: T, expected: T, what: string): void => {
  if (actual !== expected) fail(`${what} is ${String(actual)}, not ${String(expected)}`)
}
