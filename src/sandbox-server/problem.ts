import { STATUS_CODES } from 'node:http'

/** A request to the control path that cannot be done. It becomes an answer: a problem as RFC 9457 has it. */
export class ControlProblem extends Error {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  /** @param detail what was attempted, what was expected, what was there, what to do next */
  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.status = status
    this.headers = headers
  }
}

export const problemResponse = ({ status, message: detail, headers }: ControlProblem): Response =>
  new Response(`${JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail }, null, 2)}\n`, {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' }
  })
