import type { InputError } from '../input-error.ts'
import { checkOptions, type KindsOf } from '../options.ts'
import type { SandboxOptions } from '../sandbox/index.ts'
import { sandboxOptionKinds } from '../sandbox/options.ts'

/** How a sandbox is served, and how it behaves. Every member may be left out. */
export type SandboxServerOptions = Omit<SandboxOptions, 'clock' | 'snapshot' | 'changes' | 'onChange'> & {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /**
   * Names by which the service may be called beside those of this machine, such as `sandbox.test` of a proxy before it. Requests
   * to any other Host are refused with 421, or a page of a browser could reach the server by a name that it gave to this machine.
   */
  readonly allowedHosts?: readonly string[]
  /**
   * Origins whose pages and extensions may call the service beside those of this machine, such as `https://shop.example`. Requests
   * of others are refused with 403. The control path is open to pages of this machine only. No CORS headers are written.
   */
  readonly allowedOrigins?: readonly string[]
  /**
   * `system`, the default: the time of this machine, and what it is advanced by. `virtual`: time stands still until it is
   * advanced, and begins at `now`.
   */
  readonly clock?: 'system' | 'virtual'
  /**
   * A file that keeps carts, orders, calls and the time for the next start. It is made where it is not there. Faults,
   * history and options are not kept. Without it everything ends with the process.
   */
  readonly state?: string
  /** How many bytes of changes the state file gathers at least before it is written anew. 8 MiB by default. */
  readonly compactAfter?: number
  /** Told once, when the state file can no longer be written. The server answers nothing more and ends. */
  readonly onFailure?: (error: InputError) => void
}

const { snapshot: _snapshot, changes: _changes, onChange: _onChange, ...behaviourKinds } = sandboxOptionKinds

const serverOptionKinds = {
  ...behaviourKinds,
  clock: "'system' or 'virtual'",
  port: 'a number from 0',
  allowedHosts: 'a list of strings',
  allowedOrigins: 'a list of strings',
  state: 'a string',
  compactAfter: 'a number from 0',
  onFailure: 'a function'
} satisfies KindsOf<SandboxServerOptions>

/** @throws TypeError where there is no such option, or it cannot be what it is */
export const checkServerOptions = (options: SandboxServerOptions): void => {
  checkOptions('start the sandbox', options, serverOptionKinds)
}
