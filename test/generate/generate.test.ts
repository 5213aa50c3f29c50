import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { responseValidators } from '../../generated/validators.js'
import { Contract, type Located } from '../../src/contract/index.ts'
import { bundleContract, generateAll, namedScenarios } from '../../src/generate/index.ts'
import { InputError } from '../../src/input-error.ts'
import { checkScenarioTypes } from '../../src/verify/scenario-types.ts'
import { partnerCenter } from '../support/partner-center.ts'
import { payments, paymentsFile } from '../support/payments/payments.ts'
import { contractOf, folderWith } from '../support/documents.ts'

type Validators = Readonly<Record<string, Record<string, Record<string, (body: unknown) => boolean>>>>

const generated = await generateAll(payments, paymentsFile, 'npm run payments')

const textOf = (name: string): string => generated.get(name) ?? ''

/** Writes generated files where their imports are found, and gives the folder. */
const written = (files: ReadonlyMap<string, string>): string => {
  const folder = folderWith(Object.fromEntries(files))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  return folder
}

test('it generates the document, types, operations, scenarios and validators', () => {
  expect([...generated.keys()]).toEqual([
    'openapi.json',
    'openapi.ts',
    'operations.ts',
    'scenarios.ts',
    'validators.js',
    'validators.d.ts'
  ])
})

test('it says in the first line of each file where it comes from and how to write it again', () => {
  for (const [name, text] of generated) {
    const [line = ''] = text.split('\n')
    expect(line, name).toContain('Generated from payments.yaml by cart-contract (src/generate/')
    expect(line, name).toContain("run 'npm run payments'")
  }
})

test('it generates the same bytes again', async () => {
  const again = await generateAll(new Contract(paymentsFile), paymentsFile, 'npm run payments')
  for (const [name, text] of again) expect(text === generated.get(name), name).toBe(true)
})

test('it holds no path of the machine it ran on', () => {
  for (const [name, text] of generated) {
    expect(text.includes(process.cwd()), name).toBe(false)
    expect(text.includes('node_modules'), name).toBe(false)
  }
})

test('it bundles all files into one document of plain JSON', async () => {
  const document = JSON.parse(textOf('openapi.json')) as Record<string, unknown>
  const { 'x-generated': _stamp, ...bundled } = document
  expect(bundled).toEqual(await bundleContract(payments))
  expect(JSON.stringify(bundled)).not.toContain('.yaml')
})

test('it generates code that compiles, with scenarios of the type of their answers', { timeout: 30_000 }, () => {
  const folder = written(generated)
  expect(checkScenarioTypes(join(folder, 'scenarios.ts'), payments).findings).toEqual([])
})

test('it lists what each operation takes and answers', () => {
  const table = textOf('operations.ts')
  expect(table).toContain('"path": "/payments/{id}"')
  expect(table).toContain('application/problem+json')
  expect(table).toContain('keyof typeof operations')
})

test('it leaves words open that the service may add to', () => {
  expect(textOf('openapi.ts')).toMatch(/status: "new" \| "paid" \| \(string & \{\s*\}\)/)
})

// Validators

const loaded = async (): Promise<Validators> => {
  const folder = written(generated)
  const module = (await import(pathToFileURL(join(folder, 'validators.js')).href)) as { responseValidators: Validators }
  return module.responseValidators
}

test('it generates one validator for each documented body of an answer', async () => {
  const bodies = Object.entries(await loaded()).flatMap(([id, statuses]) =>
    Object.entries(statuses).flatMap(([status, types]) => Object.keys(types).map((type) => `${id} ${status} ${type}`))
  )
  expect(bodies).toEqual([
    'getPayment 200 application/json',
    'getPayment 4XX application/problem+json',
    'createPayment 201 application/json'
  ])
})

test('it generates validators that need nothing else at run time', () => {
  expect(textOf('validators.js')).not.toMatch(/\b(?:require|import)\s*[({'"]/)
})

const anyPayment = fc.oneof(
  fc.record(
    {
      id: fc.oneof(fc.string(), fc.integer()),
      amount: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('12', null)),
      status: fc.constantFrom('new', 'paid', 'lost', 1),
      paidAt: fc.constantFrom('2026-03-03T14:02:51Z', '2026-03-03TT14:02:51Z', '2026-03-03', null),
      note: fc.constantFrom(null, 'x', 1),
      code: fc.constantFrom(1, 'x', true),
      other: fc.json()
    },
    { requiredKeys: [] }
  ),
  fc.jsonValue()
)

test('it generates validators that judge as ajv does when it is asked at run time', async () => {
  const validators = await loaded()
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  ajv.addSchema(await bundleContract(payments), 'payments')
  const runTime = (pointer: string): ValidateFunction =>
    ajv.compile({ $ref: `payments#/components/schemas/${pointer}` })
  const [payment, problem] = [runTime('Payment'), runTime('Problem')]
  fc.assert(
    fc.property(anyPayment, (body) => {
      const judged = (id: string, status: string, type = 'application/json') => validators[id]?.[status]?.[type]?.(body)
      expect(judged('createPayment', '201')).toBe(payment(body))
      expect(judged('getPayment', '4XX', 'application/problem+json')).toBe(problem(body))
      expect(judged('getPayment', '200')).toBe(payment(body) || problem(body))
    }),
    { numRuns: 300 }
  )
})

test('it generates validators that find something wrong exactly where the checks do', () => {
  const judges = partnerCenter.scenarios.flatMap(({ operation, response, mediaType, body }) => {
    const validator = (responseValidators as unknown as Validators)[operation.id]?.[response.status]?.[mediaType.name]
    return validator && mediaType.schema && body && typeof body.value === 'object' && body.value !== null
      ? [{ validator, schema: mediaType.schema, value: body.value }]
      : []
  })
  fc.assert(
    fc.property(fc.constantFrom(...judges), fc.nat(), anyDamage, ({ validator, schema, value }, at, damage) => {
      const damaged = damagedAt(value, at, damage)
      expect(validator(damaged)).toBe(violationsOf(schema, damaged).length === 0)
    }),
    { numRuns: 200 }
  )
})

const violationsOf = (schema: Located, value: unknown) => partnerCenter.schemas.violations(schema, value)

/** What a member becomes; `undefined` for gone. Not null, which the checks take for absent. */
const anyDamage = fc.constantFrom<unknown>(undefined, 5, -1, 0.5, 'x', '', true, [], {}, ['x'], [{}], { x: 1 })

/** The value with one of its members, whichever the number says, damaged. */
const damagedAt = (value: object, at: number, damage: unknown): unknown => {
  const copy = structuredClone(value)
  const members = [...membersOf(copy)]
  const [holder, name] = members[at % members.length] ?? []
  if (holder === undefined || name === undefined) return copy
  if (damage === undefined && !Array.isArray(holder)) delete holder[name]
  else holder[name] = damage ?? 0
  return copy
}

const membersOf = function* (value: unknown): Iterable<readonly [holder: Record<string, unknown>, name: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    yield [value as Record<string, unknown>, name]
    yield* membersOf(member)
  }
}

// Names of scenarios

const shop = (paths: string, components = '') =>
  contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
${paths}
components:
  schemas: { Text: { type: string } }
${components}`
  })

const answer = (status: string, examples: string) =>
  `'${status}': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Text' }, examples: ${examples} } } }`

test('it names a scenario by its name alone where the name means one answer', () => {
  const down = `{ $ref: '#/components/responses/Down' }`
  const contract = shop(
    `  /a: { get: { operationId: a, responses: { '500': ${down} } } }\n  /b: { get: { operationId: b, responses: { '500': ${down} } } }`,
    `  responses: { Down: { description: down, content: { application/json: { schema: { $ref: '#/components/schemas/Text' }, examples: { down: { summary: s, value: x } } } } } }`
  )
  const named = namedScenarios(contract)
  expect([...named.keys()]).toEqual(['down'])
  expect(named.get('down')?.map(({ operation }) => operation.id)).toEqual(['a', 'b'])
})

test('it qualifies a name that means two answers by operation and status', () => {
  const contract = shop(
    `  /a: { get: { operationId: a, responses: { ${answer('200', '{ one: { summary: s, value: x } }')} } } }\n` +
      `  /b: { get: { operationId: b, responses: { ${answer('200', '{ one: { summary: t, value: y }, two: { summary: u, value: z } }')} } } }`
  )
  expect([...namedScenarios(contract).keys()]).toEqual(['a.200.one', 'b.200.one', 'two'])
})

test('it qualifies a name that stands under two statuses of one operation', async () => {
  const contract = shop(
    `  /a: { get: { operationId: a, responses: { ${answer('200', '{ one: { summary: s, value: x } }')}, ${answer('201', '{ one: { summary: s, value: y } }')} } } }`
  )
  expect([...namedScenarios(contract).keys()]).toEqual(['a.200.one', 'a.201.one'])
  const files = await generateAll(contract, contract.place(contract.documents.root).file, 'generate')
  expect(files.get('scenarios.ts')).toContain('"a.201.one"')
})

test('it refuses operations that it cannot name', async () => {
  const contract = shop(`  /a: { get: { responses: { ${answer('200', '{}')} } } }`)
  const generating = generateAll(contract, contract.place(contract.documents.root).file, 'generate')
  await expect(generating).rejects.toBeInstanceOf(InputError)
})

/** The generated files of a contract in these files, and its validators. */
const generatedFrom = async (files: Readonly<Record<string, string>>) => {
  const contract = contractOf(files)
  const all = await generateAll(contract, contract.place(contract.documents.root).file, 'generate')
  const folder = written(all)
  const load = async (name: string) =>
    (await import(pathToFileURL(join(process.cwd(), folder, name)).href)) as Record<string, object>
  const { responseValidators = {} } = await load('validators.js')
  return { all, load, responseValidators: responseValidators as Validators }
}

const head = 'openapi: 3.1.0\ninfo: { title: x, version: 1.0.0 }\npaths:\n'

test('it finds answers behind a reference to their path', async () => {
  const answers = (id: string) => `
      get:
        operationId: ${id}
        responses: { '200': { description: x, content: { application/json: { schema: { type: integer } } } } }`
  const { responseValidators } = await generatedFrom({
    'openapi.yaml': `${head}  /a: { $ref: '#/components/pathItems/A' }
  /b:
    $ref: '#/components/pathItems/B'
    parameters: [{ name: q, in: query, schema: { type: string } }]
components:
  pathItems:
    A:${answers('a')}
    B:${answers('b')}
`
  })
  for (const id of ['a', 'b']) {
    const validate = responseValidators[id]?.['200']?.['application/json']
    expect([validate?.(1), validate?.('x')]).toEqual([true, false])
  }
})

test('it finds what a reference with an escaped last segment leads to', async () => {
  const { responseValidators } = await generatedFrom({
    'openapi.yaml': `${head}  /a: { get: { operationId: a, responses: { ${answer('200', '{}').replace('#/components/schemas/Text', './schemas.json#/a~1b')} } } }\n`,
    'schemas.json': '{ "a/b": { "type": "integer" } }'
  })
  const validate = responseValidators['a']?.['200']?.['application/json']
  expect([validate?.(1), validate?.('x')]).toEqual([true, false])
})

test('it generates types where a discriminator names its schemas instead of referring to them', async () => {
  const { all } = await generatedFrom({
    'openapi.yaml': `${head}  /a: { get: { operationId: a, responses: { ${answer('200', '{}').replace('Text', 'Pet')} } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: '#/components/schemas/Cat' }]
      discriminator: { propertyName: kind, mapping: { tabby: Cat } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
`
  })
  expect(all.get('openapi.ts')).toContain('kind: "tabby"')
  expect(all.get('openapi.json')).toContain('"tabby": "Cat"')
})

test('it keeps operations, scenarios and members that are named __proto__', async () => {
  const { all, load, responseValidators } = await generatedFrom({
    'openapi.yaml': `${head}  /a: { get: { operationId: __proto__, responses: { ${answer('200', '{ __proto__: { summary: s, value: { __proto__: 1 } } }').replace("{ $ref: '#/components/schemas/Text' }", '{ type: object }')} } } }\n`
  })
  expect(Object.keys(responseValidators)).toEqual(['__proto__'])
  expect(Object.keys((await load('operations.ts'))['operations'] ?? {})).toEqual(['__proto__'])
  expect(all.get('scenarios.ts')).toMatch(/^\s*\["__proto__"\]: \{\n[^]+body: \{\s+\["__proto__"\]: 1\n/m)
})
