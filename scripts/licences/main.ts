// Every package that is installed with this one, and its licence. Optional packages are their user's own choice.
import { execFileSync } from 'node:child_process'
import { table } from '../../src/report/index.ts'
import { isPermissive, licensedOf, type Installed } from './licences.ts'

const tree = execFileSync('npm', ['ls', '--omit', 'dev', '--all', '--json', '--long'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  maxBuffer: 1e8
})
const licensed = licensedOf(JSON.parse(tree) as Installed)
console.log(
  table(
    ['package', 'version', 'licence'],
    licensed.map(({ name, version, licence }) => [name, version, licence ?? 'unknown'])
  )
)
const refused = licensed.filter(({ licence }) => !isPermissive(licence))
if (licensed.length === 0 || refused.length > 0) {
  const found =
    licensed.length === 0
      ? 'none is installed'
      : refused.map(({ name, licence }) => `${name} has ${licence ?? 'none'}`).join(', ')
  console.error(
    `Failed to accept the licences: expected licences that ask for their notice alone, but ${found}. ` +
      "Run 'npm ci', or take another package."
  )
  process.exitCode = 1
}
