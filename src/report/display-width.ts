import stringWidth from 'string-width'

// Terminal colours are control sequences, and have no width.
const colours = /\u001B\[\d+m/g

/** How many columns of a terminal a text takes: wide characters take two, combining marks none, colours none. */
export const displayWidth = (text: string): number => stringWidth(text.replaceAll(colours, ''))

/** As much of a text without colours as fits into some columns, one at least. One that is cut ends in an ellipsis. */
export const cut = (text: string, most: number): string => {
  // Nobody wants to measure a text of megabytes, and few characters are made of that many parts.
  const start = text.slice(0, most * 32)
  let [shown, width] = ['', 0]
  for (const { segment, index } of graphemes.segment(start)) {
    width += stringWidth(segment)
    if (width > most) return `${shown}…`
    // What a reader takes for one character stays whole.
    if (width < most) shown = start.slice(0, index + segment.length)
  }
  return start === text ? text : `${shown}…`
}

const graphemes = new Intl.Segmenter()
