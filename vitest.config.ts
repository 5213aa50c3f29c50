import { defineConfig } from 'vitest/config'

const environment = { PACT_DO_NOT_TRACK: 'true', NO_COLOR: '1' }

export default defineConfig({
  test: {
    includeTaskLocation: true,
    // A bound for what hangs, not a measure: a machine may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Concurrent tests are whole processes.
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test changes anything global, so files may share what they load: it takes longer than most of them.
          isolate: false,
          setupFiles: ['test/support/same-cases.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/contract/{consumer,provider,sandbox}.test.ts',
            'test/goldens/**',
            'test/consumers/**',
            'test/package/**'
          ],
          env: environment
        }
      },
      {
        extends: true,
        // Built and packed once, for all files that look at the package.
        test: {
          name: 'package',
          isolate: false,
          globalSetup: ['test/package/packed.ts'],
          include: ['test/package/*.test.ts'],
          env: environment
        }
      },
      {
        extends: true,
        // Files that write one pact at the same time lose interactions, so they run one after the other.
        test: {
          name: 'pact-consumer',
          include: ['test/contract/consumer.test.ts'],
          fileParallelism: false,
          env: environment
        }
      },
      {
        extends: true,
        test: {
          name: 'pact-provider',
          include: ['test/contract/provider.test.ts'],
          fileParallelism: false,
          env: environment
        }
      },
      {
        extends: true,
        test: {
          name: 'pact-sandbox',
          include: ['test/contract/sandbox.test.ts'],
          fileParallelism: false,
          env: environment
        }
      }
    ]
  }
})
