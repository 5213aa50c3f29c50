import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, manifestOf, patience } from './install.ts'
import { publicMembers } from './public-members.ts'

let folder: string
let service: ts.LanguageService

const packageFolder = () => join(folder, 'node_modules', 'cart-contract')

/** The entries that have types, as they are imported. */
const entries = Object.entries(manifestOf('.').exports).flatMap(([path, target]) =>
  typeof target === 'object' ? [`cart-contract${path.slice(1)}`] : []
)

/** Ordinary programs: those of the README. */
const programs = [...readFileSync('README.md', 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(
  ([, code = '']) => code
)

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cart-contract-editor-')))
  mkdirSync(join(folder, 'node_modules'))
  install(folder, ['@types/node', 'undici', 'msw', 'vitest'])
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(folder, 'entries.ts'),
    entries.map((entry, index) => `export * as entry${String(index)} from '${entry}'`).join('\n')
  )
  programs.forEach((code, index) => {
    writeFileSync(join(folder, `program-${String(index)}.ts`), code)
  })
  service = languageService(['entries.ts', ...programs.map((_, index) => `program-${String(index)}.ts`)])
}, patience)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** An editor that has the project open. */
const languageService = (files: readonly string[]): ts.LanguageService =>
  ts.createLanguageService({
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getScriptFileNames: () => files.map((file) => join(folder, file)),
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      const text = ts.sys.readFile(file)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    getCompilationSettings: () => ({
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true
    })
  })

const program = (): ts.Program => {
  const found = service.getProgram()
  if (!found) throw new Error('The language service has no program.')
  return found
}

const hover = (file: string, position: number): string =>
  ts.displayPartsToString(service.getQuickInfoAtPosition(file, position)?.documentation)

const isOurs = (file: string): boolean => file.startsWith(packageFolder())

test('it shows a text over every member that a user can reach, from every entry of the package', () => {
  const sources = entries.map((entry): [string, ts.SourceFile] => {
    const { resolvedModule } = ts.resolveModuleName(
      entry,
      join(folder, 'entries.ts'),
      program().getCompilerOptions(),
      ts.sys,
      undefined,
      undefined,
      ts.ModuleKind.ESNext
    )
    const file = program().getSourceFile(resolvedModule?.resolvedFileName ?? '')
    if (!file) throw new Error(`${entry} has no types.`)
    return [entry, file]
  })
  const members = publicMembers(program(), Object.fromEntries(sources), isOurs)
  expect(members.length).toBeGreaterThan(1000)
  const silent = members.filter(({ file, position }) => hover(file, position).trim() === '').map(({ path }) => path)
  expect(silent).toEqual([])
}, 120_000)

test('it shows a text over every name of the package in the programs of the README', () => {
  const checker = program().getTypeChecker()
  const silent: string[] = []
  let looked = 0
  const visit = (node: ts.Node): void => {
    const declared = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined
    const symbol = declared && declared.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(declared) : declared
    // A member, or what is imported: over a variable of the program's own stands what the program says of it.
    if (symbol?.declarations?.some((one) => isOurs(one.getSourceFile().fileName)) && !ts.isParameter(node.parent)) {
      looked++
      const { fileName } = node.getSourceFile()
      if (hover(fileName, node.getStart()).trim() === '') silent.push(`${fileName}: ${node.getText()}`)
    }
    ts.forEachChild(node, visit)
  }
  for (const index of programs.keys()) {
    const file = program().getSourceFile(join(folder, `program-${String(index)}.ts`))
    if (file) visit(file)
  }
  expect(looked).toBeGreaterThan(60)
  expect(silent).toEqual([])
}, 120_000)
