import { createContext, Script } from 'node:vm'

/** What was begun did not end in time, and was stopped. */
export class OutOfTime extends Error {}

const scope = createContext({ action: undefined as unknown })
const script = new Script('action()')

/**
 * Does something that may never end, such as a search with an expression of somebody else: nothing else can stop one. It
 * costs a quarter of a millisecond.
 *
 * @throws OutOfTime where it has not ended in that time
 */
export const withinTime = <T>(milliseconds: number, action: () => T): T => {
  const before: unknown = scope['action']
  scope['action'] = action
  try {
    return script.runInContext(scope, { timeout: milliseconds }) as T
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause
    throw new OutOfTime(`no end within ${milliseconds} ms`, { cause })
  } finally {
    scope['action'] = before
  }
}
