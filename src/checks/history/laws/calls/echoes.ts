import { headerValues, redacted } from '../../../../exchange/index.ts'
import { headerPointer, idOf } from '../../observe/call.ts'
import type { Law } from '../../scene.ts'
import { canonical, isGuidShaped } from '../../words/equality.ts'

/** `x-call-id`, echoed: where an answer has an id that its request had, too, they are equal. It may be missing. */
export const echoLaw: Law = (scene) => {
  const { call, answer } = scene
  for (const words of answer ? call.words.callIds : []) {
    const sent = idOf(call, words.name)
    if (!words.echoed || sent === undefined || !answer) continue
    // A service makes an id of its own for what is none; that it is none was found elsewhere.
    if (words.equality === 'guid' && !isGuidShaped(sent)) continue
    const equals = (one: string) => canonical(one, words.equality) === canonical(sent, words.equality)
    // A service that sets a header twice joins the values with a comma.
    const echoes = headerValues(answer.response.headers, words.name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter((value) => value !== '' && value !== redacted)
    if (echoes.length === 0) continue
    scene.support('echoed')
    const wrong = echoes.find((echo) => !equals(echo))
    if (wrong === undefined) continue
    scene.find({
      code: 'call.echo.wrong',
      party: 'service',
      message:
        `the answer has the ${words.name} '${wrong}', the request had '${sent}'; the contract expects the answer to repeat ` +
        'it. Find out whether this is the answer to another request before you use it.',
      at: call.mark.place(headerPointer(call, 'response', words.name)),
      before: { mark: call.mark, pointer: headerPointer(call, 'request', words.name) },
      contract: words.located
    })
  }
}
