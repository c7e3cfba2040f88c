// Room: mock. The nine calls of the billing API.
import type { Acknowledgement, LinkRequest, RouteName } from '../../contract/index.ts'
import type { AccountRecord } from '../account.ts'
import { eligibilityView } from '../blockers.ts'
import { type Call, registrationOf, setCookie } from '../call.ts'
import { cancellationImpactView } from '../cancellation-impact.ts'
import { type Answer, answer } from '../exchange.ts'
import { linkView } from '../link.ts'
import { acknowledge, claim, type LinkOutcome, recheck } from '../linking.ts'
import { paymentMethodView } from '../payment-method.ts'
import { refuse } from '../problem.ts'
import { registrationView } from '../registration.ts'
import { heldLinkAnswer, linkAnswer } from './link-answer.ts'

export interface Visit extends Call {
  account: AccountRecord
  params: Readonly<Record<string, string>>
  payload: unknown
  /** Answer as a replica that has not seen the newest change. */
  lagging: boolean
}

function outcomeAnswer(visit: Visit, outcome: LinkOutcome): Answer {
  const { world, account, places, requestId } = visit
  // Whatever was claimed, changed or refused: other tabs that wait may have news now.
  world.wake()
  if (outcome.kind === 'refused') return refuse(outcome.refusal, requestId, places)
  return answer(outcome.status, {}, linkView(world.book, account, outcome.link, places))
}

function notFound(visit: Visit): Answer {
  return refuse({ code: 'not_found' }, visit.requestId, visit.places)
}

function getPaymentMethod({ world, account, places, lagging }: Visit): Answer {
  const older = lagging ? account.past.at(-1) : undefined
  const link = older === undefined ? world.book.linkOf(account) : older.link
  return answer(200, {}, paymentMethodView(world.book, older?.account ?? account, link, places))
}

function getEligibility({ world, account, places }: Visit): Answer {
  return answer(200, {}, eligibilityView(world.book, account, places))
}

function getRegistration(visit: Visit): Answer {
  const registration = registrationOf(visit, visit.account)
  if (registration === undefined) return answer(204)
  return answer(200, {}, registrationView(visit.world.book, registration))
}

function releaseRegistration(visit: Visit): Answer {
  const registration = registrationOf(visit, visit.account)
  if (registration !== undefined) {
    registration.released = true
    visit.world.book.note(`EMQX: let go of registration ${registration.id}`)
    visit.world.wake()
  }
  const said = answer(204)
  said.cookies.push(setCookie(visit, 'registration', '', 0))
  return said
}

function createLink(visit: Visit): Answer {
  const { registrationId } = visit.payload as LinkRequest
  const kept = registrationOf(visit, visit.account)
  // Another browser's registration is as good as none: its id alone is no proof of anything.
  const own = kept?.id === registrationId ? kept : undefined
  return outcomeAnswer(visit, claim(visit.world.book, visit.account, own))
}

function getLink(visit: Visit): Answer | Promise<Answer> {
  if (visit.lagging) return linkAnswer(visit, visit.account, true)
  return heldLinkAnswer(visit, visit.account)
}

function recheckLink(visit: Visit): Answer {
  return outcomeAnswer(visit, recheck(visit.world.book, visit.account, visit.params['id'] ?? ''))
}

function acknowledgeLink(visit: Visit): Answer {
  const { version } = visit.payload as Acknowledgement
  const link = visit.world.book.linkOf(visit.account)
  if (link === undefined || !acknowledge(link, version)) return notFound(visit)
  visit.world.wake()
  return answer(204)
}

function getCancellationImpact(visit: Visit): Answer {
  const { world, account } = visit
  const link = world.book.linkOf(account)
  if (link === undefined) return notFound(visit)
  return answer(200, {}, cancellationImpactView(world.book, account, link))
}

export const billingRoutes: Readonly<
  Record<RouteName, (visit: Visit) => Answer | Promise<Answer>>
> = {
  getPaymentMethod,
  getEligibility,
  getRegistration,
  releaseRegistration,
  createLink,
  getLink,
  recheckLink,
  acknowledgeLink,
  getCancellationImpact,
}
