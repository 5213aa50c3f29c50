// 100,000 arbitrary answers for the client; `-- 5000` for another number. Other ones each time: FUZZ_SEED=… repeats a run.
import { anySeed, runTests } from './run-tests.ts'

runTests('test/client/fuzz', { FUZZ_SEED: anySeed() }, { FUZZ_CASES: process.argv[2] ?? '100000' })
