import { dirname } from 'node:path'
import ts from 'typescript'
import type { Contract } from '../contract/index.ts'
import type { Finding } from '../finding.ts'

/**
 * Lets the TypeScript compiler judge the generated scenarios: each body `satisfies` the generated type of its answer.
 *
 * @param file the generated `scenarios.ts`; the types are read from the files beside it
 */
export const checkScenarioTypes = (
  file: string,
  contract: Contract
): { readonly findings: Finding[]; readonly mistyped: ReadonlySet<string> } => {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: []
  })
  const mistyped = new Set<string>()
  const findings = ts
    .getPreEmitDiagnostics(program)
    .filter(
      (diagnostic) => !diagnostic.file || dirname(diagnostic.file.fileName) === dirname(file.replaceAll('\\', '/'))
    )
    .map((diagnostic): Finding => {
      const name =
        diagnostic.file && diagnostic.start !== undefined
          ? scenarioAround(diagnostic.file, diagnostic.start)
          : undefined
      if (name !== undefined) mistyped.add(name)
      const scenario = contract.scenarios.find((candidate) => candidate.name === name)
      const position = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0)
      return {
        code: 'generated.types.mismatch',
        severity: 'error',
        message:
          `${name === undefined ? 'The generated scenarios do' : `The scenario '${name}' does`} not compile: ` +
          `${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')} Correct the example or the schema.`,
        at: {
          file: diagnostic.file?.fileName ?? file,
          pointer: '',
          ...(position && { line: position.line + 1, column: position.character + 1 })
        },
        ...(scenario && { contract: contract.place(scenario.located) })
      }
    })
  // A program without its file has no error either.
  if (!program.getSourceFile(file)) {
    findings.push({
      code: 'generated.types.mismatch',
      severity: 'error',
      message: "The generated scenarios are missing, so no type was checked. Run 'npm run generate'.",
      at: { file, pointer: '' }
    })
    for (const { name } of contract.scenarios) mistyped.add(name)
  }
  return { findings, mistyped }
}

/** The key of the entry of the scenario table that a position lies in. */
const scenarioAround = (source: ts.SourceFile, position: number): string | undefined => {
  let name: string | undefined
  const visit = (node: ts.Node, depth: number): void => {
    if (position < node.getFullStart() || position >= node.getEnd()) return
    const isEntry = ts.isPropertyAssignment(node) && depth === 0
    if (isEntry && (ts.isStringLiteral(node.name) || ts.isIdentifier(node.name))) name ??= node.name.text
    node.forEachChild((child) => {
      visit(child, isEntry ? depth + 1 : depth)
    })
  }
  visit(source, 0)
  return name
}
