import { InputError } from '../input-error.ts'

/**
 * Loads a part that stands on optional packages. They are not installed with cart-contract: the client must stay small.
 *
 * @param what what was attempted, as words that continue 'Failed to …'
 * @throws InputError with the packages to install, when one is missing
 */
export const loadOptional = async <Part>(
  what: string,
  packages: readonly string[],
  load: () => Promise<Part>
): Promise<Part> => {
  try {
    return await load()
  } catch (cause) {
    if (
      (cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND' &&
      (cause as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND'
    )
      throw cause
    throw new InputError(
      `Failed to ${what}: expected the optional packages ${packages.join(', ')}, but not all are installed. ` +
        `Run 'npm install --save-dev ${packages.join(' ')}'.`,
      { file: 'package.json' },
      { cause }
    )
  }
}
