// What the benchmark uses of a package that brings no types.
declare module 'autocannon' {
  type Request = { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>> }
  type Options = {
    readonly url: string
    readonly connections: number
    readonly amount: number
    readonly sampleInt: number
    readonly requests: readonly { readonly setupRequest: (request: Request) => Request }[]
  }
  type Result = {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
    readonly latency: { readonly p50: number; readonly p99: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
