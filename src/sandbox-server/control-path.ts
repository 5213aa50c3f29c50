import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { Sandbox } from '../sandbox/index.ts'
import { readFaultRequest } from './control-faults.ts'
import { checkMembers, readControlJson } from './control-input.ts'
import { readStateRequest } from './control-states.ts'
import { packageVersion } from './package-version.ts'
import { ControlProblem, problemResponse } from './problem.ts'
import { readBody, type RequestBody } from './request-body.ts'

/** Where the path begins that no contract knows: everything under it is the sandbox's own, everything else Partner Center. */
export const controlRoot = '/_sandbox'

/** Whether a request target, as it stands in the request line, is the control path's. */
export const isControlTarget = (target: string): boolean =>
  target === controlRoot || target.startsWith(`${controlRoot}/`) || target.startsWith(`${controlRoot}?`)

export type ControlPathParts = {
  readonly sandbox: Sandbox
  /** What `GET /_sandbox` shows of how the server was started. */
  readonly options: Readonly<Record<string, unknown>>
  /** Resolves when everything so far is on the disk; `undefined` where nothing has to be waited for. */
  readonly written: () => Promise<void> | undefined
}

type Bindings = { Bindings: HttpBindings }

const mostBytes = 64 * 1024

/** Time, faults, states and history of a running sandbox, for whoever can reach no other handle of it than HTTP. */
export const createControlPath = ({ sandbox, options, written }: ControlPathParts): Hono<Bindings> => {
  const app = new Hono<Bindings>()

  app.onError((error) => problemResponse(asProblem(error)))
  app.notFound(({ req }) => problemResponse(unknownPath(req.path)))
  app.use(async (_, next) => {
    await next()
    await written()?.catch((error: unknown) => {
      throw new ControlProblem(
        500,
        `Failed to keep the state: expected to write the state file, but ${(error as Error).message}. Start again.`
      )
    })
  })
  const now = (): string => new Date(sandbox.now()).toISOString()

  app.get(controlRoot, (c) =>
    json(c, 200, {
      what: 'The control path of a cart-contract sandbox. It is no part of Partner Center; every other path is.',
      version: packageVersion(),
      time: now(),
      ...options,
      requests
    })
  )
  app.post(`${controlRoot}/clock`, async (c) => {
    const { advance } = checkMembers('advance the time', await bodyOf(c, 'advance the time'), { advance: 'text' })
    asked(() => {
      sandbox.advance(advance as string)
    })
    return json(c, 200, { time: now() })
  })
  app.get(`${controlRoot}/faults`, (c) => json(c, 200, { faults: faultsOf(sandbox) }))
  app.post(`${controlRoot}/faults`, async (c) => {
    const request = readFaultRequest(await bodyOf(c, 'add a fault'))
    asked(() => sandbox.faults.add(request))
    return json(c, 201, { ...request, seen: 0, hits: 0 })
  })
  app.delete(`${controlRoot}/faults`, () => {
    sandbox.faults.clear()
    return new Response(null, { status: 204 })
  })
  app.get(`${controlRoot}/states`, (c) => json(c, 200, { scenarios: Object.keys(sandbox.states) }))
  app.post(`${controlRoot}/states`, async (c) => {
    const { scenario, ids } = readStateRequest(await bodyOf(c, 'put the sandbox into a state'), sandbox.states)
    return json(c, 201, { scenario, ...sandbox.states[scenario](ids) })
  })
  app.get(
    `${controlRoot}/history.har`,
    () =>
      new Response(sandbox.toHar({ creatorVersion: packageVersion() }), {
        headers: { 'Content-Type': 'application/json' }
      })
  )
  for (const [path, methods] of methodsByPath)
    app.all(path, ({ req }) => {
      throw new ControlProblem(
        405,
        `Failed to ${req.method} ${path}: expected ${methods}. GET ${controlRoot} shows how it is done.`,
        { Allow: methods }
      )
    })
  return app
}

/** An example of every request. */
const requests = {
  'POST /_sandbox/clock': { advance: 'PT5M' },
  'GET /_sandbox/faults': {},
  'POST /_sandbox/faults': { fault: { kind: 'throttled', retryAfter: 30 }, operation: 'checkoutCart', times: 1 },
  'DELETE /_sandbox/faults': {},
  'GET /_sandbox/states': {},
  'POST /_sandbox/states': { scenario: 'cart-expired' },
  'GET /_sandbox/history.har': {}
} as const

const methodsByPath = [
  [controlRoot, 'GET'],
  [`${controlRoot}/clock`, 'POST'],
  [`${controlRoot}/faults`, 'GET, POST, DELETE'],
  [`${controlRoot}/states`, 'GET, POST'],
  [`${controlRoot}/history.har`, 'GET']
] as const

const json = (c: Context<Bindings>, status: 200 | 201, value: object): Response =>
  c.body(`${JSON.stringify(value, null, 2)}\n`, status, { 'Content-Type': 'application/json' })

/** Whatever the media type: the `-d` of curl says that it is a form. */
const bodyOf = async ({ env: { incoming } }: Context<Bindings>, attempt: string): Promise<unknown> => {
  const body = await new Promise<RequestBody>((resolve) => {
    readBody(incoming, mostBytes, resolve)
  })
  if (typeof body === 'object')
    throw new ControlProblem(
      413,
      `Failed to ${attempt}: expected at most ${mostBytes} bytes, but there were more. Send less.`
    )
  return readControlJson(attempt, body ?? '')
}

const faultsOf = (sandbox: Sandbox): object[] =>
  sandbox.snapshot().faults.map(({ request, seen, hits }) => ({ ...request, seen, hits }))

const unknownPath = (path: string): ControlProblem =>
  new ControlProblem(
    404,
    `Failed to find ${path}: expected ${methodsByPath.map(([known]) => known).join(', ')}. GET ${controlRoot} shows how it is done.`
  )

/** What the sandbox itself refuses, it throws as a TypeError with a message of the same grammar. */
const asked = (action: () => unknown): void => {
  try {
    action()
  } catch (error) {
    if (error instanceof TypeError) throw new ControlProblem(400, error.message)
    throw error
  }
}

const asProblem = (error: Error): ControlProblem =>
  error instanceof ControlProblem ? error : new ControlProblem(500, error.message)
