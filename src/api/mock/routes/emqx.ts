// Room: mock. EMQX's console: the remedies of the billing page.
import { accountOf, type Call } from '../call.ts'
import { type Answer, answer, seeOther } from '../exchange.ts'
import { fields, isForm, text } from '../form.ts'
import { misuse, refuse } from '../problem.ts'
import { applyRemedy, isRemedyKind, remedyKinds } from '../remedy.ts'

/** @param path below `/emqx`. */
export function answerEmqx(call: Call, path: string): Answer {
  const { world, inbound, requestId, places } = call
  if (`${inbound.method} ${path}` !== 'POST /remedy') {
    return misuse(404, requestId, 'There is no such call.')
  }
  const account = accountOf(call)
  if (account === undefined) return refuse({ code: 'session_required' }, requestId, places)
  const kind = text(fields(inbound) ?? {}, 'kind')
  if (!isRemedyKind(kind)) {
    return misuse(400, requestId, `"kind" is one of: ${remedyKinds.join(', ')}.`)
  }
  if (!applyRemedy(world.book, account, kind)) {
    return misuse(409, requestId, 'AWS Marketplace pays for this account.')
  }
  world.wake()
  return isForm(inbound) ? seeOther('/billing.html') : answer(204)
}
