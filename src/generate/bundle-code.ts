import { readFile } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'
import { build as bundle, transform, type Plugin } from 'esbuild'
import { packageRoot } from '../package-root.ts'

/** Bundles code and what it imports into one module that needs nothing at run time. */
export const bundleCode = async (contents: string): Promise<string> => {
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: packageRoot(), loader: 'js' },
    absWorkingDir: packageRoot(),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    treeShaking: true,
    plugins: [namedByPackage],
    ...style
  })
  // A bundle says in comments which file each part comes from. Code that is printed once more has no comments, so that
  // nothing has to be searched for in its text, where it might be found in a string.
  const { code } = await transform(outputFiles[0]?.text ?? '', { format: 'esm', loader: 'js', ...style })
  return code
}

const style = { target: 'es2022', charset: 'utf8', legalComments: 'none' } as const

/**
 * Names modules by their package, `ajv/dist/runtime/equal.js`, and not by their file: the names stand in the code, which must
 * not depend on where the packages are installed.
 */
const namedByPackage: Plugin = {
  name: 'named-by-package',
  setup: (build) => {
    const namespace = 'module'
    const files = new Map<string, string>()
    const nameFor = (file: string): string => {
      const base = nameOf(file)
      let name = base
      // Two versions of one package.
      for (let number = 2; (files.get(name) ?? file) !== file; number++) name = `${base} ${number}`
      files.set(name, file)
      return name
    }
    build.onResolve({ filter: /^/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === namespace) return undefined
      const found = await build.resolve(path, { kind, resolveDir, pluginData: namespace })
      if (found.errors.length > 0) return { errors: found.errors }
      return { path: nameFor(found.path), namespace, sideEffects: found.sideEffects }
    })
    build.onLoad({ filter: /^/, namespace }, async ({ path }) => {
      const file = files.get(path) ?? path
      return { contents: await readFile(file), resolveDir: dirname(file), loader: 'default' }
    })
  }
}

/** The path inside the folder of packages, or else inside this one. */
const nameOf = (file: string): string => {
  const segments = relative(packageRoot(), file).split(sep)
  return segments.slice(segments.lastIndexOf('node_modules') + 1).join('/')
}
