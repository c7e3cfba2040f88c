// Room: mock. GET /marketplace/link: entity tag, 304, 204 and answers that are held until there is news.
import { preferHeader, preferenceAppliedHeader, registrationHeader } from '../../contract/index.ts'
import type { AccountRecord } from '../account.ts'
import { accountOf, type Call, registrationOf } from '../call.ts'
import { second } from '../clock.ts'
import { type Answer, answer } from '../exchange.ts'
import { linkView } from '../link.ts'
import { refuse } from '../problem.ts'
import { registrationWaits } from '../registration.ts'

/** Seconds. Longer holds meet the time-outs of proxies. */
const longestHold = 25

/** @param lagging answers as a replica that has not seen the newest change. */
export function linkAnswer(call: Call, account: AccountRecord, lagging = false): Answer {
  const { book, generation } = call.world
  const older = lagging ? account.past.at(-1) : undefined
  const link = older === undefined ? book.linkOf(account) : older.link
  const waits = registrationWaits(registrationOf(call, account))
  const told = link === undefined ? 'none' : `${link.id}.${link.version}`
  const seen = link?.acknowledgedVersion ?? 0
  const etag = `"${generation}.${account.id}.${told}.${seen}.${waits ? 1 : 0}"`
  const headers = { etag, [registrationHeader]: waits ? 'present' : 'none' }
  if (knows(call, etag)) return answer(304, headers)
  if (link === undefined) return answer(204, headers)
  return answer(200, headers, linkView(book, account, link, call.places))
}

function knownTags(call: Call): string[] {
  const header = call.inbound.headers.get('if-none-match')
  return header === null ? [] : header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}

function knows(call: Call, etag: string): boolean {
  return knownTags(call).includes(etag)
}

function waitAskedFor(call: Call): number {
  const prefer = call.inbound.headers.get(preferHeader) ?? ''
  const wait = /(?:^|[,;])\s*wait\s*=\s*(\d{1,6})\s*(?:$|[,;])/i.exec(prefer)?.[1]
  return Math.min(Number(wait ?? 0), longestHold)
}

/**
 * Holds a 304 back until it would be an answer with news. An asker who knows no version is answered
 * at once: there is nothing to compare with, and his page would stay empty.
 */
export async function heldLinkAnswer(call: Call, account: AccountRecord): Promise<Answer> {
  const { world, inbound } = call
  const wait = waitAskedFor(call)
  if (!world.options.holdAnswers || wait === 0 || knownTags(call).length === 0) {
    return linkAnswer(call, account)
  }
  const end = world.clock.now() + wait * second
  const { landings } = world
  let before: number | undefined
  let holder: AccountRecord | undefined = account
  for (;;) {
    const said = linkAnswer(call, holder)
    const now = world.clock.now()
    // Where a host's clock or sleep stands still, waiting on would never end.
    const standsStill = now === before
    before = now
    // A browser that has just landed has a new cookie, which only its next question can bring.
    const landed = world.landings !== landings
    if (said.status !== 304 || now >= end || standsStill || landed || inbound.signal?.aborted) {
      said.headers.set(preferenceAppliedHeader, 'wait')
      return said
    }
    // Nothing wakes us when a due event comes in real time, so we wake for it ourselves.
    const due = world.book.agenda.nextDue() ?? end
    await world.change(Math.max(1, Math.min(end, due) - now), inbound.signal)
    world.settle()
    // The session, or the whole book, may have changed while the answer was held.
    holder = accountOf(call)
    if (holder === undefined) {
      return refuse({ code: 'session_required' }, call.requestId, call.places)
    }
  }
}
