import { expect, test } from 'vitest'
import { createRouter, type Route } from '../../src/contract/index.ts'
import { partnerCenter as contract } from '../support/partner-center.ts'
import { payments as paymentsContract } from '../support/payments/payments.ts'
import { contractOf } from '../support/documents.ts'

const host = 'https://api.partnercenter.microsoft.com'
const customer = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
const route = createRouter(contract)

const operationOf = (found: Route): string | undefined => (found.kind === 'operation' ? found.operation.id : undefined)

/** A contract with these paths, each with a GET whose id is the path. */
const contractWithPaths = (paths: readonly string[], servers: readonly string[]) =>
  contractOf({
    'openapi.yaml': JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Paths', version: '1.0.0' },
      ...(servers.length > 0 && { servers: servers.map((url) => ({ url })) }),
      paths: Object.fromEntries(paths.map((path) => [path, { get: { operationId: path, responses: {} } }]))
    })
  })

test('it finds the operation and its path parameters', () => {
  expect(route('GET', `${host}/v1/customers/${customer}/orders/c94f07a1e6b2`)).toMatchObject({
    kind: 'operation',
    operation: { id: 'getOrder' },
    pathParameters: { 'customer-id': customer, 'order-id': 'c94f07a1e6b2' }
  })
})

test('it compares the words of a path without case, and a method too', () => {
  expect(operationOf(route('get', `${host}/V1/Customers/${customer}/ORDERS/x/ProvisioningStatus`))).toBe(
    'getOrderProvisioningStatus'
  )
})

test('it keeps the case of parameters', () => {
  const found = route('GET', `${host}/v1/customers/${customer.toUpperCase()}/orders/Zk4p`)
  expect(found).toMatchObject({ pathParameters: { 'customer-id': customer.toUpperCase(), 'order-id': 'Zk4p' } })
})

test('it takes a trailing slash for the same path, and only one', () => {
  expect(operationOf(route('GET', `${host}/v1/customers/${customer}/orders/`))).toBe('listOrders')
  expect(operationOf(route('GET', `${host}/v1/customers/${customer}/orders//`))).toBeUndefined()
})

test('it takes an empty parameter for none', () => {
  expect(route('GET', `${host}/v1/customers//orders`).kind).toBe('undocumented')
})

test('it reads parameters behind percent signs, broken ones as they are', () => {
  const found = (id: string) => route('GET', `${host}/v1/customers/${customer}/orders/${id}`)
  expect(found('a%20b%2Fc')).toMatchObject({ pathParameters: { 'order-id': 'a b/c' } })
  expect(found('%E0%A4%A')).toMatchObject({ pathParameters: { 'order-id': '%E0%A4%A' } })
})

test('it does not look at query and fragment', () => {
  expect(operationOf(route('GET', `${host}/v1/customers/${customer}/orders?billingType=monthly#top`))).toBe(
    'listOrders'
  )
})

test('it tells which methods a path has when the method is none of them', () => {
  expect(route('DELETE', `${host}/v1/customers/${customer}/carts/${customer}`)).toEqual({
    kind: 'undocumented',
    allowedMethods: ['GET', 'PUT']
  })
})

test('it tells a path that is not there from a host that is not there', () => {
  expect(route('GET', `${host}/v1/customers`)).toEqual({ kind: 'undocumented', allowedMethods: [] })
  expect(route('GET', 'https://login.microsoftonline.com/v1/customers')).toEqual({ kind: 'foreign' })
  expect(route('GET', 'not a url')).toEqual({ kind: 'foreign' })
})

test('it compares hosts without case, and ports as what they stand for', () => {
  const path = `/v1/customers/${customer}/orders`
  expect(operationOf(route('GET', `https://API.PartnerCenter.Microsoft.com:443${path}`))).toBe('listOrders')
  expect(route('GET', `https://api.partnercenter.microsoft.com:8443${path}`).kind).toBe('foreign')
})

test('it knows every server of the contract, and hosts that were named beside', () => {
  const path = `/v1/customers/${customer}/orders`
  expect(operationOf(route('GET', `https://partner.partnercenterapi.microsoftonline.cn${path}`))).toBe('listOrders')
  const local = createRouter(contract, ['http://127.0.0.1:4010', 'http://proxy.example/partner-center/'])
  expect(operationOf(local('GET', `http://127.0.0.1:4010${path}`))).toBe('listOrders')
  expect(operationOf(local('GET', `http://proxy.example/partner-center${path}`))).toBe('listOrders')
  expect(local('GET', `http://proxy.example/other${path}`).kind).toBe('foreign')
  expect(operationOf(local('GET', `${host}${path}`))).toBe('listOrders')
})

test("it finds paths below a server's own path, and only there", () => {
  const payments = createRouter(paymentsContract)
  expect(operationOf(payments('GET', 'https://payments.example/api/payments/p-1'))).toBe('getPayment')
  expect(operationOf(payments('GET', 'https://payments.example/API/payments/p-1'))).toBe('getPayment')
  expect(payments('GET', 'https://payments.example/payments/p-1').kind).toBe('foreign')
  expect(payments('GET', 'https://payments.example/apiary/payments/p-1').kind).toBe('foreign')
})

test('it prefers the longest path of servers that share a host', () => {
  const both = createRouter(contractWithPaths(['/orders', '/v2/orders'], ['https://a.example', 'https://a.example/v2']))
  expect(operationOf(both('GET', 'https://a.example/v2/orders'))).toBe('/orders')
  expect(operationOf(both('GET', 'https://a.example/orders'))).toBe('/orders')
})

test('it takes every host where the contract names none', () => {
  for (const servers of [[], ['/'], ['/api']]) {
    const any = createRouter(contractWithPaths(['/orders'], servers))
    const base = servers[0]?.replace(/\/$/, '') ?? ''
    expect(operationOf(any('GET', `http://anywhere.example:8080${base}/orders`))).toBe('/orders')
  }
})

test('it prefers a path without parameters to one with them, in whichever order they stand', () => {
  const paths = ['/orders/{id}', '/orders/latest', '/{kind}/{id}', '/orders/{id}/lines', '/{kind}/latest/lines']
  const found = createRouter(contractWithPaths(paths, ['https://a.example']))
  expect(operationOf(found('GET', 'https://a.example/orders/latest'))).toBe('/orders/latest')
  expect(operationOf(found('GET', 'https://a.example/orders/5'))).toBe('/orders/{id}')
  expect(operationOf(found('GET', 'https://a.example/carts/5'))).toBe('/{kind}/{id}')
})

test('it reads several parameters of one segment, and treats its other characters as plain', () => {
  const paths = ['/reports/{from}..{to}.csv', '/items({id})']
  const found = createRouter(contractWithPaths(paths, ['https://a.example']))
  expect(found('GET', 'https://a.example/reports/1..2.csv')).toMatchObject({ pathParameters: { from: '1', to: '2' } })
  expect(found('GET', 'https://a.example/reports/1..2xcsv').kind).toBe('undocumented')
  expect(found('GET', 'https://a.example/items(7)')).toMatchObject({ pathParameters: { id: '7' } })
})

test('it fills the variables of a server with their defaults', () => {
  const regional = contractOf({
    'openapi.yaml': JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Regions', version: '1.0.0' },
      servers: [
        { url: 'https://{region}.example/{base}', variables: { region: { default: 'eu' }, base: { default: 'v1' } } }
      ],
      paths: { '/orders': { get: { operationId: 'listOrders', responses: {} } } }
    })
  })
  expect(operationOf(createRouter(regional)('GET', 'https://eu.example/v1/orders'))).toBe('listOrders')
})

test('it knows every value that the variables of a server may have', () => {
  const regional = contractOf({
    'openapi.yaml': JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Regions', version: '1.0.0' },
      servers: [
        {
          url: 'https://{region}.example:{port}',
          variables: { region: { default: 'eu', enum: ['us', 'eu'] }, port: { default: 8443, enum: ['443'] } }
        }
      ],
      paths: { '/orders': { get: { operationId: 'listOrders', responses: {} } } }
    })
  })
  expect(regional.servers).toEqual([
    'https://eu.example:8443',
    'https://us.example:8443',
    'https://eu.example:443',
    'https://us.example:443'
  ])
  expect(operationOf(createRouter(regional)('GET', 'https://us.example/orders'))).toBe('listOrders')
  expect(createRouter(regional)('GET', 'https://au.example/orders').kind).toBe('foreign')
})

test('it finds an operation on the server that it, or its path, has of its own, and on no other', () => {
  const contract = contractOf({
    'openapi.yaml': JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Uploads', version: '1.0.0' },
      servers: [{ url: 'https://shop.example/api' }],
      paths: {
        '/orders': { get: { operationId: 'listOrders', responses: {} } },
        '/files': {
          servers: [{ url: 'https://files.example' }],
          get: { operationId: 'getFile', responses: {} },
          post: { operationId: 'sendFile', servers: [{ url: 'https://up.example/v2' }], responses: {} }
        }
      }
    })
  })
  const found = createRouter(contract)
  expect(operationOf(found('GET', 'https://shop.example/api/orders'))).toBe('listOrders')
  expect(operationOf(found('GET', 'https://files.example/files'))).toBe('getFile')
  expect(operationOf(found('POST', 'https://up.example/v2/files'))).toBe('sendFile')
  expect(found('GET', 'https://shop.example/api/files')).toEqual({ kind: 'undocumented', allowedMethods: [] })
  expect(found('POST', 'https://files.example/files')).toEqual({ kind: 'undocumented', allowedMethods: ['GET'] })
  expect(found('GET', 'https://other.example/files').kind).toBe('foreign')
  const local = createRouter(contract, ['http://127.0.0.1:4010'])
  expect(operationOf(local('POST', 'http://127.0.0.1:4010/files'))).toBe('sendFile')
})

test('it reads the path of a server that is beside the contract', () => {
  const found = createRouter(contractWithPaths(['/orders'], ['./api/']))
  expect(operationOf(found('GET', 'https://a.example/api/orders'))).toBe('/orders')
})
