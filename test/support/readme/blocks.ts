import { readFileSync } from 'node:fs'

const [user = '', contributor = ''] = readFileSync('README.md', 'utf8').split(/^(?=# Work on cart-contract$)/m)

/** The README's two parts: what works in any project, and what needs a checkout. */
export const readme = { user, contributor }

/** The blocks of one language, as they stand in a part. */
export const blocks = (part: string, language: string): string[] =>
  [...part.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) =>
    (match[1] ?? '').trim()
  )

/** Lines that belong together: the first one names what the others use. */
export const isSession = (block: string): boolean => /^(?:\w+=\S+ ?)+\n/.test(block)

/** Everything a part tells people to type: its shell blocks and the commands of its tables. */
export const commandsOf = (part: string): string[] => [
  ...blocks(part, 'sh')
    .filter((block) => !isSession(block))
    .flatMap((block) => block.split('\n')),
  ...[...part.matchAll(/^\| `((?:npm run|npx) [^`]+)`/gm)].map((match) => match[1] ?? '')
]
