// Judges random histories and prints what was found: `npm run histories -- --count 10000 --seed 1`. One history and one fault
// a seed; `--seeds 17,3058` looks at those, with faults of every kind. Exits with 1 where something was found that is none, or a
// fault was not found once.
import { parseArgs } from 'node:util'
import { Campaign } from '../test/checks/history/random/campaign.ts'
import { fuzz } from '../test/checks/history/random/fuzz.ts'
import { summary } from '../test/checks/history/random/summary.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string' },
    faults: { type: 'string' },
    texts: { type: 'string', default: '2000' }
  }
})
const numberIn = (name: string, text: string): number => {
  if (/^\d+$/.test(text)) return Number(text)
  throw new TypeError(`a whole number was expected as --${name}, not '${text}'`)
}
const [count, seed, texts] = [
  numberIn('count', values.count),
  numberIn('seed', values.seed),
  numberIn('texts', values.texts)
]
const given = values.seeds?.split(',').map((text) => numberIn('seeds', text))
const seeds = given ?? Array.from({ length: count }, (_, index) => seed + index)
const all = given ? Number.POSITIVE_INFINITY : 1
const faults = values.faults === undefined ? all : numberIn('faults', values.faults)

const campaign = new Campaign()
for (const [index, one] of seeds.entries()) {
  campaign.run(one, faults)
  if (process.stderr.isTTY && index % 100 === 0) process.stderr.write(`\r${index} of ${seeds.length} histories`)
}
if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
const failures = fuzz(texts, seed)
const told = given ? given.join(', ') : `${seed} to ${seed + count - 1}`
console.log(summary(campaign, { seeds: told, texts, failures }))
process.exitCode = campaign.isClean && failures.length === 0 ? 0 : 1
