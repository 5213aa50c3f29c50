// 10,000 purchases, each with crashes, lost answers and faults of its own; `-- 500` for another number. Other ones each time:
// FC_SEED=… repeats a run.
import { anySeed, runTests } from './run-tests.ts'

runTests('test/client/proof', { FC_SEED: anySeed() }, { CLIENT_RUNS: process.argv[2] ?? '10000' })
