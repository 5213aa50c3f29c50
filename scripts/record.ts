// Compares test/recordings with what the client and the mock give now; `-- --update` writes it.
import { acceptOrCompare } from '../src/cli/accept.ts'
import { packageVersion } from '../src/cli/package-version.ts'
import { Contract } from '../src/contract/index.ts'
import { recordCommand } from '../src/verify/commands.ts'
import { ownProject } from '../src/verify/project.ts'
import { makeRecordings } from '../src/verify/record.ts'

const project = ownProject()
const recordings = await makeRecordings(new Contract(project.contract), packageVersion())
acceptOrCompare(recordings, {
  folder: project.recordings,
  ending: '.har',
  command: recordCommand,
  code: 'recording.file.stale'
})
