// Prints which of the sandbox's guards catch which deliberate fault; ends with 1 where one is not caught.
import { detectAll, isProved, tableOf } from '../test/sandbox/mutations/table.ts'

const rows = await detectAll(({ fault }) => {
  if (process.stderr.isTTY) console.error(fault)
})
console.log(tableOf(rows))
process.exitCode = isProved(rows) ? 0 : 1
