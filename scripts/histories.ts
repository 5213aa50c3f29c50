// Judges random histories and prints what was found: `npm run histories -- --count 10000 --seed 1`. Exits with 1 where
// something was found that is none, or a fault was not found.
import { parseArgs } from 'node:util'
import { Campaign } from '../test/checks/history/random/campaign.ts'
import { fuzz } from '../test/checks/history/random/fuzz.ts'
import { summary } from '../test/checks/history/random/summary.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '1' },
    texts: { type: 'string', default: '2000' }
  }
})
const [count, seed, faults, texts] = [values.count, values.seed, values.faults, values.texts].map(Number) as [
  number,
  number,
  number,
  number
]
const campaign = new Campaign()
for (let index = 0; index < count; index++) {
  campaign.run(seed + index, faults)
  if (process.stderr.isTTY && index % 100 === 0) process.stderr.write(`\r${index} of ${count} histories`)
}
if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
const failures = fuzz(texts, seed)
console.log(summary(campaign, { seed, texts, failures }))
process.exitCode = campaign.isClean && failures.length === 0 ? 0 : 1
