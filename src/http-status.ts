/**
 * Whether HTTP itself assigns an error status (IANA's registry). A range such as `4XX` in a contract stands for these:
 * a status that HTTP does not know, such as 418, tells nobody what happened and is a discrepancy under any range.
 */
export const isAssignedErrorStatus = (status: number): boolean =>
  (status >= 400 && status <= 417) ||
  (status >= 421 && status <= 426) ||
  [428, 429, 431, 451].includes(status) ||
  (status >= 500 && status <= 508) ||
  status === 510 ||
  status === 511

/** The keys under which a contract may document a status, the exact one first: `404`, `4XX`, `default`. */
export const statusKeys = (status: number): string[] => {
  const range = `${Math.floor(status / 100)}XX`
  if (status < 400) return [String(status), range, 'default']
  return isAssignedErrorStatus(status) ? [String(status), range, 'default'] : [String(status)]
}
