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
  /** The contract breaks a rule of the OpenAPI linter. */
  'contract.lint.rule': 'the contract breaks a rule of the OpenAPI linter',
  /** A property of a resource does not say how it may change over time. */
  'contract.lifetime.missing': 'a property of a resource does not say how it may change over time',
  /** A schema property or response does not say where the fact comes from. */
  'contract.source.missing': 'a schema property or response does not say where the fact comes from',
  /** An x- word of the contract has a value that the word does not know. */
  'contract.word.invalid': 'an x- word of the contract has a value that the word does not know',
  /** A scenario's body does not fit the schema of its response. */
  'contract.example.invalid': "a scenario's body does not fit the schema of its response",
  /** A scenario name is used twice, or differs from the name of its file. */
  'contract.example.name': 'a scenario name is used twice, or differs from the name of its file',
  /** A scenario has no summary, or shares it with another: it is the Pact provider state. */
  'contract.example.summary': 'a scenario has no summary, or shares it with another: it is the Pact provider state',
  /** A generated file is not what the contract generates. */
  'generated.file.stale': 'a generated file is not what the contract generates',
  /** A scenario's body does not fit the generated TypeScript type. */
  'generated.types.mismatch': "a scenario's body does not fit the generated TypeScript type",
  /** A deviation points at something the contract no longer has. */
  'deviation.pointer.gone': 'a deviation points at something the contract no longer has',
  /** The contract no longer says what a deviation says it says. */
  'deviation.value.moved': 'the contract no longer says what a deviation says it says',
  /** An entry of deviations.yaml lacks a member it needs, or repeats an id. */
  'deviation.entry.invalid': 'an entry of deviations.yaml lacks a member it needs, or repeats an id',
  /** A consumer test of the client failed. */
  'pact.consumer.failed': 'a consumer test of the client failed',
  /** The committed pact is not what the consumer tests write. */
  'pact.file.stale': 'the committed pact is not what the consumer tests write',
  /** The provider did not honour an interaction of the pact. */
  'pact.provider.failed': 'the provider did not honour an interaction of the pact',
  /** A pact uses a provider state that no scenario has. */
  'pact.state.unknown': 'a pact uses a provider state that no scenario has',
  /** A pact asks for something the contract does not offer. */
  'pact.interaction.undocumented': 'a pact asks for something the contract does not offer',
  /** A committed recording is not what the client and the mock give. */
  'recording.file.stale': 'a committed recording is not what the client and the mock give',
  /** The mock does not answer with the scenario that was selected. */
  'mock.scenario.unfaithful': 'the mock does not answer with the scenario that was selected',
  /** A documented response has no scenario. */
  'coverage.response.unproved': 'a documented response has no scenario',
  /** A scenario lacks evidence of a kind it should have. */
  'coverage.scenario.unproved': 'a scenario lacks evidence of a kind it should have',
  /** The contract has no operation for the method and path of a request. */
  'exchange.operation.undocumented': 'the contract has no operation for the method and path of a request',
  /** A request was recorded without an answer: its outcome is unknown. */
  'exchange.response.missing': 'a request was recorded without an answer: its outcome is unknown',
  /** A path parameter does not fit its schema. */
  'request.path.invalid': 'a path parameter does not fit its schema',
  /** A query parameter is missing or does not fit its schema. */
  'request.query.invalid': 'a query parameter is missing or does not fit its schema',
  /** A query parameter is not in the contract. */
  'request.query.undocumented': 'a query parameter is not in the contract',
  /** A documented request header has a wrong value. */
  'request.header.invalid': 'a documented request header has a wrong value',
  /** A request body does not fit its schema. */
  'request.body.invalid': 'a request body does not fit its schema',
  /** A request lacks the body its operation needs. */
  'request.body.missing': 'a request lacks the body its operation needs',
  /** A request has a body where the contract has none. */
  'request.body.undocumented': 'a request has a body where the contract has none',
  /** A recording does not hold the body of a request, so nothing can be said of it. */
  'request.body.unrecorded': 'a recording does not hold the body of a request, so nothing can be said of it',
  /** A request body is not what its media type says. */
  'request.body.unreadable': 'a request body is not what its media type says',
  /** A request body has a media type that the contract does not have. */
  'request.media-type.undocumented': 'a request body has a media type that the contract does not have',
  /** The status of an answer is not in the contract. */
  'response.status.undocumented': 'the status of an answer is not in the contract',
  /** The media type of an answer is not in the contract. */
  'response.media-type.undocumented': 'the media type of an answer is not in the contract',
  /** A documented response header has a wrong value. */
  'response.header.invalid': 'a documented response header has a wrong value',
  /** An answer does not fit its schema. */
  'response.body.invalid': 'an answer does not fit its schema',
  /** An answer lacks the body that the contract documents. */
  'response.body.missing': 'an answer lacks the body that the contract documents',
  /** An answer has a body where the contract has none. */
  'response.body.undocumented': 'an answer has a body where the contract has none',
  /** A body is not what its media type says. */
  'response.body.unreadable': 'a body is not what its media type says',
  /** A recording does not hold the body of an answer, so nothing can be said of it. */
  'response.body.unrecorded': 'a recording does not hold the body of an answer, so nothing can be said of it',
  /** A property differs from what an earlier answer said, and the contract lets it not. */
  'resource.property.changed': 'a property differs from what an earlier answer said, and the contract lets it not',
  /** A value that stays once it is there is no longer there. */
  'resource.property.vanished': 'a value that stays once it is there is no longer there',
  /** A status goes a way that the contract does not know. */
  'resource.status.backwards': 'a status goes a way that the contract does not know',
  /** A status has a word of which the contract does not say what comes before and after it. */
  'resource.status.unknown': 'a status has a word of which the contract does not say what comes before and after it',
  /** An item of a resource is no longer there. */
  'resource.item.vanished': 'an item of a resource is no longer there',
  /** A resource has an item that it did not have before. */
  'resource.item.appeared': 'a resource has an item that it did not have before',
  /** Two items of a resource have the same key. */
  'resource.item.duplicated': 'two items of a resource have the same key',
  /** Two things share a value that belongs to one of them. */
  'resource.value.shared': 'two things share a value that belongs to one of them',
  /** An answer holds what belongs to another customer, cart or the like. */
  'resource.value.leaked': 'an answer holds what belongs to another customer, cart or the like',
  /** An answer speaks of something else than the request asked for. */
  'reference.value.wrong': 'an answer speaks of something else than the request asked for',
  /** What exists is not named by what it came from. */
  'reference.value.missing': 'what exists is not named by what it came from',
  /** A list lacks what was listed before or is old enough to be listed. */
  'list.item.missing': 'a list lacks what was listed before or is old enough to be listed',
  /** A repeated call lacks something that an earlier one had made. */
  'replay.order.missing': 'a repeated call lacks something that an earlier one had made',
  /** A repeated call has something else in the place of what an earlier one had made. */
  'replay.order.changed': 'a repeated call has something else in the place of what an earlier one had made',
  /** A repeated call has made something more. */
  'replay.order.added': 'a repeated call has made something more',
  /** A repeated call fails at what had not failed before. */
  'replay.error.appeared': 'a repeated call fails at what had not failed before',
  /** A repeated call buys again what an earlier one had bought. */
  'replay.group.repeated': 'a repeated call buys again what an earlier one had bought',
  /** A repeated call is refused in a way that denies the success before it. */
  'replay.answer.refused': 'a repeated call is refused in a way that denies the success before it',
  /** A call succeeds for the first time after its resource has expired. */
  'expiry.success.late': 'a call succeeds for the first time after its resource has expired',
  /** An attempt after one without an answer has another id. */
  'call.request-id.renewed': 'an attempt after one without an answer has another id',
  /** A call has the id of an earlier one that was answered. */
  'call.request-id.reused': 'a call has the id of an earlier one that was answered',
  /** Calls to different operations or resources have the same id. */
  'call.request-id.shared': 'calls to different operations or resources have the same id',
  /** A service accepts an idempotency key that was sent before with another request. */
  'call.request-id.accepted': 'a service accepts an idempotency key that was sent before with another request',
  /** Calls of different stories have the same correlation id. */
  'call.correlation-id.reused': 'calls of different stories have the same correlation id',
  /** An answer does not repeat the id of its request. */
  'call.echo.wrong': 'an answer does not repeat the id of its request',
  /** A call was repeated before the time that its answer asked for. */
  'call.retried.early': 'a call was repeated before the time that its answer asked for'
} as const satisfies Record<string, string>

/** The code of a finding, as `subject.part.condition`. {@link findingCodes} says what each means. */
export type FindingCode = keyof typeof findingCodes

/** One discrepancy, as data. Only the command line prints it or turns it into an exit code. */
export type Finding = {
  /** What kind of finding it is. Scripts may rely on it. */
  readonly code: FindingCode
  /** Whether it turns a command red. */
  readonly severity: Severity
  /** What was seen, what the contract allows, what to do next: one sentence or two, no secrets. */
  readonly message: string
  /** Where it was seen. */
  readonly at: Place
  /** For laws across time: the earlier observation. */
  readonly before?: Place
  /** The place in the contract that says so. */
  readonly contract?: Place
  /** Who broke the promise. Absent where no traffic is judged. */
  readonly party?: Party
}
