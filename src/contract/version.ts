import { InputError } from '../input-error.ts'
import type { Documents } from './documents.ts'
import type { Located } from './located.ts'

/** @throws InputError where a document is not one of OpenAPI 3.1 with paths */
export const requireVersion = (root: Located<Record<string, unknown>>, documents: Documents): void => {
  const { swagger, openapi: version, paths } = root.value
  const fail = (member: string, there: string, next: string): never => {
    throw new InputError(
      `Failed to read the contract: expected an OpenAPI 3.1 document, but ${there}. ${next}`,
      documents.place({ uri: root.uri, pointer: `/${member}` })
    )
  }
  if (swagger !== undefined) {
    fail('swagger', `this is Swagger ${JSON.stringify(swagger)}`, 'Convert it to OpenAPI 3.1 first.')
  }
  if (version === undefined) {
    fail('openapi', "the file has no 'openapi' member", 'Give the path of the OpenAPI root document.')
  } else if (typeof version !== 'string') {
    const there = `its 'openapi' member is the ${typeof version} ${JSON.stringify(version)}`
    fail('openapi', there, "Write the version as text: '3.1.0'.")
  } else if (!/^3\.1(\.|$)/.test(version)) {
    const why = version.startsWith('3.0') ? ': its schemas are another JSON Schema dialect' : ''
    fail('openapi', `this is OpenAPI ${version}`, `Convert it to OpenAPI 3.1 first${why}.`)
  }
  if (typeof paths !== 'object' || paths === null || Object.keys(paths).length === 0) {
    fail('paths', 'it has no paths', 'A contract needs at least one operation.')
  }
}
