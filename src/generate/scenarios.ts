import { VariableDeclarationKind, type Project } from 'ts-morph'
import type { Contract, Scenario } from '../contract/index.ts'
import { namesInherited } from '../contract/vocabulary.ts'
import { bodyType, emit, literal, memberName } from './emit.ts'

/**
 * The scenarios with their bodies. Each body `satisfies` the generated type of its answer, so the compiler refuses an
 * example with a misspelt member or a value of a wrong type.
 */
export const generateScenarios = (contract: Contract, project: Project): string =>
  emit(project, 'scenarios.ts', (file) => {
    file.addImportDeclaration({ isTypeOnly: true, namedImports: ['operations'], moduleSpecifier: './openapi.ts' })
    file.addVariableStatement({
      isExported: true,
      docs: [
        'Every scenario of the contract by name: where it stands, and the body of its answer (absent where it has none).'
      ],
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: 'scenarios', initializer: `{\n${[...entries(contract)].join(',\n')}\n}` }]
    })
    file.addTypeAlias({
      isExported: true,
      docs: ['The key of an example in the contract.'],
      name: 'ScenarioName',
      type: 'keyof typeof scenarios'
    })
  })

/** Scenarios by their name; a name that means different answers in different operations is qualified by the operation. */
export const namedScenarios = (contract: Contract): ReadonlyMap<string, readonly Scenario[]> =>
  new Map(
    [...contract.scenariosByName()].flatMap(([name, uses]): [string, readonly Scenario[]][] => {
      const first = uses[0]
      const oneAnswer = uses.every(
        (use) =>
          use.located.uri === first?.located.uri &&
          use.located.pointer === first.located.pointer &&
          use.response.status === first.response.status
      )
      return oneAnswer
        ? [[name, uses]]
        : uses.map((use) => [`${use.operation.id}.${use.response.status}.${name}`, [use]])
    })
  )

const entries = function* (contract: Contract): Iterable<string> {
  // Of a type with an optional member `constructor` TypeScript refuses every object that has none: it finds the inherited one.
  const isChecked = !namesInherited([...contract.documents.files()].map(([, value]) => value))
  for (const [name, uses] of namedScenarios(contract)) {
    const [first] = uses
    if (!first) continue
    const { status } = first.response
    const members = {
      summary: literal(first.summary),
      operations: `${literal(uses.map((use) => use.operation.id))} as const`,
      status: `${first.status ?? literal(status)} as const`,
      mediaType: `${literal(first.mediaType.name)} as const`,
      headers: literal(first.headers),
      ...(first.body && {
        body: [
          literal(first.body.value),
          ...(isChecked ? bodyTypes(uses) : []).map((type) => `satisfies ${type}`)
        ].join(' ')
      })
    }
    yield `${comment(first.summary)}${memberName(name)}: {\n${Object.entries(members)
      .map(([key, value]) => `${key}: ${value}`)
      .join(',\n')}\n}`
  }
}

/** What an editor shows of a scenario, wherever its name is a member: its summary, on one line and without an end of a comment. */
const comment = (summary: string | undefined): string =>
  summary === undefined ? '' : `/** ${summary.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n`

/** One type for each distinct schema among the places of a scenario. */
const bodyTypes = (uses: readonly Scenario[]): string[] => {
  const bySchema = new Map<string, string>()
  for (const { operation, response, mediaType } of uses) {
    const schema = mediaType.schema
    const key = schema ? JSON.stringify(schema.value) : ''
    if (schema && !bySchema.has(key)) bySchema.set(key, bodyType(operation.id, response.status, mediaType.name))
  }
  return [...bySchema.values()]
}
