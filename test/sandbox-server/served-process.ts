import { startSandbox } from '../../src/sandbox-server/index.ts'

// What a test kills: the server alone, in a process of its own.
const [state = '', compactAfter] = process.argv.slice(2)
const { url } = await startSandbox({ state, compactAfter: Number(compactAfter), listLag: 'PT0S', historyLimit: 'off' })
process.stdout.write(`${url}\n`)
