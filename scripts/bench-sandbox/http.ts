import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { requestId } from './carts.ts'
import type { Question } from './server.ts'

export type Measured = {
  readonly perSecond: number
  /** Of the server's processor, in microseconds: what is left of the noise of a busy machine. */
  readonly cpu: number
  readonly p99: number
}

/** A server in a process of its own, loaded from this one. */
export class LoadedServer {
  readonly #child: ChildProcess
  readonly #url: string

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.#url = url
  }

  static async start(name: 'sandbox' | 'bare' | 'prism' | 'mock'): Promise<LoadedServer> {
    const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), [name], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    const [url] = (await once(child, 'message')) as [string]
    return new LoadedServer(child, url)
  }

  /** The paths of the checkouts of so many new carts. */
  carts(count: number): Promise<string[]> {
    return this.#ask<string[]>({ carts: count })
  }

  orders(): Promise<number | null> {
    return this.#ask<number | null>('orders')
  }

  /** Checks each of them out, in turn. @throws where one is not answered with a success */
  async checkOut(paths: readonly string[]): Promise<Measured> {
    let next = 0
    const before = await this.#ask<number>('cpu')
    const start = performance.now()
    const result = await autocannon({
      url: this.#url,
      connections: 10,
      amount: paths.length,
      // In milliseconds. It ends with a sample, so a second between them would round every time to whole seconds.
      sampleInt: 10,
      requests: [
        {
          setupRequest: (request) => ({
            ...request,
            method: 'POST',
            path: paths[next++ % paths.length] ?? '/',
            headers: {
              authorization: 'Bearer any',
              accept: 'application/json',
              'ms-requestid': requestId(),
              'ms-correlationid': '8f3d6b20-94c1-4e7a-b5d8-1a02c7e96f43',
              'content-length': '0'
            }
          })
        }
      ]
    })
    const seconds = (performance.now() - start) / 1000
    const cpu = ((await this.#ask<number>('cpu')) - before) / paths.length
    if (result['2xx'] !== paths.length)
      throw new Error(
        `expected ${paths.length} successes, but there were ${result['2xx']}, ${result.non2xx} others, ` +
          `${result.errors} errors and ${result.timeouts} timeouts`
      )
    return { perSecond: paths.length / seconds, cpu, p99: result.latency.p99 }
  }

  stop(): void {
    this.#child.disconnect()
  }

  async #ask<Answer>(question: Question): Promise<Answer> {
    const answer = once(this.#child, 'message') as Promise<[Answer]>
    this.#child.send(question)
    return (await answer)[0]
  }
}
