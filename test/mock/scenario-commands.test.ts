import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { Contract } from '../../src/contract/index.ts'
import { scenarioCommands, withMock, type Mock } from '../../src/mock/index.ts'

const files = ['test/support/mock/library.yaml', 'test/support/payments/payments.yaml', 'openapi/partner-center.yaml']

test.each(files)(
  'it prints a command for each scenario of %s, which a shell reads and the mock takes',
  async (file) => {
    const contract = new Contract(file)
    const played = await withMock({ contract }, async (mock) => {
      const commands = scenarioCommands(contract, mock.url)
      const words = shellWords(commands.map(({ command }) => command))
      return Promise.all(
        commands.map(async (command, index) => ({ ...command, answer: await run(words[index] ?? [], mock) }))
      )
    })

    expect(played.map(({ operationId, scenario }) => [operationId, scenario])).toEqual(
      contract.scenarios.map(({ operation, name }) => [operation.id, name])
    )
    for (const { answer, status, scenario } of played) expect(answer.status, scenario).toBe(status)
  },
  30_000
)

test('it prints a line that can be pasted', () => {
  const commands = scenarioCommands(new Contract('openapi/partner-center.yaml'), 'http://127.0.0.1:4010')

  expect(
    commands.find(({ scenario, operationId }) => scenario === 'mixed-cart' && operationId === 'checkoutCart')
  ).toMatchObject({
    status: 201,
    // The customer is the one whose orders the answer holds.
    command: expect.stringMatching(
      /^curl -i -X POST 'http:\/\/127\.0\.0\.1:4010\/v1\/customers\/28045616-f6b9-462f-9701-0d89b5e65c44\/carts\/[\da-f-]{36}\/checkout' -H 'Authorization: Bearer any' -H 'Prefer: code=201, example=mixed-cart'$/
    ) as string
  })
})

test('it asks for what the answer speaks of, and sends no more than it must', () => {
  const commands = scenarioCommands(new Contract('test/support/mock/library.yaml'), 'http://127.0.0.1:4010')
  const commandOf = (name: string) => commands.find(({ scenario }) => scenario === name)?.command

  expect(commandOf('lent')).toBe(
    "curl -i -X POST 'http://127.0.0.1:4010/loans?branch=north' -H 'Content-Type: application/json' " +
      `-H 'Prefer: code=201, example=lent' -d '{"isbn":"9780140449136","days":7,"until":"2026-01-01"}'`
  )
  expect(commandOf('lost')).toBe(
    "curl -i -X GET 'http://127.0.0.1:4010/books/9783518188781' -H 'X-Card: any' -H 'Prefer: code=400, example=lost'"
  )
})

/** The words of each command line, as a shell reads them. */
const shellWords = (commands: readonly string[]): string[][] => {
  const script = commands.map((command) => `${command.replace(/^curl/, "printf '%s\\0'")}; printf '\\0'`).join('\n')
  const lines = execFileSync('sh', { input: script, encoding: 'utf8', maxBuffer: 1e8 }).split('\0\0')
  return lines.slice(0, -1).map((line) => line.split('\0'))
}

/** Does what curl does with the options that the commands use. */
const run = (words: readonly string[], mock: Mock): Promise<Response> => {
  const after = (option: string) => words.flatMap((word, index) => (word === option ? [words[index + 1] ?? ''] : []))
  const [body] = after('-d')
  return mock.fetch(words.find((word) => word.startsWith('http')) ?? '', {
    method: after('-X')[0] ?? '',
    headers: after('-H').map((header): [string, string] => [
      header.slice(0, header.indexOf(':')),
      header.slice(header.indexOf(':') + 2)
    ]),
    ...(body !== undefined && { body })
  })
}
