import { IndentationText, NewLineKind, Project, QuoteKind, type SourceFile } from 'ts-morph'

export const createProject = (): Project =>
  new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Single
    }
  })

/** Writes one file of the project and gives back its text. */
export const emit = (project: Project, name: string, write: (file: SourceFile) => void): string => {
  const file = project.createSourceFile(name, '', { overwrite: true })
  write(file)
  return file.getFullText()
}

/** A JSON value as a TypeScript literal: keys stay quoted, so that one rule serves every key. */
export const literal = (value: unknown, indent = ''): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const deeper = `${indent}  `
  const [open, close, members] = Array.isArray(value)
    ? ['[', ']', value.map((item: unknown) => literal(item, deeper))]
    : ['{', '}', Object.entries(value).map(([name, member]) => `${memberName(name)}: ${literal(member, deeper)}`)]
  if (members.length === 0) return open + close
  return `${open}\n${members.map((member) => deeper + member).join(',\n')}\n${indent}${close}`
}

/** A member's name in code. `"__proto__"` would not be a member: it sets the prototype. */
export const memberName = (name: string): string => (name === '__proto__' ? '["__proto__"]' : JSON.stringify(name))

/** The type that openapi-typescript gives to the body of an answer, as an indexed access into its `operations`. */
export const bodyType = (operationId: string, status: string, mediaType: string): string =>
  `operations[${JSON.stringify(operationId)}]["responses"][${/^\d+$/.test(status) ? status : JSON.stringify(status)}]` +
  `["content"][${JSON.stringify(mediaType)}]`
