// Room: check. Rules about the question that is asked again and again: tags, 304, held answers.
import { setTimeout as pause } from 'node:timers/promises'
import { preferenceAppliedHeader, registrationHeader } from '../../api/contract/index.ts'
import { seconds, type Exchange } from '../exchange.ts'
import { Departure, given, must, NotApplicable } from '../expectation.ts'
import { numberAt, textAt } from '../json.ts'
import { acting, judging, observing, type Rule } from '../rule.ts'
import type { Visitor } from '../visitor.ts'
import { said } from './requests.ts'

/** Seconds: long enough to be told from no wait at all. */
const shortWait = 1
const longWait = 4

/** Milliseconds from the question to the news. The first costs nothing and is nearly always enough. */
const headStarts = [0, 250, 1000]

/** Seconds beyond the wait that are the network's, or a busy machine's. */
const slack = 6

function tagOf({ answer }: Exchange): string | undefined {
  return answer.headers['etag']
}

function held({ answer }: Exchange): boolean {
  return /\bwait\b/.test(answer.headers[preferenceAppliedHeader.toLowerCase()] ?? '')
}

function askAgain(visitor: Visitor, known: Exchange, wait?: number): Promise<Exchange> {
  const prefer = wait === undefined ? undefined : `wait=${wait}`
  return visitor.ask('getLink', { headers: { 'if-none-match': tagOf(known), prefer } })
}

export const askingRules: readonly Rule[] = [
  observing({
    id: 'link-tagged',
    group: 'asking',
    says: '`ETag` is on the answers of getLink.',
    anchor: 'header-fields',
    mend: 'A quoted tag made of account, link and version. Without it every question costs a whole answer.',
    about: ({ place, answer }) => place === 'getLink' && answer.status === 200,
    flaw(exchange) {
      const tag = tagOf(exchange)
      if (tag === undefined) return 'ETag is missing'
      return /^(?:W\/)?"[^"]*"$/.test(tag) ? undefined : `ETag is ${tag}, without its quotes`
    },
  }),
  judging({
    id: 'tag-follows-version',
    group: 'asking',
    says: '`ETag` changes with every version of the link.',
    anchor: 'header-fields',
    mend: 'Put the version into the tag. A tag that stays hides the news behind a 304.',
    judge({ exchanges }) {
      const seen = new Map<string, { version: string; from: Exchange }>()
      for (const exchange of exchanges) {
        const { place, answer } = exchange
        const tag = tagOf(exchange)
        if (place !== 'getLink' || answer.status !== 200 || tag === undefined) continue
        const version = `${textAt(answer.json, 'id')} ${numberAt(answer.json, 'version')}`
        const before = seen.get(tag)
        if (before !== undefined && before.version !== version) {
          throw new Departure('one tag on two versions', [before.from, exchange])
        }
        seen.set(tag, { version, from: exchange })
      }
      if (seen.size === 0) throw new NotApplicable('no tagged link was seen')
    },
  }),
  acting({
    id: 'known-link-304',
    group: 'asking',
    says: '304: the link that the client holds is still the newest.',
    anchor: 'getlink',
    mend: 'Compare `If-None-Match`, a list of tags perhaps with `W/`, with the tag of what you would answer.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor } = await scene.pending()
      const known = await visitor.ask('getLink')
      given(tagOf(known) !== undefined, 'The link has no tag', known)
      const again = await askAgain(visitor, known)
      must(again.answer.status === 304, `a known link was answered ${said(again)}`, known, again)
    },
  }),
  acting({
    id: 'changed-link-200',
    group: 'asking',
    says: 'A link that has changed is answered in full, whatever tag the client holds.',
    anchor: 'getlink',
    mend: 'Never take 304 from a cache in front of the server.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const linked = await scene.pending()
      const known = await linked.visitor.ask('getLink')
      await scene.happens(linked, 'confirm', 'active')
      const again = await askAgain(linked.visitor, known)
      must(again.answer.status === 200, `news was answered ${said(again)}`, known, again)
    },
  }),
  acting({
    id: 'wait-is-honest',
    group: 'asking',
    says: '`Preference-Applied` says `wait` when the answer was held.',
    anchor: 'header-fields',
    mend: 'Say it only after holding: whoever says it is asked again at once, and at once again.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor } = await scene.pending()
      const known = await visitor.ask('getLink')
      const again = await askAgain(visitor, known, shortWait)
      const unchanged = again.answer.status === 304
      const took = seconds(again)
      const text = `it says wait, but answered without news after ${took.toFixed(2)} s of ${shortWait}`
      must(!held(again) || !unchanged || took >= shortWait * 0.8, text, known, again)
    },
  }),
  acting({
    id: 'wait-ends',
    group: 'asking',
    says: '`wait=N`: the answer may be held up to N seconds.',
    anchor: 'header-fields',
    mend: 'N is the caller’s limit: he gives up a while after it and takes you for broken.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor } = await scene.pending()
      const known = await visitor.ask('getLink')
      const again = await askAgain(visitor, known, shortWait)
      const took = seconds(again)
      must(
        took < shortWait + slack,
        `it was held for ${took.toFixed(1)} s of ${shortWait}`,
        known,
        again,
      )
    },
  }),
  acting({
    id: 'wait-brings-news',
    group: 'asking',
    says: 'A server that holds the answer until there is news brings it in one round trip.',
    anchor: 'pace-of-asking',
    mend: 'Wake whoever waits when AWS’s event has been written, instead of letting the time run out.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      for (const headStart of headStarts) {
        const { visitor, setUp } = await scene.pending()
        const known = await visitor.ask('getLink')
        const waiting = askAgain(visitor, known, longWait)
        const news = pause(headStart).then(() => scene.aws('confirm', setUp))
        const [again] = await Promise.all([waiting, news])
        // The news was faster than the question: there was nothing to hold.
        if (!held(again) && again.answer.status === 200) continue
        if (!held(again)) throw new NotApplicable('the server holds no answer')
        const text = `the news came after ${seconds(again).toFixed(1)} s as ${said(again)}`
        must(again.answer.status === 200 && seconds(again) < longWait * 0.8, text, known, again)
        return
      }
      throw new NotApplicable('the news was always faster than the question')
    },
  }),
  acting({
    id: 'registration-hint-true',
    group: 'asking',
    says: '`X-Marketplace-Registration` says `none` or `present`: whether a registration waits for this browser.',
    anchor: 'header-fields',
    mend: 'When in doubt leave it out: `none` where one waits loses the customer’s subscription.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, landing } = await scene.landed()
      const asked = await visitor.ask('getLink')
      const hint = asked.answer.headers[registrationHeader.toLowerCase()]
      if (hint === undefined) throw new NotApplicable('the server sends no such hint')
      must(hint === 'present', `it says ${hint} while one waits`, landing, asked)
    },
  }),
]
