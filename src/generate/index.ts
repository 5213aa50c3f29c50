import { basename } from 'node:path'
import { requireSchemas, type Contract } from '../contract/index.ts'
import { bundleContract, type Bundle } from './bundle.ts'
import { createProject } from './emit.ts'
import { generateOperations, requireOperationIds } from './operations.ts'
import { generateScenarios } from './scenarios.ts'
import { generateTypes } from './types.ts'
import { generateValidators } from './validators.ts'

export { bundleContract, type Bundle } from './bundle.ts'
export { namedScenarios } from './scenarios.ts'

/** Files by name, whole. */
export type GeneratedFiles = ReadonlyMap<string, string>

/**
 * Everything that is derived from a contract: the bundled document, types, the table of operations, the scenarios, and
 * validators that need no ajv at run time. The same contract gives the same bytes.
 *
 * @param source how the contract is named in the first line of each file
 * @param command what to run to write the files again
 * @throws InputError where the contract cannot be generated from: a reference or a schema is broken, an operation has no
 *   id of its own
 */
export const generateAll = async (
  contract: Contract,
  file: string,
  command: string,
  bundle?: Bundle
): Promise<GeneratedFiles> => {
  requireOperationIds(contract)
  const document = bundle ?? (await bundleContract(contract))
  const project = createProject()
  // Neither library says where the schema stands that it cannot take.
  requireSchemas(contract)
  const types = generateTypes(document)
  const validators = await generateValidators(contract, document)
  const stamp = (script: string) =>
    `Generated from ${inOneLine(basename(file))} by cart-contract (src/generate/${script}). Do not edit: change the contract and run '${inOneLine(command)}'.`
  const code = (script: string, text: string) => `// ${stamp(script)}\n${text.startsWith('\n') ? '' : '\n'}${text}`
  return new Map([
    ['openapi.json', withStamp(document, stamp('bundle.ts'))],
    ['openapi.ts', code('types.ts', types)],
    ['operations.ts', code('operations.ts', generateOperations(contract, project))],
    ['scenarios.ts', code('scenarios.ts', generateScenarios(contract, project))],
    ['validators.js', code('validators.ts', validators.code)],
    ['validators.d.ts', code('validators.ts', validators.types)]
  ])
}

/** A comment ends where its line ends, and what comes after it would be code. */
const inOneLine = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )

/** JSON has no comments: the stamp is an extension, and stands in the first line. */
const withStamp = (document: Bundle, stamp: string): string =>
  JSON.stringify({ 'x-generated': stamp, ...document }, null, 2).replace(/^\{\n {2}/, '{ ') + '\n'
