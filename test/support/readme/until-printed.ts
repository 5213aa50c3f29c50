import type { ChildProcess } from 'node:child_process'

/** What a program has printed when it prints what is waited for. */
export const untilPrinted = (program: ChildProcess, wanted: RegExp): Promise<string> =>
  new Promise((done, fail) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (wanted.test(printed)) done(printed)
    }
    program.stdout?.on('data', read)
    program.stderr?.on('data', read)
    program.on('exit', () => {
      fail(new Error(`It ended: ${printed}`))
    })
  })
