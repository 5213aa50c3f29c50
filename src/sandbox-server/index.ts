/**
 * The sandbox as a server, for whoever cannot hand a `fetch` in: `cart-contract sandbox`, or in a test of its own. Needs
 * Node; the sandbox itself (`cart-contract/sandbox`) does not.
 */
export type { SandboxServerOptions } from './options.ts'
export { startSandbox, type SandboxServer } from './start-sandbox.ts'
