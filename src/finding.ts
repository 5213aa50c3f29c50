/**
 * Where something was seen: a file, a JSON pointer into it and, where we hold the file as text, the line.
 */
export type Place = {
  /** The path as the user gave it, or relative to the project. For a live answer: the method and URL path. */
  readonly file: string
  /** JSON pointer (RFC 6901). Inside a body held as text: `<pointer to the text>#<pointer inside the body>`. */
  readonly pointer: string
  /** 1-based. */
  readonly line?: number
  /** 1-based. */
  readonly column?: number
}

/** `error` turns a command red (exit 1); `warning` is printed and counted, and changes no exit code. */
export type Severity = 'error' | 'warning'

/** Who broke the promise, where traffic is judged. */
export type Party = 'service' | 'client'

/**
 * Every kind of finding, as `subject.part.condition`. Closed on purpose: scripts match on these words, so a new one is
 * a line in the changelog. The value says what the finding means, for `--help` and for the README.
 */
export const findingCodes = {
  'contract.lint.rule': 'the contract breaks a rule of the OpenAPI linter',
  'contract.lifetime.missing': 'a property of a resource does not say how it may change over time',
  'contract.source.missing': 'a schema property or response does not say where the fact comes from',
  'contract.word.invalid': 'an x- word of the contract has a value that the word does not know',
  'contract.example.invalid': "a scenario's body does not fit the schema of its response",
  'contract.example.name': 'a scenario name is used twice, or differs from the name of its file',
  'contract.example.summary': 'a scenario has no summary, or shares it with another: it is the Pact provider state',
  'generated.file.stale': 'a generated file is not what the contract generates',
  'generated.types.mismatch': "a scenario's body does not fit the generated TypeScript type",
  'deviation.pointer.gone': 'a deviation points at something the contract no longer has',
  'deviation.value.moved': 'the contract no longer says what a deviation says it says',
  'deviation.entry.invalid': 'an entry of deviations.yaml lacks a member it needs, or repeats an id',
  'pact.consumer.failed': 'a consumer test of the client failed',
  'pact.file.stale': 'the committed pact is not what the consumer tests write',
  'pact.provider.failed': 'the provider did not honour an interaction of the pact',
  'pact.state.unknown': 'a pact uses a provider state that no scenario has',
  'pact.interaction.undocumented': 'a pact asks for something the contract does not offer',
  'recording.file.stale': 'a committed recording is not what the client and the mock give',
  'mock.scenario.unfaithful': 'the mock does not answer with the scenario that was selected',
  'coverage.response.unproved': 'a documented response has no scenario',
  'coverage.scenario.unproved': 'a scenario lacks evidence of a kind it should have',
  'exchange.operation.undocumented': 'the contract has no operation for the method and path of a request',
  'exchange.response.missing': 'a request was recorded without an answer: its outcome is unknown',
  'request.path.invalid': 'a path parameter does not fit its schema',
  'request.query.invalid': 'a query parameter is missing or does not fit its schema',
  'request.query.undocumented': 'a query parameter is not in the contract',
  'request.header.invalid': 'a documented request header has a wrong value',
  'request.body.invalid': 'a request body does not fit its schema',
  'request.body.missing': 'a request lacks the body its operation needs',
  'request.body.undocumented': 'a request has a body where the contract has none',
  'request.body.unrecorded': 'a recording does not hold the body of a request, so nothing can be said of it',
  'request.body.unreadable': 'a request body is not what its media type says',
  'request.media-type.undocumented': 'a request body has a media type that the contract does not have',
  'response.status.undocumented': 'the status of an answer is not in the contract',
  'response.media-type.undocumented': 'the media type of an answer is not in the contract',
  'response.header.invalid': 'a documented response header has a wrong value',
  'response.body.invalid': 'an answer does not fit its schema',
  'response.body.missing': 'an answer lacks the body that the contract documents',
  'response.body.undocumented': 'an answer has a body where the contract has none',
  'response.body.unreadable': 'a body is not what its media type says',
  'response.body.unrecorded': 'a recording does not hold the body of an answer, so nothing can be said of it',
  'resource.property.changed': 'a property differs from what an earlier answer said, and the contract lets it not',
  'resource.property.vanished': 'a value that stays once it is there is no longer there',
  'resource.status.backwards': 'a status goes a way that the contract does not know',
  'resource.status.unknown': 'a status has a word of which the contract does not say what comes before and after it',
  'resource.item.vanished': 'an item of a resource is no longer there',
  'resource.item.appeared': 'a resource has an item that it did not have before',
  'resource.item.duplicated': 'two items of a resource have the same key',
  'resource.value.shared': 'two things share a value that belongs to one of them',
  'resource.value.leaked': 'an answer holds what belongs to another customer, cart or the like',
  'reference.value.wrong': 'an answer speaks of something else than the request asked for',
  'reference.value.missing': 'what exists is not named by what it came from',
  'list.item.missing': 'a list lacks what was listed before or is old enough to be listed',
  'replay.order.missing': 'a repeated call lacks something that an earlier one had made',
  'replay.order.changed': 'a repeated call has something else in the place of what an earlier one had made',
  'replay.order.added': 'a repeated call has made something more',
  'replay.error.appeared': 'a repeated call fails at what had not failed before',
  'replay.group.repeated': 'a repeated call buys again what an earlier one had bought',
  'replay.answer.refused': 'a repeated call is refused in a way that denies the success before it',
  'expiry.success.late': 'a call succeeds for the first time after its resource has expired',
  'call.request-id.renewed': 'an attempt after one without an answer has another id',
  'call.request-id.reused': 'a call has the id of an earlier one that was answered',
  'call.request-id.shared': 'calls to different operations or resources have the same id',
  'call.request-id.accepted': 'a service accepts an idempotency key that was sent before with another request',
  'call.correlation-id.reused': 'calls of different stories have the same correlation id',
  'call.echo.wrong': 'an answer does not repeat the id of its request',
  'call.retried.early': 'a call was repeated before the time that its answer asked for'
} as const satisfies Record<string, string>

export type FindingCode = keyof typeof findingCodes

/** One discrepancy, as data. Only the command line prints it or turns it into an exit code. */
export type Finding = {
  readonly code: FindingCode
  readonly severity: Severity
  /** What was seen, what the contract allows, what to do next: one sentence or two, no secrets. */
  readonly message: string
  /** Where it was seen. */
  readonly at: Place
  /** For laws across time: the earlier observation. */
  readonly before?: Place
  /** The place in the contract that says so. */
  readonly contract?: Place
  readonly party?: Party
}
