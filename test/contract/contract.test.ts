import { expect, test } from 'vitest'
import { requireSchemas, schemasOf } from '../../src/contract/index.ts'
import { InputError } from '../../src/input-error.ts'
import { partnerCenter as contract } from '../support/partner-center.ts'
import { payments } from '../support/payments/payments.ts'
import { contractOf, thrownBy } from '../support/documents.ts'

test('it knows the nine operations of the cart checkout', () => {
  expect(contract.operations.map(({ method, id }) => `${method} ${id}`)).toEqual([
    'POST createCart',
    'GET getCart',
    'PUT updateCart',
    'POST checkoutCart',
    'GET listOrders',
    'GET getOrder',
    'GET getOrderProvisioningStatus',
    'GET listSubscriptionsByOrder',
    'GET getSubscription'
  ])
})

test('it compiles every schema of the cart checkout', () => {
  requireSchemas(contract)
})

test('it finds what an operation documents for a status: itself, else its range, else nothing', () => {
  const checkout = contract.operation('checkoutCart')
  const documented = (status: number) => checkout && contract.responseFor(checkout, status)?.status
  expect([200, 201, 409, 410, 418, 302, 204, 500, 507, 520].map(documented)).toEqual([
    '200',
    '201',
    '409',
    '4XX',
    undefined,
    undefined,
    undefined,
    '500',
    '5XX',
    undefined
  ])
})

test('it finds ranges and defaults however they are spelled', () => {
  const spelled = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
paths:
  /a: { get: { operationId: a, responses: { 2xx: { description: yes }, Default: { description: no }, x-note: none } } }
`
  })
  const [operation] = spelled.operations
  const documented = (status: number) => operation && spelled.responseFor(operation, status)?.status
  expect([201, 404, 302].map(documented)).toEqual(['2xx', 'default', 'default'])
})

test('it joins the parameters of a path with those of its operation, which win', () => {
  const { operations } = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
paths:
  /a/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: X-Trace, in: header, schema: { type: string } }
      - { name: page, in: query, schema: { type: string } }
    get:
      operationId: a
      parameters:
        - { name: x-trace, in: header, required: true, schema: { type: integer } }
        - { name: Page, in: query, schema: { type: integer } }
      responses: {}
`
  })
  expect(operations[0]?.parameters.map(({ name, in: place, required }) => `${place} ${name} ${required}`)).toEqual([
    'path id true',
    'query page false',
    'header x-trace true',
    'query Page false'
  ])
})

test('it joins what stands beside the reference of a path with what is behind it', () => {
  const { operations } = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
paths:
  /a:
    $ref: '#/components/pathItems/A'
    parameters: [{ name: page, in: query, schema: { type: string } }]
    post: { operationId: postA, responses: {} }
components:
  pathItems:
    A:
      get: { operationId: getA, responses: {} }
`
  })
  expect(operations.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)])).toEqual([
    ['postA', ['page']],
    ['getA', ['page']]
  ])
})

test('it reads a scenario with its state, status, body and headers', () => {
  const throttled = contract.scenarios.find(({ name }) => name === 'throttled')
  expect(throttled).toMatchObject({
    summary: 'a partner who has sent too many requests',
    status: 429,
    headers: { 'Retry-After': '30' },
    body: { value: { statusCode: 429 } }
  })
  const place = throttled && contract.place(throttled.located)
  expect(place).toMatchObject({ file: 'openapi/examples/throttled.yaml', pointer: '' })
})

test('it reads a scenario without a body', () => {
  const scenario = contract.scenarios.find(({ name }) => name === 'mfa-required')
  expect(scenario?.body).toBeUndefined()
  expect(scenario?.response.mayBeEmpty).toBe(true)
})

test('it groups the uses of a scenario by its name', () => {
  const uses = contract.scenariosByName()
  expect(uses.get('throttled')).toHaveLength(contract.operations.length)
  expect(uses.get('mixed-cart')?.map(({ operation }) => operation.id)).toEqual(['checkoutCart'])
})

test('it leads from the bundle back to the authored file', () => {
  const place = (pointer: string) => {
    const located = contract.authored(pointer)
    return located && contract.place(located)
  }
  expect(place('/components/schemas/OrderLineItem/properties/subscriptionId')).toMatchObject({
    file: 'openapi/schemas/order.yaml',
    pointer: '/OrderLineItem/properties/subscriptionId'
  })
  expect(place('/components/examples/cart-expired/value/code')).toMatchObject({
    file: 'openapi/examples/cart-expired.yaml',
    pointer: '/value/code'
  })
  expect(place('/components/headers/Retry-After/schema')).toMatchObject({ file: 'openapi/partner-center.yaml' })
  expect(place('/components/schemas/Nothing')).toBeUndefined()
  expect(place('/paths/~1nothing')).toBeUndefined()
})

test('it tells the extension of an object, references followed', () => {
  const [requestId] = contract.operations[0]?.parameters.filter(({ name }) => name === 'MS-RequestId') ?? []
  expect(requestId && contract.word(requestId.located, 'x-call-id')?.value).toMatchObject({ renew: 'after-answer' })
  expect(requestId && contract.word(requestId.located, 'x-nothing')).toBeUndefined()
})

test('it walks every schema once, through references, arrays and choices', () => {
  const places = [...schemasOf(payments)].map((schema) => `${schema.uri.split('/').at(-1) ?? ''}#${schema.pointer}`)
  expect(places).toContain('schemas.yaml#/Payment/properties/paidAt')
  expect(places).toContain('schemas.yaml#/Problem')
  expect(places).toContain('schemas.yaml#/PaymentRequest/properties/lines/items/properties/sku')
  expect(new Set(places).size).toBe(places.length)
})

test('it names the innermost schema that does not compile', () => {
  const broken = contractOf({
    'openapi.yaml': `
openapi: 3.1.0
info: { title: x, version: 1.0.0 }
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          description: yes
          content:
            application/json:
              schema: { type: array, items: { type: object, properties: { b: { type: strange } } } }
`
  })
  const error = thrownBy(() => {
    requireSchemas(broken)
  })
  expect(error).toBeInstanceOf(InputError)
  expect((error as InputError).place.pointer).toMatch(/\/schema\/items\/properties\/b$/)
})
