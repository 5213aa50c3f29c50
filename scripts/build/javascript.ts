import { rolldown } from 'rolldown'

type Part = { readonly entries: Readonly<Record<string, string>>; readonly platform: 'neutral' | 'node' }

/** What partners ship: no Node built-in may get in, so it is bundled apart from what needs Node. */
const portable: Part = {
  entries: {
    index: 'src/client/index.ts',
    credentials: 'src/client/credentials/index.ts',
    sandbox: 'src/sandbox/index.ts'
  },
  platform: 'neutral'
}

const ofNode: Part = {
  entries: {
    contract: 'src/judge.ts',
    mock: 'src/mock/index.ts',
    'sandbox-server': 'src/sandbox-server/index.ts'
  },
  platform: 'node'
}

/** Programs, and what is bundled into generated code: nobody requires them. */
const ofModules: readonly Part[] = [
  { ...portable, entries: { ...portable.entries, validation: 'src/validation/index.ts' } },
  { ...ofNode, entries: { ...ofNode.entries, cli: 'src/cli/main.ts' } }
]

/**
 * The package as ES modules, and once more as CommonJS: `require` of ES modules warns on Node 20, and jest has none. Each
 * format is whole, so nobody loads a room in both.
 */
export const writeJavaScript = async (folder: string): Promise<void> => {
  for (const part of ofModules) await write(part, folder, 'es')
  for (const part of [portable, ofNode]) await write(part, folder, 'cjs')
}

const write = async ({ entries, platform }: Part, dir: string, format: 'es' | 'cjs'): Promise<void> => {
  const ending = format === 'es' ? 'js' : 'cjs'
  const bundle = await rolldown({ input: { ...entries }, platform, external, logLevel: 'warn' })
  await bundle.write({
    dir,
    format,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `${platform === 'node' ? 'node' : 'chunk'}-[name]-[hash].${ending}`,
    // An optional package is required where it is required: jest knows no import().
    dynamicImportInCjs: false,
    comments: { legal: true, annotation: true, jsdoc: false }
  })
  await bundle.close()
}

/** Whatever is imported by its name is installed beside the package. */
const external = (id: string, importer: string | undefined): boolean =>
  importer !== undefined && /^(?:[@a-z]|node:)/.test(id)
