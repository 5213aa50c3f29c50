import { checkOptions, type KindsOf } from '../options.ts'
import { MockMisuseError } from './misuse.ts'
import { mockOptionKinds, startMock, type Mock, type MockOptions } from './start-mock.ts'

/** How a mock is started, and whether misuse fails the test. */
export type WithMockOptions = MockOptions & {
  /** `allow`: the test is about misuse, and looks at {@link Mock.misuses} itself. */
  readonly misuses?: 'refuse' | 'allow'
}

const withMockOptionKinds = {
  ...mockOptionKinds,
  misuses: "'refuse' or 'allow'"
} satisfies KindsOf<WithMockOptions>

/**
 * A mock for as long as `use` runs. What the test did not ask for fails it, even where the client under test swallowed
 * the failure of its call.
 *
 * @throws MockMisuseError when a request was refused or violated the contract, caused by what `use` threw
 */
export const withMock = async <Result>(
  options: WithMockOptions,
  use: (mock: Mock) => Promise<Result>
): Promise<Result> => {
  checkOptions('start the mock', options, withMockOptionKinds)
  if (typeof (use as unknown) !== 'function')
    throw new TypeError(
      `Failed to start the mock: expected a function that uses it, but got ${typeof use}. Hand it in after the options.`
    )
  const { misuses: terms = 'refuse', ...ofMock } = options
  const mock = await startMock(ofMock)
  const requireNoMisuse = (cause?: unknown): void => {
    const unexpected = terms === 'allow' ? [] : mock.misuses.filter(({ expected }) => !expected)
    if (unexpected.length === 0) return
    throw new MockMisuseError(
      unexpected.map(({ message }) => message).join('\n'),
      unexpected,
      cause === undefined ? {} : { cause }
    )
  }
  try {
    const result = await use(mock)
    requireNoMisuse()
    return result
  } catch (error) {
    // A connection that was destroyed tells the client nothing: the reason is here.
    if (!(error instanceof MockMisuseError)) requireNoMisuse(error)
    throw error
  } finally {
    await mock.close()
  }
}
