import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The `file:` URL of a path, in the one spelling that ajv has for it: that decodes what needs no percent sign. */
export const fileUri = (path: string): string => pathToFileURL(resolve(path)).href.replaceAll('%7E', '~')
