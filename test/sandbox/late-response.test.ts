import { expect, test } from 'vitest'
import { LateResponse } from '../../src/sandbox/late-response.ts'

const init = { status: 201, headers: { 'content-type': 'application/json; charset=utf-8', 'ms-requestid': 'a' } }
const both = (text: string) => [new LateResponse(text, init), new Response(text, init)] as const

const texts = ['{"id":"ä€😀"}', '\uFEFF{"id":1}', '<html>', '{"id":"\ud800"}']

const said = async (doing: () => unknown): Promise<unknown> => {
  try {
    return { value: await doing() }
  } catch (error) {
    return { failed: error instanceof Error ? error.name : error }
  }
}

const bytesOf = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())]

const readings = {
  text: (response: Response) => response.text(),
  json: (response: Response) => response.json(),
  arrayBuffer: bytesOf,
  blob: async (response: Response) => {
    const blob = await response.blob()
    return [blob.type, await blob.text()]
  },
  body: (response: Response) => new Response(response.body).text(),
  clone: async (response: Response) => {
    const clone = response.clone()
    return [await response.text(), await clone.text(), clone.status, [...clone.headers]]
  },
  formData: (response: Response) => response.formData(),
  bytes: (response: Response) => ('bytes' in response ? bytesOf(response) : 'none')
} satisfies Record<string, (response: Response) => unknown>

const names = Object.keys(readings) as (keyof typeof readings)[]

test.each(texts)('it is read as any response is: %j', async (text) => {
  for (const name of names) {
    const [late, plain] = both(text)
    expect(late.bodyUsed).toBe(false)
    expect(await said(() => readings[name](late)), name).toEqual(await said(() => readings[name](plain)))
    expect(late.bodyUsed, name).toBe(plain.bodyUsed)
  }
})

test('it refuses to be read twice, as any response does', async () => {
  for (const first of names)
    for (const second of names) {
      const [late, plain] = both('{"id":1}')
      for (const response of [late, plain]) await said(() => readings[first](response))
      const what = `${second} after ${first}`
      expect(await said(() => readings[second](late)), what).toEqual(await said(() => readings[second](plain)))
    }
})

test('it is a response to whoever asks', () => {
  const [late, plain] = both('{}')
  expect(late).toBeInstanceOf(Response)
  for (const name of ['status', 'statusText', 'ok', 'type', 'url', 'redirected'] as const)
    expect(late[name], name).toBe(plain[name])
  expect([...late.headers]).toEqual([...plain.headers])
  expect(Object.prototype.toString.call(late)).toBe(Object.prototype.toString.call(plain))
  expect(late.body).toBeInstanceOf(ReadableStream)
  expect(late.body).toBe(late.body)
})

test('it hides nothing that the platform has', () => {
  const members = Object.getOwnPropertyNames(Response.prototype)
  const head = ['constructor', 'headers', 'ok', 'redirected', 'status', 'statusText', 'type', 'url']
  for (const name of members)
    expect(Object.hasOwn(LateResponse.prototype, name), name).toBe(name === 'constructor' || !head.includes(name))
})
