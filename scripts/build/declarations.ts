import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import ts from 'typescript'
import { publicEntries } from './entries.ts'

type Written = ReadonlyMap<string, string>

/**
 * The declarations of the entries and of whatever they refer to, as tsc writes them, a file for each source: bundlers of
 * declarations print them anew, and put the comment of a member on the line of the one before it, where no editor reads it.
 * Once for each module format, because the ending of a file says which one it declares.
 *
 * @throws Error with tsc's words where there are errors
 */
export const writeDeclarations = (folder: string): void => {
  const program = ts.createProgram(Object.values(publicEntries), options())
  for (const [ending, format] of [
    ['.d.ts', '.js'],
    ['.d.cts', '.cjs']
  ] as const) {
    const written = emitted(program, folder, ending, format)
    for (const file of reachable(written, folder, ending)) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, written.get(file) ?? '')
    }
  }
}

const options = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: object }
  const { tsBuildInfoFile: _, ...rest } = ts.parseJsonConfigFileContent(config, ts.sys, '.').options
  return {
    ...rest,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // What speaks of optional packages is for nobody outside, and would not compile where they are missing.
    stripInternal: true,
    incremental: false,
    rootDir: resolve('.')
  }
}

const emitted = (program: ts.Program, folder: string, ending: string, format: string): Written => {
  const written = new Map<string, string>()
  const { diagnostics } = program.emit(
    undefined,
    (_, text, __, ___, sources) => {
      for (const { fileName } of sources ?? []) written.set(placed(folder, fileName, ending), text)
    },
    undefined,
    true,
    { afterDeclarations: [withSpecifiers(format)] }
  )
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host))
  // Written by hand or by a generator, so nothing emits them.
  for (const { fileName, text, isDeclarationFile } of program.getSourceFiles()) {
    if (!isDeclarationFile || fileName.includes('/node_modules/')) continue
    const { transformed } = ts.transform(ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true), [
      withSpecifiers(format)
    ])
    if (transformed[0])
      written.set(placed(folder, fileName, ending), ts.createPrinter().printFile(transformed[0] as ts.SourceFile))
  }
  return written
}

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n'
}

/** `./orders.ts` is `./orders.js` to those who import what is built: tsc leaves it in declarations as it was. */
const withSpecifiers =
  (format: string): ts.TransformerFactory<ts.SourceFile | ts.Bundle> =>
  (context) => {
    const { factory } = context
    const renamed = (specifier: ts.StringLiteral): ts.StringLiteral | undefined =>
      specifier.text.startsWith('.')
        ? factory.createStringLiteral(specifier.text.replace(/\.(?:ts|js)$/, format), true)
        : undefined
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        const { modifiers, importClause, moduleSpecifier, attributes } = node
        const name = renamed(moduleSpecifier)
        return name ? factory.updateImportDeclaration(node, modifiers, importClause, name, attributes) : node
      }
      if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
        const { modifiers, isTypeOnly, exportClause, moduleSpecifier, attributes } = node
        const name = renamed(moduleSpecifier)
        return name
          ? factory.updateExportDeclaration(node, modifiers, isTypeOnly, exportClause, name, attributes)
          : node
      }
      if (
        ts.isImportTypeNode(node) &&
        ts.isLiteralTypeNode(node.argument) &&
        ts.isStringLiteral(node.argument.literal)
      ) {
        const { attributes, qualifier, typeArguments, isTypeOf } = node
        const name = renamed(node.argument.literal)
        if (name) {
          const argument = factory.createLiteralTypeNode(name)
          return factory.updateImportTypeNode(node, argument, attributes, qualifier, typeArguments, isTypeOf)
        }
      }
      return ts.visitEachChild(node, visit, context)
    }
    return (file) => ts.visitEachChild(file, visit, context)
  }

/** The files that an importer of the entries reads: the program has many more. */
const reachable = (written: Written, folder: string, ending: string): ReadonlySet<string> => {
  const found = new Set(Object.values(publicEntries).map((source) => placed(folder, source, ending)))
  for (const file of found) {
    const { importedFiles } = ts.preProcessFile(written.get(file) ?? '', true, true)
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('.')) found.add(resolve(dirname(file), fileName).replace(/\.c?js$/, ending))
    }
  }
  const missing = [...found].filter((file) => !written.has(file))
  if (missing.length > 0) throw new Error(`Failed to write declarations: nothing declares ${missing.join(', ')}.`)
  return found
}

const placed = (folder: string, source: string, ending: string): string =>
  resolve(folder, relative('.', source)).replace(/\.d\.ts$|\.ts$/, ending)
