/** A release that cannot be made as it stands. Nothing was published. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError'

  constructor(expected: string, actual: string, next: string) {
    super(`Failed to release: expected ${expected}, but ${actual}. ${next}`)
  }
}

/** What a release says of itself. */
export type Notes = {
  /** The day as it stands in the heading; absent where the section is not released yet. */
  readonly date?: string
  /** The section without its heading, as Markdown. */
  readonly text: string
}

/**
 * The section of a version in a changelog: from `## 1.2.3 (2026-12-01)` to the next heading of that level.
 *
 * @throws ReleaseError where there is none, or nothing is in it
 */
export const notesOf = (changelog: string, version: string): Notes => {
  const sections = changelog.split(/^(?=## )/m)
  const section = sections.find((one) => new RegExp(`^## ${escaped(version)}(?![\\w.+-])`).test(one))
  if (section === undefined)
    throw new ReleaseError(`a section '## ${version}' in CHANGELOG.md`, 'there is none', 'Write what has changed.')
  const [heading = '', ...lines] = section.split('\n')
  const text = lines.join('\n').trim()
  if (text === '')
    throw new ReleaseError(
      `something in the section '## ${version}' of CHANGELOG.md`,
      'it is empty',
      'Write what has changed.'
    )
  const date = /\((\d{4}-\d{2}-\d{2})\)\s*$/.exec(heading)?.[1]
  return { ...(date !== undefined && { date }), text }
}

const escaped = (text: string): string => text.replaceAll(/[.+]/g, '\\$&')

/** @throws ReleaseError where the tag does not name the version */
export const requireTag = (tag: string, version: string): void => {
  if (tag !== `v${version}`)
    throw new ReleaseError(
      `the tag v${version}, as package.json has the version ${version}`,
      `it is ${tag}`,
      'Correct one of the two.'
    )
}

/** @throws ReleaseError where the section has no day: it says itself that it is not released */
export const requireDate = ({ date }: Notes, version: string): void => {
  if (date === undefined)
    throw new ReleaseError(
      `a day in the heading '## ${version} (…)' of CHANGELOG.md`,
      'there is none',
      'Date the section.'
    )
}
