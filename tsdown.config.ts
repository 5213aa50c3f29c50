import { defineConfig } from 'tsdown'

export default defineConfig([
  {
    // What partners ship: no Node built-in may get in.
    entry: {
      index: 'src/client/index.ts',
      credentials: 'src/client/credentials/index.ts',
      sandbox: 'src/sandbox/index.ts',
      validation: 'src/validation/index.ts'
    },
    platform: 'neutral',
    dts: true,
    clean: true
  },
  {
    entry: {
      contract: 'src/judge.ts',
      mock: 'src/mock/index.ts',
      'sandbox-server': 'src/sandbox-server/index.ts',
      cli: 'src/cli/main.ts'
    },
    platform: 'node',
    fixedExtension: false,
    dts: true,
    clean: false
  }
])
