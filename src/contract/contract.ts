import type { Place } from '../finding.ts'
import { statusKeys } from '../http-status.ts'
import { Documents } from './documents.ts'
import type { Located } from './located.ts'
import { FormReader } from './form.ts'
import { isMap } from './is-map.ts'
import type { MediaType, Operation, Parameter, RequestBody, ResponseObject, Scenario } from './operation.ts'
import { parsePointer } from './pointer.ts'
import { requireReadable } from './schema-walk.ts'
import { Schemas } from './schemas.ts'
import { requireVersion } from './version.ts'

/** The authored OpenAPI document, read once and asked questions. Knows OpenAPI, and no carts. */
export class Contract {
  readonly documents: Documents
  readonly schemas: Schemas
  readonly title: string
  readonly version: string
  /** The URLs of the servers, templates filled with each value that their variables may have, the default first. */
  readonly servers: readonly string[]
  readonly operations: readonly Operation[]
  /** One entry for each scenario and operation, in the order of the document. */
  readonly scenarios: readonly Scenario[]
  readonly #form: FormReader
  /** There are no more than a thousand statuses. */
  readonly #responses = new WeakMap<Operation, Map<number, ResponseObject | undefined>>()

  /**
   * @param options.overlays paths of OpenAPI Overlays 1.0 that are applied to the document, in this order: words for a contract
   *   of somebody else
   * @param options.allowOutside whether references may lead to files outside the folder of the document. They never lead to
   *   another host
   * @throws InputError where the file is no OpenAPI 3.1 document that can be read, or an overlay cannot be applied
   */
  constructor(
    file: string,
    {
      overlays = [],
      allowOutside = false
    }: { readonly overlays?: readonly string[]; readonly allowOutside?: boolean } = {}
  ) {
    this.documents = new Documents(file, overlays, allowOutside)
    this.#form = new FormReader(this.documents)
    const { root } = this.documents
    requireVersion(root, this.documents)
    const info = this.documents.at(root, 'info')
    this.title = this.#text(info, 'title') ?? 'untitled'
    this.version = this.#text(info, 'version') ?? 'unversioned'
    // OpenAPI: without servers there is one, with the URL '/'.
    this.servers = this.#readServers(this.documents.at(root, 'servers')) ?? ['/']
    this.operations = [...this.#readOperations()]
    if (this.operations.length === 0) {
      const paths = this.documents.at(root, 'paths')
      if (paths) this.#form.fail(paths, 'at least one operation', 'the paths have none')
    }
    this.scenarios = this.operations.flatMap((operation) => [...this.#readScenarios(operation)])
    this.schemas = new Schemas(this.documents)
    requireReadable(this)
  }

  /** The uses of each scenario: one entry a name, with one scenario for each operation that may answer so. */
  scenariosByName(): ReadonlyMap<string, readonly Scenario[]> {
    const byName = new Map<string, Scenario[]>()
    for (const scenario of this.scenarios) {
      const uses = byName.get(scenario.name)
      if (uses) uses.push(scenario)
      else byName.set(scenario.name, [scenario])
    }
    return byName
  }

  operation(id: string): Operation | undefined {
    return this.operations.find((operation) => operation.id === id)
  }

  /** What an operation documents for a status: the status itself, else its range, else the default. */
  responseFor(operation: Operation, status: number): ResponseObject | undefined {
    const known = this.#responses.get(operation) ?? new Map<number, ResponseObject | undefined>()
    this.#responses.set(operation, known)
    if (!known.has(status)) known.set(status, findResponse(operation, status))
    return known.get(status)
  }

  place(located: Pick<Located, 'uri' | 'pointer'>): Place {
    return this.documents.place(located)
  }

  /** An extension of an object, e.g. `word(parameter.located, 'x-call-id')`. */
  word(of: Located, name: `x-${string}`): Located | undefined {
    return this.documents.at(of, name)
  }

  /**
   * The authored place of something in the bundled document. The bundler lifts what other files hold into the root's
   * components, under the last segment of its reference or the name of its file.
   */
  authored(bundlePointer: string): Located | undefined {
    const direct = this.documents.written(this.documents.root, ...parsePointer(bundlePointer))
    if (direct) return direct
    const [components, , name, ...rest] = parsePointer(bundlePointer)
    if (components !== 'components' || name === undefined) return undefined
    for (const [uri, value] of this.documents.files()) {
      const file: Located = { value, uri, pointer: '' }
      const lifted = ['.yaml', '.yml', '.json'].some((ending) => uri.endsWith(`/${encodeURIComponent(name)}${ending}`))
      const found = this.documents.written(file, ...(lifted ? rest : [name, ...rest]))
      if (found && uri !== this.documents.root.uri) return found
    }
    return undefined
  }

  *#readOperations(): Iterable<Operation> {
    const paths = this.documents.at(this.documents.root, 'paths')
    for (const [path] of this.#form.membersWithoutExtensions(
      paths,
      'paths, a map',
      'a path, a map of its operations'
    )) {
      const item = paths && this.documents.written(paths, path)
      if (!item) continue
      if (!path.startsWith('/')) this.#form.fail(item, "a path that begins with '/'", `it is '${path}'`)
      const members = [...this.#membersOf(item)]
      const sharedParameters = members.find(([key]) => key === 'parameters')?.[1]
      const sharedServers = this.#readServers(members.find(([key]) => key === 'servers')?.[1])
      for (const [key, located] of members) {
        if (methods.has(key)) yield this.#readOperation(path, key, located, sharedParameters, sharedServers)
        else if (!besideOperations.has(key)) {
          const expected = `an operation by its method in lower case (${[...methods].join(', ')})`
          this.#form.fail(located, expected, `it is '${key}'`)
        }
      }
    }
  }

  /** The members of a path item: those beside its reference, and those behind it. */
  *#membersOf(item: Located): Iterable<readonly [key: string, member: Located]> {
    const keys = [item, this.documents.follow(item)].flatMap(({ value }) => Object.keys(Object(value) as object))
    for (const key of new Set(keys)) {
      const member = this.documents.written(item, key)
      if (member && key !== '$ref' && !key.startsWith('x-')) yield [key, this.documents.follow(member)]
    }
  }

  #readOperation(
    path: string,
    method: string,
    located: Located,
    sharedParameters: Located | undefined,
    sharedServers: readonly string[] | undefined
  ): Operation {
    this.#form.map(located, 'an operation, a map')
    const shared = this.#readParameters(sharedParameters, path)
    const own = this.#readParameters(this.documents.at(located, 'parameters'), path)
    const overridden = (parameter: Parameter) =>
      own.some((other) => other.in === parameter.in && sameName(other, parameter))
    const responses = this.#form.membersWithoutExtensions(
      this.documents.at(located, 'responses'),
      'answers, a map of them by their status',
      'an answer, a map'
    )
    return {
      id: this.#form.text(located, 'operationId') ?? `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters: [...shared.filter((parameter) => !overridden(parameter)), ...own],
      requestBody: this.#readRequestBody(this.documents.at(located, 'requestBody')),
      responses: responses.map(([status, response]) => {
        if (!/^(?:[1-5](?:\d\d|XX)|default)$/i.test(status)) {
          this.#form.fail(response, "an answer by its status ('404', '4XX' or 'default')", `it is '${status}'`)
        }
        return this.#readResponse(status.toUpperCase() === 'DEFAULT' ? 'default' : status, response)
      }),
      servers: this.#readServers(this.documents.at(located, 'servers')) ?? sharedServers,
      located
    }
  }

  #readParameters(from: Located | undefined, path: string): Parameter[] {
    const expected = "a parameter, a map with 'name' and 'in'"
    return this.#form.items(from, 'a list of parameters', expected).flatMap((located) => {
      const name = this.#form.requiredText(located, 'name', expected)
      const place = this.#form.requiredText(located, 'in', expected)
      if (!isParameterPlace(place)) {
        return this.#form.fail(located, 'a parameter in path, query, header or cookie', `it is in '${place}'`)
      }
      if (place === 'path' && !path.includes(`{${name}}`)) {
        this.#form.fail(located, `a parameter of the path '${path}'`, `that has no {${name}}`)
      }
      return place === 'header' && isDescribedElsewhere(name) ? [] : [this.#readParameter(name, place, located)]
    })
  }

  #readParameter(name: string, place: Parameter['in'], located: Located): Parameter {
    const style = this.#form.text(located, 'style') ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple')
    return {
      name,
      in: place,
      required: this.documents.at(located, 'required')?.value === true,
      style,
      explode: (this.documents.at(located, 'explode')?.value ?? style === 'form') === true,
      content: this.#readContent(located),
      schema: this.#readSchema(located),
      located
    }
  }

  #readRequestBody(located: Located | undefined): RequestBody | undefined {
    return (
      located && {
        required: this.documents.at(located, 'required')?.value === true,
        content: this.#readContent(located),
        anyCase: this.documents.at(located, 'x-property-case')?.value === 'any',
        located: this.#form.map(located, 'a request body, a map')
      }
    )
  }

  #readResponse(status: string, located: Located): ResponseObject {
    return {
      status,
      headers: this.#form
        .members(this.documents.at(located, 'headers'), 'headers, a map of them by their name', 'a header, a map')
        .filter(([name]) => name.toLowerCase() !== 'content-type')
        .map(([name, header]) => this.#readParameter(name, 'header', header)),
      content: this.#readContent(located),
      mayBeEmpty: this.documents.at(located, 'x-body')?.value === 'optional',
      located
    }
  }

  #readContent(of: Located): MediaType[] {
    const content = this.documents.at(of, 'content')
    return this.#form
      .members(content, 'content, a map of bodies by their media type', "a body, a map with 'schema'")
      .map(([name, located]) => ({ name, schema: this.#readSchema(located), located }))
  }

  #readSchema(of: Located): Located | undefined {
    const schema = this.#unfollowed(of, 'schema')
    if (schema && !isMap(schema.value) && typeof schema.value !== 'boolean') {
      this.#form.fail(schema, 'a schema, a map or true or false')
    }
    return schema
  }

  *#readScenarios(operation: Operation): Iterable<Scenario> {
    for (const response of operation.responses) {
      for (const mediaType of response.content) {
        const examples = this.documents.at(mediaType.located, 'examples')
        for (const [name, located] of this.#form.members(
          examples,
          'examples, a map of them by their name',
          'an example, a map'
        )) {
          const value = this.#unfollowed(located, 'value')
          const noBody = this.documents.at(located, 'x-body')?.value === 'none'
          const headers = this.documents.at(located, 'x-headers')?.value
          yield {
            name,
            summary: this.#text(located, 'summary') ?? '',
            description: this.#text(located, 'description'),
            operation,
            response,
            mediaType,
            status: /^\d{3}$/.test(response.status) ? Number(response.status) : undefined,
            body: value && !noBody ? { value: value.value, located: value } : undefined,
            headers: headers === undefined ? {} : (headers as Record<string, string>),
            located
          }
        }
      }
    }
  }

  /** A member with its own place: a schema's `$ref` is left for the schema compiler, an example's value may hold one. */
  #unfollowed(from: Located, key: string): Located | undefined {
    const members = from.value as Record<string, unknown>
    return Object.hasOwn(members, key)
      ? { value: members[key], uri: from.uri, pointer: `${from.pointer}/${key}` }
      : undefined
  }

  #text(from: Located | undefined, key: string): string | undefined {
    const value = from && this.documents.at(from, key)?.value
    return typeof value === 'string' ? value : undefined
  }

  /** `undefined` where there are none. */
  #readServers(from: Located | undefined): string[] | undefined {
    const servers = this.#form.items(from, 'a list of servers', "a server, a map with 'url'")
    return servers.length === 0 ? undefined : servers.flatMap((server) => this.#serverUrls(server))
  }

  #serverUrls(server: Located): string[] {
    const url = this.#form.requiredText(server, 'url', "a server, a map with 'url'")
    const names = new Set([...url.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name))
    return [...names].reduce(
      (urls, name) => {
        const variable = (member: string) => this.documents.at(server, 'variables', name, member)?.value
        const first = variable('default')
        if (typeof first !== 'string' && typeof first !== 'number') {
          this.#form.fail(server, `a default for the variable '${name}'`, 'it has none')
        }
        const values = new Set([first, variable('enum') ?? []].flat().map(String))
        return [...values].flatMap((value) => urls.map((one) => one.replaceAll(`{${name}}`, () => value)))
      },
      [url]
    )
  }
}

const findResponse = ({ responses }: Operation, status: number): ResponseObject | undefined => {
  for (const key of statusKeys(status)) {
    const response = responses.find((candidate) => candidate.status.toUpperCase() === key.toUpperCase())
    if (response) return response
  }
  return undefined
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** OpenAPI: parameters of these names shall be ignored. Media types and security schemes say what they hold. */
const isDescribedElsewhere = (header: string): boolean =>
  ['accept', 'content-type', 'authorization'].includes(header.toLowerCase())

/** What a path has beside its operations. Extensions are no matter of their names. */
const besideOperations = new Set(['summary', 'description', 'servers', 'parameters'])

const isParameterPlace = (value: string | undefined): value is Parameter['in'] =>
  value === 'path' || value === 'query' || value === 'header' || value === 'cookie'

const sameName = (one: Parameter, other: Parameter): boolean =>
  one.in === 'header' ? one.name.toLowerCase() === other.name.toLowerCase() : one.name === other.name
