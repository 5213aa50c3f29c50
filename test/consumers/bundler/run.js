// An edge worker as it were: what the web has, and nothing of Node.
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'

const web = (
  'AbortController AbortSignal Blob DOMException Event EventTarget FormData Headers ReadableStream Request Response TextDecoder ' +
  'TextEncoder URL URLSearchParams atob btoa clearTimeout console crypto fetch performance queueMicrotask setTimeout structuredClone'
).split(' ')
const context = createContext(Object.fromEntries(web.map((name) => [name, globalThis[name]])))
runInContext(readFileSync('dist/buy.js', 'utf8'), context, { filename: 'buy.js' })
console.log(await context.result)
