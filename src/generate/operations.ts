import { VariableDeclarationKind, type Project } from 'ts-morph'
import type { Contract, Operation } from '../contract/index.ts'
import { InputError } from '../input-error.ts'
import { emit, literal } from './emit.ts'

/** The table of operations: method, path template, parameters, and what each status may answer. */
export const generateOperations = (contract: Contract, project: Project): string =>
  emit(project, 'operations.ts', (file) => {
    // Two tables: a client that only wants the first is not to carry the second.
    const add = (name: string, docs: string, row: (operation: Operation) => unknown) =>
      file.addVariableStatement({
        isExported: true,
        docs: [docs],
        declarationKind: VariableDeclarationKind.Const,
        declarations: [
          {
            name,
            initializer: `${literal(Object.fromEntries(contract.operations.map((one) => [one.id, row(one)])))} as const`
          }
        ]
      })
    add(
      'operations',
      'Every operation of the contract by operationId. `mayBeEmpty` lists the statuses that may come without a body.',
      row
    )
    add(
      'exchanges',
      'What each operation takes and answers: the names of its parameters, and the media types of its bodies.',
      exchange
    )
    file.addTypeAlias({
      isExported: true,
      docs: ['The operationId of an operation of the contract.'],
      name: 'OperationId',
      type: 'keyof typeof operations'
    })
  })

const exchange = (operation: Operation) => {
  const named = (place: 'path' | 'query' | 'header') =>
    operation.parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name)
  return {
    parameters: { path: named('path'), query: named('query'), header: named('header') },
    requestBody: operation.requestBody?.content.map((mediaType) => mediaType.name) ?? [],
    responses: Object.fromEntries(
      operation.responses.map((response) => [response.status, response.content.map((mediaType) => mediaType.name)])
    )
  }
}

const row = (operation: Operation) => ({
  method: operation.method,
  path: operation.path,
  mayBeEmpty: operation.responses.filter((response) => response.mayBeEmpty).map((response) => response.status)
})

/** @throws InputError where an operation has no operationId of its own: everything that is generated goes by it */
export const requireOperationIds = (contract: Contract): void => {
  const first = new Map<string, Operation>()
  for (const operation of contract.operations) {
    const { id, located, method, path } = operation
    const known = first.get(id)
    first.set(id, operation)
    const hasId = contract.documents.at(located, 'operationId') !== undefined
    if (hasId && !known) continue
    const there = known ? `'${id}' is that of ${known.method} ${known.path} too` : 'there is none'
    throw new InputError(
      `Failed to generate: expected an operationId of its own for ${method} ${path}, but ${there}. Everything that is ` +
        'generated goes by it: give the operation one.',
      contract.place(hasId ? { uri: located.uri, pointer: `${located.pointer}/operationId` } : located)
    )
  }
}
