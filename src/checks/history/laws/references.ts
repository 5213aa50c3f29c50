import { quoteText } from '../../quoting.ts'
import { toPointer } from '../../../contract/index.ts'
import { requestValue } from '../observe/call.ts'
import type { Mismatch } from '../observe/mismatch.ts'
import { identityOf, type Observation } from '../observe/observations.ts'
import { placeIn } from '../observe/mark.ts'
import type { Law, Scene } from '../scene.ts'
import { canonical, canonicalKey, type Equality } from '../words/equality.ts'
import { matchUri, valueOn, type Expression } from '../words/expression.ts'
import type { Equals } from '../words/property-words.ts'
import type { Member } from '../words/shape.ts'
import { named, spoken } from './speech.ts'

/** `x-equals`: an answer speaks of what the request asked for. */
export const referenceLaw: Law = (scene) => {
  // Three orders that name one wrong customer have one cause.
  const told = new Set<string>()
  for (const observation of scene.observations) {
    for (const member of observation.shape.telling.equals) {
      for (const equals of member.equals) {
        const mismatch = mismatchIn(scene, observation, member, equals)
        if (!mismatch) continue
        if (equals.path.length > 0) noteLink(scene, mismatch)
        else tell(scene, mismatch, told)
      }
    }
  }
}

/** The same of what stands inside of a property: a link speaks of the resource that has it. */
export const linkLaw: Law = (scene) => {
  const told = new Set<string>()
  const wrong = new Set<string>()
  for (const mismatch of scene.wrongLinks) {
    const { observation, named } = mismatch
    if (scene.isDismissed(observation)) continue
    // What it names is missed in this answer, or names something else, too, which was found: the two have one cause.
    if (named !== undefined && (scene.isMissed(named) || wrong.has(named)))
      scene.memory.root(observation.root).resource(observation).found.add(markOf(mismatch))
    else tell(scene, mismatch, told)
    wrong.add(observation.identity)
    if (scene.aliasOf(observation) !== undefined) scene.dismiss(observation.root)
  }
}

const noteLink = (scene: Scene, mismatch: Mismatch): void => {
  const { observation, named } = mismatch
  scene.wrongLinks.push(mismatch)
  const { found } = scene.memory.root(observation.root).resource(observation)
  // Who links to something else again and again has a wrong link, and a key that is right.
  if (named !== undefined && !isAskedFor(scene, observation) && !found.has(markOf(mismatch)))
    scene.alias(observation.root, named)
}

/** Whether the request has the key, too. */
const isAskedFor = ({ call }: Scene, { resource, shape }: Observation): boolean =>
  resource.key.some((property) =>
    shape.members
      .get(property)
      ?.equals.some(
        ({ path, expected }) => path.length === 0 && 'expression' in expected && requestValue(call, expected.expression)
      )
  )

const mismatchIn = (scene: Scene, observation: Observation, member: Member, equals: Equals): Mismatch | undefined => {
  const said = valueOn(observation.value, [member.name, ...equals.path])
  if (typeof said !== 'string' && typeof said !== 'number') return undefined
  const expected = expectedValue(scene, observation, member, equals, String(said))
  if (!expected) return undefined
  scene.support('equals')
  if (expected.isMet) return undefined
  return { observation, member, equals, said, expected: expected.text, named: expected.named }
}

const markOf = ({ member, said, expected }: Mismatch): string => `equals ${member.name} ${expected} ${String(said)}`

const tell = (scene: Scene, mismatch: Mismatch, told: Set<string>): void => {
  const { observation, member, equals, said, expected } = mismatch
  // Another key than was asked for is another thing: nothing it says is about the one asked for.
  const isKey = equals.path.length === 0 && observation.resource.key.includes(member.name)
  if (isKey) scene.dismiss(observation.root)
  else if (equals.path.length === 0) scene.misname(observation.root)
  const memory = scene.memory.root(observation.root).resource(observation)
  const { found } = memory
  const mark = markOf(mismatch)
  const cause = `${equals.located.uri}#${equals.located.pointer} ${expected}`
  if (found.has(mark)) return
  found.add(mark)
  if (!isKey && equals.path.length === 0) memory.distrust(member.name, said)
  if (told.has(cause)) {
    scene.include(observation.root)
    return
  }
  told.add(cause)
  const property = [member.name, ...equals.path].join('.')
  scene.find({
    code: 'reference.value.wrong',
    party: 'service',
    message: isKey
      ? `the answer holds the ${named(observation)}, but ${quoteText(expected, ...equals.text.split('.'), property)} was asked for; the contract expects ${property} to ` +
        `equal ${equals.text}. Do not use the answer: it is about something else.`
      : `the ${named(observation)} has ${spoken(said, [member.name, ...equals.path.map(String)])} as ${property}, but the contract expects it to agree with ${equals.text}, ` +
        `which has ${quoteText(expected, ...equals.text.split('.'), property)} here. Find out whose data this answer holds before you use it.`,
    at: placeIn(scene.sighting(observation), toPointer([member.name, ...equals.path])),
    contract: equals.located,
    root: observation.root
  })
}

/** What a value should be; `undefined` where the request and the resource do not say. */
const expectedValue = (
  scene: Scene,
  observation: Observation,
  member: Member,
  { expected, path }: Equals,
  said: string
): { readonly text: string; readonly isMet: boolean; readonly named: string | undefined } | undefined => {
  const own = path.length === 0 ? member.equality : 'exact'
  const pairs = 'uri' in expected ? matchUri(said, expected.uri) : [[expected.expression, said] as const]
  const compared = (pairs ?? []).flatMap(([expression, value]) => {
    const wanted = wantedValue(scene, observation, expression, own)
    return wanted === undefined
      ? []
      : [
          {
            text: wanted.text,
            isMet: canonical(wanted.text, wanted.equality) === canonical(value, wanted.equality),
            named: keyNamed(observation, expression, value)
          }
        ]
  })
  return compared.find(({ isMet }) => !isMet) ?? compared[0]
}

/** The identity of what has this value as its key. */
const keyNamed = (
  { resource, shape, parent }: Observation,
  expression: Expression,
  value: string
): string | undefined => {
  const [property, ...more] = resource.key
  const isKey = expression.from === 'property' && expression.path.length === 1 && expression.path[0] === property
  if (!isKey || property === undefined || more.length > 0 || parent) return undefined
  return identityOf(resource.name, [canonicalKey(value, shape.equalityOf(property))])
}

const wantedValue = (
  { call }: Scene,
  { value, shape }: Observation,
  expression: Expression,
  own: Equality
): { readonly text: string; readonly equality: Equality } | undefined => {
  if (expression.from !== 'property') {
    const wanted = requestValue(call, expression)
    return wanted && { text: wanted.text, equality: own === 'exact' ? wanted.equality : own }
  }
  const wanted = valueOn(value, expression.path)
  if (typeof wanted !== 'string' && typeof wanted !== 'number') return undefined
  return { text: String(wanted), equality: shape.equalityOf(expression.path[0] ?? '') }
}
