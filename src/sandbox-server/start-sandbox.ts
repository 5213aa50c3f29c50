import { knownSenders } from '../foreign-sender.ts'
import { InputError } from '../input-error.ts'
import { createSandbox, defaultReadings, type Sandbox, type SandboxOptions } from '../sandbox/index.ts'
import { createControlPath } from './control-path.ts'
import { startHttpServer } from './http-server.ts'
import { checkServerOptions, type SandboxServerOptions } from './options.ts'
import { createRunningClock, createStandingClock, type ServerClock } from './server-clock.ts'
import { createServiceFace } from './service-face.ts'
import type { Journal } from './state/journal.ts'
import { openStateFile, type StateFile } from './state/state-file.ts'

/** A sandbox that others can call over HTTP, on this machine only. */
export type SandboxServer = {
  /** `http://127.0.0.1:<port>`: instead of Partner Center's host, and of the authority's for tokens. */
  readonly url: string
  /** The same sandbox in this process. What its `fetch` is answered is on the disk too, where there is a state file. */
  readonly sandbox: Sandbox
  /** Bytes of a change that nobody was told of, found unfinished at the end of the state file and left out. */
  readonly unfinished: number
  /** Ends all connections. What was answered is on the disk then. */
  readonly close: () => Promise<void>
  /** The same as `close`, for `await using`. */
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/**
 * Serves Partner Center in a box, in real time unless told otherwise, with a control path of its own under `/_sandbox`.
 *
 * @throws InputError where the port is taken, or the state file is damaged, in use or cannot be written
 * @throws TypeError where an option cannot work
 */
export const startSandbox = async (options: SandboxServerOptions = {}): Promise<SandboxServer> => {
  checkServerOptions(options)
  const {
    port = 0,
    state,
    clock: kind,
    compactAfter = 8 * 1024 * 1024,
    onFailure,
    allowedHosts,
    allowedOrigins,
    ...behaviour
  } = options
  const senders = knownSenders('start the sandbox', { hosts: allowedHosts, origins: allowedOrigins })
  const file = state === undefined ? undefined : openStateFile(state)
  let journal: Journal | undefined
  let close: (() => Promise<void>) | undefined
  try {
    const clock = clockOf(kind ?? 'system', behaviour, file)
    const core = createSandbox({
      ...behaviour,
      clock,
      ...(file?.earlier && { snapshot: file.earlier.snapshot, changes: file.earlier.changes }),
      onChange: (change) => journal?.append(change)
    })
    journal = await file?.startJournal({
      // Faults are the business of whoever is testing now.
      state: () => ({ snapshot: { ...core.snapshot(), faults: [] }, ahead: clock.ahead() }),
      time: () => ({ at: clock.now(), ahead: clock.ahead() }),
      compactAfter,
      onFailure: (cause) => {
        onFailure?.(unwritable(state ?? '', cause))
        void close?.()
      }
    })
    const written = (): Promise<void> | undefined => journal?.written()
    const sandbox = durable(core, journal)
    const { readings, bodyLimit = 1024 * 1024 } = behaviour
    const overlaps = (readings?.parallelCheckout ?? defaultReadings.parallelCheckout) !== 'waits'
    const http = await startHttpServer({
      port,
      bodyLimit,
      senders,
      service: createServiceFace({ sandbox: core, clock, bodyLimit, overlaps, written }),
      control: createControlPath({ sandbox, options: shown(options), written }).fetch
    })
    const end = async (): Promise<void> => {
      await http.close(async () => journal?.close())
      file?.release()
    }
    let ending: Promise<void> | undefined
    close = () => (ending ??= end())
    return { url: http.url, sandbox, unfinished: file?.earlier?.unfinished ?? 0, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await journal?.close()
    file?.release()
    throw error
  }
}

const clockOf = (kind: 'system' | 'virtual', { now }: SandboxOptions, file: StateFile | undefined): ServerClock => {
  if (kind === 'system') return createRunningClock(file?.earlier?.ahead)
  // The core knows where time begins.
  return createStandingClock(file?.earlier?.at ?? createSandbox(now === undefined ? {} : { now }).now())
}

/** The same sandbox for callers in this process: they too are told nothing that a kill could still undo. */
const durable = (sandbox: Sandbox, journal: Journal | undefined): Sandbox => {
  if (!journal) return sandbox
  return {
    ...sandbox,
    fetch: async (input, init) => {
      const answer = await sandbox.fetch(input, init)
      await journal.written()
      return answer
    },
    advance: (duration) => {
      sandbox.advance(duration)
      journal.mark()
    }
  }
}

/** How it was started, with the defaults that matter to whoever calls. Secrets of clients are nobody's business. */
const shown = ({ seed = 1, clock = 'system', state, readings, ...options }: SandboxServerOptions) => ({
  clock,
  seed,
  provisioningDelay: options.provisioningDelay ?? 'PT30S',
  listLag: options.listLag ?? 'PT15M',
  bom: options.bom ?? true,
  historyLimit: options.historyLimit ?? 1000,
  ...(state !== undefined && { state }),
  readings: { ...defaultReadings, ...readings }
})

const unwritable = (file: string, cause: Error): InputError =>
  new InputError(
    `Failed to keep the state of the sandbox: expected to write the file, but ${cause.message}. ` +
      'No request is answered any more. Make room or name another file, and start again.',
    { file },
    { cause }
  )
