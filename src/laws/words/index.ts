import type { Contract, Located, Operation, Parameter } from '../../contract/index.ts'
import { readCallIdWords, type CallIdWords } from './call-words.ts'
import type { Equality } from './equality.ts'
import type { Expression } from './expression.ts'
import { WordReader } from './reader.ts'
import { readReplayWords, type ReplayWords } from './replay-words.ts'
import type { ResourceWords } from './resource-words.ts'
import { Shapes, shapesUnder, type Shape } from './shape.ts'

/** The shape of a resource, wherever the contract has it. */
export type ResourceShape = Shape & { readonly resource: ResourceWords }

export type OperationWords = {
  readonly operation: Operation
  readonly replay: ReplayWords | undefined
  readonly callIds: readonly CallIdWords[]
  /** How values of a path or query parameter compare. */
  readonly equalityOf: (expression: Expression) => Equality
}

/** A path on which a resource is read and written: the last parameter is its key, others may be part of it. */
export type Home = {
  readonly resource: string
  /** The path of the contract, as written. */
  readonly path: string
  /** The parameters that hold the key, in its order. */
  readonly parameters: readonly string[]
  readonly equalities: readonly Equality[]
}

/** All words of a contract about the next answer, read once. */
export class Words {
  readonly contract: Contract
  readonly resources: ReadonlyMap<string, ResourceShape>
  readonly homes: readonly Home[]
  readonly #shapes: Shapes
  readonly #operations = new Map<Operation, OperationWords>()

  /** @throws InputError where a word has a form that is not known */
  constructor(contract: Contract) {
    const reader = new WordReader(contract)
    this.contract = contract
    this.#shapes = new Shapes(reader)
    for (const operation of contract.operations) {
      this.#operations.set(operation, readOperation(operation, reader, this.#shapes))
    }
    this.resources = this.#findResources()
    this.homes = [...this.resources.values()].flatMap((shape) => this.#homesOf(shape))
  }

  shapeOf(schema: Located): Shape {
    return this.#shapes.of(schema)
  }

  operation(operation: Operation): OperationWords {
    const words = this.#operations.get(operation)
    if (!words) throw new TypeError(`the operation ${operation.id} is of another contract`)
    return words
  }

  #findResources(): Map<string, ResourceShape> {
    const found = new Map<string, ResourceShape>()
    const seen = new Set<Shape>()
    for (const operation of this.contract.operations) {
      for (const { schema } of operation.responses.flatMap(({ content }) => content)) {
        for (const shape of schema ? shapesUnder(this.#shapes.of(schema), seen) : []) {
          const { resource } = shape
          if (resource && !found.has(resource.name)) found.set(resource.name, shape as ResourceShape)
        }
      }
    }
    return found
  }

  /** A resource whose key equals parameters of a path that ends with one of them is at home there. */
  #homesOf(shape: ResourceShape): Home[] {
    const parameters = shape.resource.key.map((property) => pathParameterOf(shape, property))
    if (!parameters.every((name) => name !== undefined)) return []
    const equalities = shape.resource.key.map((property) => shape.equalityOf(property))
    const paths = new Set(this.contract.operations.map(({ path }) => path))
    return [...paths]
      .filter((path) => parameters.every((name) => path.includes(`{${name}}`)))
      .filter((path) => parameters.some((name) => path.replace(/\/$/, '').endsWith(`/{${name}}`)))
      .map((path) => ({ resource: shape.resource.name, path, parameters, equalities }))
  }
}

const pathParameterOf = (shape: Shape, property: string): string | undefined => {
  for (const { path, expected } of shape.members.get(property)?.equals ?? []) {
    if (path.length === 0 && 'expression' in expected && expected.expression.from === 'path') {
      return expected.expression.name
    }
  }
  return undefined
}

const readOperation = (operation: Operation, reader: WordReader, shapes: Shapes): OperationWords => {
  const equality = ({ schema }: Parameter): Equality => (schema ? shapes.of(schema).equality : 'exact')
  const headers = operation.parameters.filter((parameter) => parameter.in === 'header')
  return {
    operation,
    replay: readReplayWords(reader.word(operation.located, 'x-replay'), reader),
    callIds: headers.flatMap(
      ({ name, located, ...header }) =>
        readCallIdWords({ name, located, equality: equality({ name, located, ...header }) }, reader) ?? []
    ),
    equalityOf: (expression) => {
      if (expression.from === 'property') return 'exact'
      const parameter = operation.parameters.find(
        (candidate) => candidate.in === expression.from && sameName(candidate, expression.name)
      )
      return parameter ? equality(parameter) : 'exact'
    }
  }
}

const sameName = ({ in: place, name }: Parameter, other: string): boolean =>
  place === 'header' ? name.toLowerCase() === other.toLowerCase() : name === other

const known = new WeakMap<Contract, Words>()

/** The words of a contract. @throws InputError where a word has a form that is not known */
export const wordsOf = (contract: Contract): Words => {
  const words = known.get(contract) ?? new Words(contract)
  known.set(contract, words)
  return words
}
