import ts from 'typescript'

/**
 * Descriptions as the text of comments. openapi-typescript writes each as a tag, `@description …`, which editors show behind
 * everything else, or not at all.
 */
export const withPlainDescriptions = (nodes: readonly ts.Node[]): void => {
  const visit = (node: ts.Node): void => {
    const comments = ts.getSyntheticLeadingComments(node)
    if (comments) {
      ts.setSyntheticLeadingComments(
        node,
        comments.map((comment) => ({ ...comment, text: plain(comment.text) }))
      )
    }
    ts.forEachChild(node, visit)
  }
  nodes.forEach(visit)
}

/** The text before the first tag is the description. A line of it that begins with `@` would be a tag itself. */
const plain = (comment: string): string => {
  const items = itemsOf(comment)
  const described = items.find((item) => item.startsWith(tag))
  if (described === undefined) return comment
  const others = items.filter((item) => item !== described)
  const text = [
    ...others.filter((item) => !item.startsWith('@')),
    described.slice(tag.length).replaceAll(/(^|\n \*\s+)@/g, '$1\\@')
  ].join('\n *\n * ')
  const tags = others.filter((item) => item.startsWith('@'))
  return tags.length === 0 && !text.includes('\n') ? `* ${text} ` : `*\n * ${[text, ...tags].join('\n * ')}\n `
}

const tag = '@description '

/** An item begins on a line of its own; its further lines stand four blanks deeper. */
const itemsOf = (comment: string): readonly string[] =>
  comment
    .replace(/^\*(?:\n \*)? /, '')
    .trimEnd()
    .split(/\n \* (?! {4})/)
