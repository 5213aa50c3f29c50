// Runs the consumer tests and compares pacts/ with what they write; `-- --update` writes it.
import { acceptOrCompare } from '../src/cli/accept.ts'
import { deliver } from '../src/cli/output.ts'
import { pactCommand } from '../src/verify/commands.ts'
import { ownProject } from '../src/verify/project.ts'
import { writePacts } from '../src/verify/steps/pact-consumer.ts'

const project = ownProject()
const { findings, pacts } = await writePacts(project)
if (findings.length > 0) deliver(findings, { format: 'text' })
else acceptOrCompare(pacts, { folder: project.pacts, ending: '.json', command: pactCommand, code: 'pact.file.stale' })
