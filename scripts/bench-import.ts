// How long the first import takes, in a new process each time and side by side: what came from the built package, beside
// openapi-fetch alone, which every typed client needs.
import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { table } from '../src/report/index.ts'

const runs = 31
const goal = 25

const modules = [
  ['openapi-fetch alone', import.meta.resolve('openapi-fetch')],
  ['cart-contract', pathToFileURL('dist/index.js').href],
  ['cart-contract/sandbox', pathToFileURL('dist/sandbox.js').href]
] as const

/** Milliseconds. */
const importTime = (url: string): number => {
  const program = `const start = performance.now(); await import(${JSON.stringify(url)}); console.log(performance.now() - start)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }))
}

const times = new Map(modules.map(([name]) => [name as string, [] as number[]]))
for (let run = 0; run < runs; run++) for (const [name, url] of modules) times.get(name)?.push(importTime(url))

const median = (name: string): number => times.get(name)?.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
const least = median(modules[0][0])
console.log(
  table(
    ['cold import', 'median', 'more'],
    modules.map(([name]) => [name, `${median(name).toFixed(1)} ms`, `${(median(name) - least).toFixed(1)} ms`])
  )
)
console.log(`Goal: cart-contract takes at most ${goal} ms more than openapi-fetch alone.\n`)
