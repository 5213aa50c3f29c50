import { toPointer } from '../../../contract/index.ts'
import { requestValue } from '../observe/call.ts'
import type { Observation } from '../observe/observations.ts'
import { placeIn } from '../observe/mark.ts'
import type { Law, Scene } from '../scene.ts'
import { canonical, type Equality } from '../words/equality.ts'
import { matchUri, valueOn, type Expression } from '../words/expression.ts'
import type { Equals } from '../words/property-words.ts'
import type { Member } from '../words/shape.ts'
import { named, spoken } from './speech.ts'

/** `x-equals`: an answer speaks of what the request asked for. */
export const referenceLaw: Law = (scene) => {
  judgeAll(scene, ({ path }) => path.length === 0)
}

/** The same of what stands inside of a property: a link speaks of the resource that has it. */
export const linkLaw: Law = (scene) => {
  judgeAll(scene, ({ path }) => path.length > 0)
}

const judgeAll = (scene: Scene, isMeant: (equals: Equals) => boolean): void => {
  // Three orders that name one wrong customer have one cause.
  const told = new Set<string>()
  for (const observation of scene.observations) {
    for (const member of observation.shape.telling.equals) {
      for (const equals of member.equals) if (isMeant(equals)) judge(scene, observation, member, equals, told)
    }
  }
}

const judge = (scene: Scene, observation: Observation, member: Member, equals: Equals, told: Set<string>): void => {
  const said = valueOn(observation.value, [member.name, ...equals.path])
  if (typeof said !== 'string' && typeof said !== 'number') return
  const expected = expectedValue(scene, observation, member, equals, String(said))
  if (!expected) return
  scene.support('equals')
  if (expected.isMet) return
  // Another key than was asked for is another thing: nothing it says is about the one asked for.
  const isKey = equals.path.length === 0 && observation.resource.key.includes(member.name)
  if (isKey) scene.dismiss(observation.root)
  else if (equals.path.length === 0) scene.misname(observation.root)
  const memory = scene.memory.root(observation.root).resource(observation)
  const { found } = memory
  const mark = `equals ${member.name} ${expected.text} ${String(said)}`
  const cause = `${equals.located.uri}#${equals.located.pointer} ${expected.text}`
  if (found.has(mark) || told.has(cause)) return
  found.add(mark)
  told.add(cause)
  if (!isKey && equals.path.length === 0) memory.distrust(member.name, said)
  const property = [member.name, ...equals.path].join('.')
  scene.find({
    code: 'reference.value.wrong',
    party: 'service',
    message: isKey
      ? `the answer holds the ${named(observation)}, but '${expected.text}' was asked for; the contract expects ${property} to ` +
        `equal ${equals.text}. Do not use the answer: it is about something else.`
      : `the ${named(observation)} has ${spoken(said)} as ${property}, but the contract expects it to agree with ${equals.text}, ` +
        `which has '${expected.text}' here. Find out whose data this answer holds before you use it.`,
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
): { readonly text: string; readonly isMet: boolean } | undefined => {
  const own = path.length === 0 ? member.equality : 'exact'
  const pairs = 'uri' in expected ? matchUri(said, expected.uri) : [[expected.expression, said] as const]
  const compared = (pairs ?? []).flatMap(([expression, value]) => {
    const wanted = wantedValue(scene, observation, expression, own)
    return wanted === undefined
      ? []
      : [{ text: wanted.text, isMet: canonical(wanted.text, wanted.equality) === canonical(value, wanted.equality) }]
  })
  return compared.find(({ isMet }) => !isMet) ?? compared[0]
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
