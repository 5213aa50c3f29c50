import { join } from 'node:path'
import { Contract } from './contract/index.ts'
import { packageRoot } from './package-root.ts'

let read: Contract | undefined

/**
 * The contract of Partner Center that comes with this package: `openapi/partner-center.yaml`, read when it is first asked for
 * and once for a process. Another one is `new Contract(file)`.
 *
 * @example
 * const history = readHar(text, 'run.har')
 * const findings = judgeHistory(history, partnerCenterContract())
 */
export const partnerCenterContract = (): Contract =>
  (read ??= new Contract(join(packageRoot(), 'openapi', 'partner-center.yaml')))
