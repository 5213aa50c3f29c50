import { quoteText } from '../../../quoting.ts'
import { fieldValue, headerPositions, redacted } from '../../../../exchange/index.ts'
import { headerNamed, misfitsOf } from '../../../parameters.ts'
import { headerPointer, idOf, isNoId } from '../../observe/call.ts'
import type { Answer, Law, Scene } from '../../scene.ts'
import { canonical } from '../../words/equality.ts'

/** `x-call-id`, echoed: where an answer has an id that its request had, too, they are equal. It may be missing. */
export const echoLaw: Law = (scene) => {
  const { call, answer } = scene
  for (const words of answer ? call.words.callIds : []) {
    const sent = idOf(call, words.name)
    if (!words.echoed || sent === undefined || !answer) continue
    // A service makes an id of its own for what is none. That it is none was found elsewhere, as every wrong id was.
    if (isNoId(words, sent) || scene.wrongIds.has(words.name)) continue
    const equals = (one: string) => canonical(one, words.equality) === canonical(sent, words.equality)
    const { headers } = answer.response
    const echoes = headerPositions(headers, words.name).flatMap((position) =>
      echoesIn(fieldValue(headers, position)).map((echo) => ({ echo, position }))
    )
    if (echoes.length === 0) continue
    scene.support('echoed')
    const wrong = echoes.find(
      ({ echo, position }) => !equals(echo) && fitsHeader(scene, answer, words.name, fieldValue(headers, position))
    )
    if (wrong === undefined) continue
    scene.find({
      code: 'call.echo.wrong',
      party: 'service',
      message:
        `the answer has the ${words.name} ${quoteText(wrong.echo, words.name)}, the request had ${quoteText(sent, words.name)}; the contract expects the answer to repeat ` +
        'it. Find out whether this is the answer to another request before you use it.',
      at: call.mark.place(`/response/headers/${wrong.position}/value`),
      before: { mark: call.mark, pointer: headerPointer(call, 'request', words.name) },
      contract: words.located
    })
  }
}

/** A service that sets a header twice joins the values with a comma. */
const echoesIn = (field: string): string[] =>
  field
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '' && value !== redacted)

/** What is no such header at all was found elsewhere, and that it differs follows from that. */
const fitsHeader = ({ contract }: Scene, { documented }: Answer, name: string, value: string): boolean => {
  const header = headerNamed(name, documented?.headers ?? [])
  return !header || misfitsOf(header, [value], contract).length === 0
}
