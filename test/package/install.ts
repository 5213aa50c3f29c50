import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

export type Manifest = {
  readonly version: string
  readonly engines: { readonly node: string }
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** Whole programs, compilers among them, on a machine that may be busy. */
export const patience = 300_000

/** Runs a program in a folder and gives back what it printed. */
export const run = async (folder: string, program: string, ...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, args, {
    cwd: folder,
    // Not as a part of the run that this test is in.
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_OPTIONS$/.test(name))),
      NO_COLOR: '1',
      npm_config_offline: 'true'
    },
    maxBuffer: 1e8
  }).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw Object.assign(new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`), {
      code: (error as { code?: number }).code
    })
  })
  return stdout
}

/** A program of the checkout, for what looks at the package from outside. */
export const tool = (path: string): string => resolve('node_modules', path)

/** What npm would take from a registry is taken from here. */
const link = (folder: string, name: string): void => {
  const place = join(folder, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(resolve('node_modules', name), place)
  const { bin = {} } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { bin?: object | string }
  const commands = typeof bin === 'string' ? { [name]: bin } : bin
  for (const [command, file] of Object.entries(commands))
    symlinkSync(join(place, String(file)), join(folder, 'node_modules', '.bin', command))
}

/**
 * Installs the packed package into a project as npm would: the tarball unpacked, its dependencies and what the project asks
 * for beside it. Nothing else, so that an import of something undeclared fails here as it would at a user's.
 */
export const install = (folder: string, others: readonly string[]): void => {
  const bin = join(folder, 'node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  const packed = join(inject('packed'), 'package')
  cpSync(packed, join(folder, 'node_modules', 'cart-contract'), { recursive: true })
  symlinkSync('../cart-contract/dist/cli.js', join(bin, 'cart-contract'))
  for (const name of new Set([...Object.keys(manifestOf(packed).dependencies), ...others])) link(folder, name)
}
