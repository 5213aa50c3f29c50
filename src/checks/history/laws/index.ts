/** What a law comes from and what it says. */
export type LawText = {
  /** The words of the contract that it comes from, such as `x-lifetime: once`. */
  readonly word: string
  /** What it promises, as a sentence without its stop. */
  readonly promise: string
}

const texts = {
  /** A property that is fixed never differs between two answers. */
  fixed: { word: 'x-lifetime: fixed', promise: 'a property that is fixed never differs between two answers' },
  /** A property that is stable differs only after a write to its resource. */
  stable: {
    word: 'x-lifetime: stable',
    promise: 'a property that is stable differs only after a write to its resource'
  },
  /** A value that may come late stays, and stays equal, once it is there. */
  once: { word: 'x-lifetime: once', promise: 'a value that may come late stays, and stays equal, once it is there' },
  /** A status moves forward along the ways that the contract declares. */
  advances: {
    word: 'x-lifetime: advances',
    promise: 'a status moves forward along the ways that the contract declares'
  },
  /** The items of a resource neither vanish nor appear, and none is there twice. */
  items: {
    word: 'x-items: closed',
    promise: 'the items of a resource neither vanish nor appear, and none is there twice'
  },
  /** What was listed, or is old enough, is in every later list. */
  listing: { word: 'x-lag', promise: 'what was listed, or is old enough, is in every later list' },
  /** Two things never share a value that tells them apart. */
  unique: { word: 'x-unique', promise: 'two things never share a value that tells them apart' },
  /** An answer speaks of what the request asked for. */
  equals: { word: 'x-equals', promise: 'an answer speaks of what the request asked for' },
  /** A resource that exists is named by the one it came from. */
  'named-by': { word: 'x-named-by', promise: 'a resource that exists is named by the one it came from' },
  /** After a success, a further call reiterates it. */
  reiterates: { word: 'x-replay', promise: 'after a success, a further call reiterates it' },
  /** After a success, a further call is refused only for reasons that do not deny it. */
  tolerates: {
    word: 'x-replay',
    promise: 'after a success, a further call is refused only for reasons that do not deny it'
  },
  /** After a partial success, what was made stays and only what failed is tried again. */
  continues: {
    word: 'x-replay',
    promise: 'after a partial success, what was made stays and only what failed is tried again'
  },
  /** Nothing succeeds for the first time after its resource has expired. */
  expires: { word: 'x-expires', promise: 'nothing succeeds for the first time after its resource has expired' },
  /** The attempt after one without an answer has the same id. */
  keep: { word: 'x-call-id', promise: 'the attempt after one without an answer has the same id' },
  /** After an answer, the next call has a new id. */
  renew: { word: 'x-call-id', promise: 'after an answer, the next call has a new id' },
  /** Two calls that have nothing to do with each other never share an id. */
  within: { word: 'x-call-id', promise: 'two calls that have nothing to do with each other never share an id' },
  /** An answer repeats the ids of its request. */
  echoed: { word: 'x-call-id', promise: 'an answer repeats the ids of its request' },
  /** No call is repeated before the time that its answer asked for. */
  'retry-after': { word: 'x-retry-after', promise: 'no call is repeated before the time that its answer asked for' }
} as const satisfies Record<string, LawText>

/**
 * The laws of a history: each with the words of the contract it comes from, and what it promises. `verify` names those that
 * no pair of observations supports.
 */
export const laws: { readonly [Name in keyof typeof texts]: LawText } = texts

/** The name of a law, as it is in {@link laws}. */
export type LawName = keyof typeof texts

/** For each law, how many pairs (of observations, of calls, of a request and its answer) it was tested on. */
export type Evidence = ReadonlyMap<LawName, number>
