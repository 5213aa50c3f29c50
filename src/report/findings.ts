import type pc from 'picocolors'
import type { Finding, Place } from '../finding.ts'
import { printable, printableJson } from './escape.ts'

/** `errors` turn a command red, `warnings` do not. */
export type Tally = { readonly errors: number; readonly warnings: number }

export const tally = (findings: readonly Finding[]): Tally => ({
  errors: findings.filter((finding) => finding.severity === 'error').length,
  warnings: findings.filter((finding) => finding.severity === 'warning').length
})

type Colors = ReturnType<typeof pc.createColors>

/** One finding a line, as JSON: the members of {@link Finding} and no others. It is safe to look at on a terminal. */
export const findingLine = (finding: Finding): string => printableJson(JSON.stringify(finding))

/** A finding as a paragraph: what it is, then where it was seen and the line of the contract that says so. */
export const findingText = (finding: Finding, colors: Colors): string => {
  const { code, severity, message, at, before, contract, party } = finding
  const mark = severity === 'error' ? colors.red('error') : colors.yellow('warning')
  const places = [
    ['at', at],
    ['before', before],
    ['contract', contract]
  ] as const
  return [
    `${mark} ${colors.bold(code)}${party ? colors.dim(` (${party})`) : ''}`,
    `  ${printable(message)}`,
    ...places.flatMap(([name, place]) => (place ? [`  ${colors.dim(name.padEnd(8))} ${placeText(place)}`] : []))
  ].join('\n')
}

/** `openapi/schemas/order.yaml:12:5 /Order/properties/id`: terminals and editors open it with a click. */
export const placeText = ({ file, pointer, line, column }: Place): string =>
  printable(
    `${file}${line === undefined ? '' : `:${line}`}${line === undefined || column === undefined ? '' : `:${column}`}${pointer === '' ? '' : ` ${pointer}`}`
  )

/** `2 errors, 1 warning` */
export const tallyText = ({ errors, warnings }: Tally): string =>
  [count(errors, 'error'), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(', ')

/** `1 exchange`, `2 exchanges` */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
