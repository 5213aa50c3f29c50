import type { Contract, Located, Operation, Parameter, ResponseObject } from '../../../contract/index.ts'
import { readCallIdWords, type CallIdWords } from './call-words.ts'
import type { Equality } from './equality.ts'
import type { Expression } from './expression.ts'
import { listsOf, type List } from './lists.ts'
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

export type WaitingHeader = { readonly name: string; readonly word: Located }

/** All words of a contract about the next answer, read once. */
export class Words {
  readonly contract: Contract
  readonly resources: ReadonlyMap<string, ResourceShape>
  readonly homes: readonly Home[]
  readonly lists: readonly List[]
  readonly #shapes: Shapes
  readonly #operations = new Map<Operation, OperationWords>()
  readonly #waiting = new WeakMap<ResponseObject, WaitingHeader | undefined>()

  /** @throws InputError where a word has a form that is not known */
  constructor(contract: Contract) {
    const reader = new WordReader(contract)
    this.contract = contract
    this.#shapes = new Shapes(reader)
    for (const operation of contract.operations) {
      this.#operations.set(operation, readOperation(operation, reader, this.#shapes))
    }
    this.resources = this.#findResources()
    this.lists = contract.operations.flatMap((operation) => listsOf(operation, this.#answersOf(operation)))
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

  /** The header of an answer that says when the same call may come again (`x-retry-after`). */
  waitingHeader(response: ResponseObject): WaitingHeader | undefined {
    if (!this.#waiting.has(response)) this.#waiting.set(response, waitingHeader(response, this.contract))
    return this.#waiting.get(response)
  }

  #answersOf({ responses }: Operation): Shape[] {
    return responses.flatMap(({ content }) =>
      content.flatMap(({ schema }) => (schema ? [this.#shapes.of(schema)] : []))
    )
  }

  #findResources(): Map<string, ResourceShape> {
    const found = new Map<string, ResourceShape>()
    const seen = new Set<Shape>()
    for (const operation of this.contract.operations) {
      for (const answer of this.#answersOf(operation)) {
        for (const shape of shapesUnder(answer, seen)) {
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

const waitingHeader = ({ headers }: ResponseObject, contract: Contract): WaitingHeader | undefined => {
  for (const { name, located } of headers) {
    const word = contract.word(located, 'x-retry-after')
    if (word?.value === true) return { name, word }
  }
  return undefined
}

const readOperation = (operation: Operation, reader: WordReader, shapes: Shapes): OperationWords => {
  const equalities = new Map(
    operation.parameters.map(({ in: place, name, schema }) => [
      parameterKey(place, name),
      schema ? shapes.of(schema).equality : 'exact'
    ])
  )
  const equalityOf = (from: Parameter['in'], name: string) => equalities.get(parameterKey(from, name)) ?? 'exact'
  const replay = readReplayWords(reader.word(operation.located, 'x-replay'), reader)
  return {
    operation,
    replay,
    callIds: operation.parameters
      .filter((parameter) => parameter.in === 'header')
      .flatMap(({ name, located }) => {
        const words = readCallIdWords(
          { name, located, equality: equalityOf('header', name) },
          replay?.key ?? [],
          reader
        )
        return words ? [words] : []
      }),
    equalityOf: (expression) =>
      expression.from === 'property' ? 'exact' : equalityOf(expression.from, expression.name)
  }
}

const parameterKey = (place: Parameter['in'], name: string): string =>
  `${place} ${place === 'header' ? name.toLowerCase() : name}`

const known = new WeakMap<Contract, Words>()

/** The words of a contract. @throws InputError where a word has a form that is not known */
export const wordsOf = (contract: Contract): Words => {
  const words = known.get(contract) ?? new Words(contract)
  known.set(contract, words)
  return words
}
