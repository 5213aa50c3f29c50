import { mutant, type Mutant } from './mutant.ts'

/** Faults of what the wire shows. */
export const wireMutants: readonly Mutant[] = [
  mutant(
    'a throttled call is not told when to come back',
    'replies.ts',
    "[['Retry-After', String(retryAfter)] as const]",
    '[]'
  ),
  mutant(
    'a refused caller is not told how to sign in',
    'replies.ts',
    "[['WWW-Authenticate', wwwAuthenticate] as const]",
    '[]'
  ),
  mutant('an answer echoes another MS-RequestId', 'headers.ts', "echoed(header('ms-requestid'), dice)", 'guid(dice)'),
  mutant(
    'an answer echoes another MS-CorrelationId',
    'headers.ts',
    "echoed(header('ms-correlationid'), dice)",
    'guid(dice)'
  ),
  mutant(
    'a fault has no code',
    'replies.ts',
    "JSON.stringify({ code, description, data: [], source: 'PartnerFD' } satisfies ServiceFault)",
    "JSON.stringify({ description, data: [], source: 'PartnerFD' })"
  ),
  mutant(
    'a moment is written with two Ts',
    'moment.ts',
    'isoText(time).slice(0, -1)',
    "isoText(time).slice(0, -1).replace('T', 'TT')"
  ),
  mutant('a throttled call gets a fault of the service', 'refusals.ts', "shape: 'throttle',\n", '')
]
