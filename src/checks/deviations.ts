import { isDeepStrictEqual } from 'node:util'
import { describeValue, valueAt, type Contract } from '../contract/index.ts'
import type { Finding, Place } from '../finding.ts'

/** The content of `deviations.yaml`, with the places of its members. */
export type DeviationList = {
  readonly value: unknown
  readonly place: (pointer: string) => Place
}

/** A documented answer or scenario that has no evidence of some kind, and why that is right. */
export type Unproved = { readonly pointer: string; readonly why: string }

const required = ['id', 'pointer', 'contract', 'why'] as const

/**
 * The promise: where the contract differs from the page or an SDK, it still says what the deviation says it says. An
 * obsolete deviation fails, so the list can be believed.
 *
 * @param bundle the contract in one document: the pointers lead into it
 */
export const checkDeviations = function* (list: DeviationList, bundle: unknown, contract: Contract): Iterable<Finding> {
  const ids = new Map<string, string>()
  for (const [index, entry] of entriesOf(list, 'deviations').entries()) {
    const base = `/deviations/${index}`
    const missing = required.filter((member) => typeof entry[member] !== 'string' || entry[member] === '')
    if (!Object.hasOwn(entry, 'value') && entry['absent'] !== true) missing.push('value' as never)
    const id = String(entry['id'])
    if (missing.length > 0 || ids.has(id)) {
      yield {
        code: 'deviation.entry.invalid',
        severity: 'error',
        message:
          missing.length > 0
            ? `The deviation '${id}' lacks ${missing.join(', ')}. Each needs ${required.join(', ')} and value (or absent: true).`
            : `The deviation id '${id}' is used twice. Give one of them another id.`,
        at: list.place(base)
      }
      continue
    }
    ids.set(id, base)
    yield* checkPointer(entry as Deviation, base, list, bundle, contract)
  }
  for (const [index, entry] of entriesOf(list, 'unproved').entries()) {
    if (typeof entry['pointer'] === 'string' && valueAt(bundle, entry['pointer']) !== undefined) continue
    yield {
      code: 'deviation.pointer.gone',
      severity: 'error',
      message: `'${String(entry['pointer'])}' is not in the contract, so nothing is left to excuse. Remove the entry or correct its pointer.`,
      at: list.place(`/unproved/${index}/pointer`)
    }
  }
}

/** The answers and scenarios that are excused from evidence. */
export const unprovedOf = (list: DeviationList): Unproved[] =>
  entriesOf(list, 'unproved').map((entry) => ({ pointer: String(entry['pointer']), why: String(entry['why']) }))

type Deviation = { readonly id: string; readonly pointer: string; readonly value?: unknown; readonly absent?: boolean }

const checkPointer = function* (
  deviation: Deviation,
  base: string,
  list: DeviationList,
  bundle: unknown,
  contract: Contract
): Iterable<Finding> {
  const { id, pointer } = deviation
  const there = valueAt(bundle, pointer)
  const at = list.place(`${base}/pointer`)
  const authored = contract.authored(pointer)
  const place = authored && contract.place(authored)
  if (deviation.absent === true) {
    if (there !== undefined) {
      yield {
        code: 'deviation.value.moved',
        severity: 'error',
        message: `The deviation '${id}' says the contract has nothing at '${pointer}', but it has ${describeValue(there)}. Correct the contract or the deviation.`,
        at,
        ...(place && { contract: place })
      }
    }
  } else if (there === undefined) {
    yield {
      code: 'deviation.pointer.gone',
      severity: 'error',
      message: `The deviation '${id}' points at '${pointer}', which is not in the contract. Correct the pointer, or remove the deviation if it is settled.`,
      at
    }
  } else if (!isDeepStrictEqual(there, deviation.value)) {
    yield {
      code: 'deviation.value.moved',
      severity: 'error',
      message: `The deviation '${id}' says that '${pointer}' is ${describeValue(deviation.value)}, but it is ${describeValue(there)}. Correct the contract or the deviation.`,
      at: list.place(`${base}/value`),
      ...(place && { contract: place })
    }
  }
}

const entriesOf = (list: DeviationList, member: 'deviations' | 'unproved'): Record<string, unknown>[] => {
  const entries = (Object(list.value) as Record<string, unknown>)[member]
  return Array.isArray(entries) ? entries.map((entry) => Object(entry) as Record<string, unknown>) : []
}
