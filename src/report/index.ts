export { printable, printableJson, printableLines } from './escape.ts'
export { count, findingLine, findingText, placeText, tally, tallyText, type Tally } from './findings.ts'
export { inputErrorText } from './input-error.ts'
export { table } from './table.ts'
