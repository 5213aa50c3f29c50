import type { Random } from './random.ts'

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The same path in other words: GUIDs and literal segments compare without case, a trailing slash is nothing (law 1). */
export const spelled = (random: Random, path: string, howOften = 0.1): string => {
  const segments = path.split('/').map((segment, index) => {
    const isLiteral = index % 2 === 0 || index === 1
    if (!random.chance(howOften)) return segment
    if (guid.test(segment)) return segment.toUpperCase()
    return isLiteral && index < 7 && /^[a-z]+$|^v1$/.test(segment)
      ? segment.replace(/^./, (first) => first.toUpperCase())
      : segment
  })
  return segments.join('/') + (random.chance(howOften / 2) ? '/' : '')
}
