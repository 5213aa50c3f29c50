// 10,000 purchases, each with crashes, lost answers and faults of its own; `-- 500` for another number. Other ones each time:
// FC_SEED=… repeats a run.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'test/client/proof'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    FC_SEED: String(Math.floor(Math.random() * 2 ** 31)),
    ...process.env,
    CLIENT_RUNS: process.argv[2] ?? '10000'
  }
})
process.exitCode = status ?? 1
