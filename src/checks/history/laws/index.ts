/**
 * The laws of a history: each with the words of the contract it comes from, and what it promises. `verify` names those that
 * no pair of observations supports.
 */
export const laws = {
  fixed: { word: 'x-lifetime: fixed', promise: 'a property that is fixed never differs between two answers' },
  stable: {
    word: 'x-lifetime: stable',
    promise: 'a property that is stable differs only after a write to its resource'
  },
  once: { word: 'x-lifetime: once', promise: 'a value that may come late stays, and stays equal, once it is there' },
  advances: {
    word: 'x-lifetime: advances',
    promise: 'a status moves forward along the ways that the contract declares'
  },
  items: {
    word: 'x-items: closed',
    promise: 'the items of a resource neither vanish nor appear, and none is there twice'
  },
  listing: { word: 'x-lag', promise: 'what was listed, or is old enough, is in every later list' },
  unique: { word: 'x-unique', promise: 'two things never share a value that tells them apart' },
  equals: { word: 'x-equals', promise: 'an answer speaks of what the request asked for' },
  'named-by': { word: 'x-named-by', promise: 'a resource that exists is named by the one it came from' },
  reiterates: { word: 'x-replay', promise: 'after a success, a further call reiterates it' },
  tolerates: {
    word: 'x-replay',
    promise: 'after a success, a further call is refused only for reasons that do not deny it'
  },
  continues: {
    word: 'x-replay',
    promise: 'after a partial success, what was made stays and only what failed is tried again'
  },
  expires: { word: 'x-expires', promise: 'nothing succeeds for the first time after its resource has expired' },
  keep: { word: 'x-call-id', promise: 'the attempt after one without an answer has the same id' },
  renew: { word: 'x-call-id', promise: 'after an answer, the next call has a new id' },
  within: { word: 'x-call-id', promise: 'two calls that have nothing to do with each other never share an id' },
  echoed: { word: 'x-call-id', promise: 'an answer repeats the ids of its request' },
  'retry-after': { word: 'x-retry-after', promise: 'no call is repeated before the time that its answer asked for' }
} as const satisfies Record<string, { readonly word: string; readonly promise: string }>

export type LawName = keyof typeof laws

/** For each law, how many pairs (of observations, of calls, of a request and its answer) it was tested on. */
export type Evidence = ReadonlyMap<LawName, number>
