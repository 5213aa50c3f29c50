// 100,000 arbitrary answers for the client; `-- 5000` for another number. FUZZ_SEED=… repeats a run.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'test/client/fuzz'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_CASES: process.argv[2] ?? '100000' }
})
process.exitCode = status ?? 1
