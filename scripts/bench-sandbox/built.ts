import type * as Mock from '../../src/mock/index.ts'
import type * as Sandbox from '../../src/sandbox/index.ts'
import type * as SandboxServer from '../../src/sandbox-server/index.ts'

const load = (name: string): Promise<unknown> => import(new URL(`../../dist/${name}.js`, import.meta.url).href)

/** What is shipped, not the sources: those run here through a loader that gives every function its name again and again. */
export const built = {
  sandbox: () => load('sandbox') as Promise<typeof Sandbox>,
  sandboxServer: () => load('sandbox-server') as Promise<typeof SandboxServer>,
  mock: () => load('mock') as Promise<typeof Mock>
}
