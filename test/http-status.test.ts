import { expect, test } from 'vitest'
import { assignedStatusKeys, isAssignedErrorStatus, mayHaveBody, statusKeys } from '../src/http-status.ts'

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

test('it lets ranges and the default speak for every status', () => {
  expect(statusKeys(418)).toEqual(['418', '4XX', 'default'])
  expect(statusKeys(520)).toEqual(['520', '5XX', 'default'])
})

test('it lets no range and no default of a contract that says so speak for a status that HTTP does not assign', () => {
  expect(assignedStatusKeys(418)).toEqual(['418'])
  expect(assignedStatusKeys(520)).toEqual(['520'])
  expect(assignedStatusKeys(404)).toEqual(['404', '4XX', 'default'])
  expect(assignedStatusKeys(299)).toEqual(['299', '2XX', 'default'])
})

test('it knows the answers that HTTP lets have no body', () => {
  expect([100, 101, 103, 199, 200, 204, 205, 206, 304, 404].filter((status) => !mayHaveBody(status))).toEqual([
    100, 101, 103, 199, 204, 205, 304
  ])
})
