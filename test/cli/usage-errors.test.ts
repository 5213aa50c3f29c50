import { expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'

test.each([
  [
    [],
    'run cart-contract: expected one of its commands (generate, mock, sandbox, check, checkout, verify), but got none.'
  ],
  [['check'], 'run cart-contract check: expected one of its commands (recordings, pacts, examples,'],
  [['check', 'recrdings'], "but got 'recrdings'. Did you mean 'recordings'?"],
  [['verify', '--fromat', 'json'], "expected one of its options, but got '--fromat'. Did you mean '--format'?"],
  [
    ['check', 'examples', '--spec', 'a.yaml'],
    "options of cart-contract check examples: expected one of its options, but got '--spec'"
  ],
  [
    ['check', 'recordings'],
    'expected file.har, but got nothing. Write cart-contract check recordings [options] <file.har...>.'
  ],
  [['generate', 'a', 'b'], 'arguments of cart-contract generate: expected no arguments, but got 2.'],
  [
    ['verify', '--output'],
    'read --output of cart-contract verify: expected a value, but got none. Write --output <file>.'
  ],
  [['checkout', '--yes'], 'expected --customer <guid>, but got none. Add it.'],
  [
    ['sandbox', '--clock', 'sytem'],
    "--clock of cart-contract sandbox: expected one of system, virtual, but got 'sytem'. Did you mean 'system'?"
  ],
  [['sandbox', '--reading', 'repaly=frozen'], "but got 'repaly=frozen'. Did you mean 'replay'?"],
  [['sandbox', '--reading', 'replay=x'], "expected replay=frozen or replay=growing, but got 'replay=x'."],
  [['sandbox', '--list-lag', 'P1M'], 'expected an ISO 8601 duration without years and months'],
  [['mock', '--port', ''], "expected a number from 0 to 65535, but got ''."],
  [['mock', '--port', "it's '0x10' is invalid."], "but got 'it's '0x10' is invalid.'."],
  [['mock', '--port', '\u001B[2K\u202E'], "but got '\\u001b[2K\\u202e'."],
  [
    ['check', 'recordings', 'a.har', '--base-url', 'localhost:4010'],
    'expected a URL that begins with http:// or https:// and names a host'
  ],
  [['check', 'recordings', 'a.har', '--base-url', 'http://'], "but got 'http://'."],
  [['check', 'recordings', 'a.har', '--remember', '0'], "expected a whole number from 1 on, but got '0'."]
])('it says what is wrong with %j in one line, and where to read on', async (args, message) => {
  const error: unknown = await (
    await createProgram()
  )
    .parseAsync(args, { from: 'user' })
    .catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'UsageError', message: expect.stringContaining(message) as string })
  expect((error as Error).message).toMatch(
    /^Failed to .+: expected .+, but got .+[.?] Run 'cart-contract.* --help' to see what there is\.$/
  )
})
