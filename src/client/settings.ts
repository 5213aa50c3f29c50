import { checkOptions } from '../options.ts'
import type { CallSettings } from './calls.ts'
import { clientOptionKinds, type PartnerCenterClientOptions } from './client-options.ts'
import { asCloud, baseUrlOf } from './clouds.ts'
import { createBudget } from './retries/budget.ts'
import { limitsOf } from './retries/policy.ts'
import { createUnsettled } from './retries/unsettled.ts'
import { endingEarly, sleepFor, startTimer } from './retries/waits.ts'
import { createTokens } from './tokens/tokens.ts'
import { createRequestWriter } from './wire/request-writer.ts'
import { createSend } from './wire/send.ts'

/** What the calls of a client share. @throws TypeError where an option cannot work */
export const settingsOf = (options: PartnerCenterClientOptions): CallSettings => {
  // First: a misspelt base URL would leave that of production.
  checkOptions('create the client', options, clientOptionKinds)
  const {
    createId = () => crypto.randomUUID(),
    now = () => Date.now(),
    random = () => Math.random(),
    sleep = sleepFor,
    timer = startTimer,
    retry
  } = options
  const cloud = asCloud(options.cloud ?? 'global')
  const baseUrl = baseUrlOf(cloud, options.baseUrl)
  try {
    limitsOf(retry, undefined)
  } catch (cause) {
    throw new TypeError(`Failed to create the client: ${(cause as Error).message}. Correct the option.`, { cause })
  }
  return {
    writer: createRequestWriter(baseUrl),
    baseUrl,
    send: createSend(options.fetch),
    tokens: createTokens(options, cloud, now),
    timer,
    maxAnswerBytes: options.maxAnswerBytes ?? 2 ** 23,
    application: options.application,
    locale: options.locale,
    validateMfa: options.validateMfa,
    traceparent: options.traceparent,
    retry,
    hooks: options,
    budget: createBudget(options.retryBudget),
    unsettled: createUnsettled(now),
    sleep: endingEarly(sleep),
    random,
    now,
    createId
  }
}
