/** Whether HTTP itself assigns an error status (IANA's registry): one such as 418 or 520 it does not. */
export const isAssignedErrorStatus = (status: number): boolean =>
  (status >= 400 && status <= 417) ||
  (status >= 421 && status <= 426) ||
  [428, 429, 431, 451].includes(status) ||
  (status >= 500 && status <= 508) ||
  status === 510 ||
  status === 511

/** The keys under which a contract may document a status, the exact one first: `404`, `4XX`, `default`. */
export const statusKeys = (status: number): string[] => [String(status), `${Math.floor(status / 100)}XX`, 'default']

/** The same for a contract whose ranges and default stand for assigned statuses only (`x-statuses: assigned`). */
export const assignedStatusKeys = (status: number): string[] =>
  status < 400 || isAssignedErrorStatus(status) ? statusKeys(status) : [String(status)]

/** Whether HTTP lets an answer of this status have a body, whatever a contract documents. */
export const mayHaveBody = (status: number): boolean => status >= 200 && ![204, 205, 304].includes(status)
