/**
 * An id as it may stand in a path. Everything else is encoded when the path is written; what cannot be is refused: an
 * empty id, and the two that a URL takes for steps (`.` and `..`, however they are encoded).
 *
 * @throws TypeError where the path would lead to another resource
 */
export const pathSegment = (name: string, id: unknown): string => {
  if (typeof id === 'string' && id !== '' && id !== '.' && id !== '..') return id
  const found = typeof id === 'string' ? `'${id}'` : typeof id
  throw new TypeError(`expected ${name} to be the id of a resource as text, but it is ${found}`)
}
