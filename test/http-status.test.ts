import { expect, test } from 'vitest'
import { isAssignedErrorStatus, statusKeys } from '../src/http-status.ts'

test('it knows the error statuses that HTTP assigns', () => {
  const assigned = [400, 404, 409, 417, 421, 422, 425, 426, 428, 429, 431, 451, 500, 502, 503, 504, 508, 511]
  const unassigned = [399, 418, 419, 420, 427, 430, 450, 499, 509, 512, 520, 599, 600]
  expect(assigned.filter((status) => !isAssignedErrorStatus(status))).toEqual([])
  expect(unassigned.filter(isAssignedErrorStatus)).toEqual([])
})

test('it looks for a status first under itself, then under its range, then under the default', () => {
  expect(statusKeys(404)).toEqual(['404', '4XX', 'default'])
  expect(statusKeys(201)).toEqual(['201', '2XX', 'default'])
})

test('it lets no range and no default speak for a status that HTTP does not know', () => {
  expect(statusKeys(418)).toEqual(['418'])
  expect(statusKeys(520)).toEqual(['520'])
})
