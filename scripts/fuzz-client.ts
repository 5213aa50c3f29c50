// 100,000 arbitrary answers for the client; `-- 5000` for another number. Other ones each time: FUZZ_SEED=… repeats a run.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'test/client/fuzz'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    FUZZ_SEED: String(Math.floor(Math.random() * 2 ** 31)),
    ...process.env,
    FUZZ_CASES: process.argv[2] ?? '100000'
  }
})
process.exitCode = status ?? 1
