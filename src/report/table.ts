import { displayWidth } from './display-width.ts'

/** A plain table: columns as wide as their widest cell, numbers to the right. Colours may be in the cells. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(displayWidth))
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((size, column) => pad(cells[column] ?? '', size))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((size) => '─'.repeat(size)).join('  '), ...rows.map(line)].join('\n')
}

const colours = /\u001B\[\d+m/g

const pad = (cell: string, size: number): string => {
  const blanks = ' '.repeat(size - displayWidth(cell))
  return /^[\d.,]+(?: (?:s|ms))?$/.test(cell.replaceAll(colours, '')) ? blanks + cell : cell + blanks
}
