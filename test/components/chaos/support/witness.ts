// Test support: sees every drawing of the elements, and hears their live regions and their events,
// at the moment in which a customer or a host would.
import type {
  EmqxLinkChangeEvent,
  EmqxLinkSettledEvent,
  EmqxPaymentMethodChangeEvent,
} from '../../../../src/index.ts'
import { claimsOf, rootsOf, spokenClaim, textOf, type Claim } from './claims.ts'
import type { Ground } from './ground.ts'
import type { Known, Told } from './told.ts'
import { brief, isTrue, neverTold } from './untrue.ts'

const drawings = { childList: true, characterData: true, subtree: true }

const events = ['emqxlinkchange', 'emqxlinksettled', 'emqxpaymentmethodchange'] as const

/** What may begin again with each answer. */
const ofTheLine = /^(trouble|failed:aws_unavailable)$/

interface Utterance {
  /** Of `Told.ever`: what was known then. */
  readonly at: number
  /** So many answers had come through. */
  readonly heard: number
}

export class Witness {
  /** What was wrong at the time, in the order in which it happened. */
  readonly #problems: string[] = []
  readonly #ground: Ground
  readonly #observers = new Map<ShadowRoot, MutationObserver>()
  /** What each live region claimed last. */
  readonly #spoken = new Map<Element, string>()
  /** What was said since something was done to the elements. */
  readonly #uttered = new Map<string, Utterance>()
  #touches = 0

  constructor(ground: Ground) {
    this.#ground = ground
    for (const name of events) ground.place.addEventListener(name, this.#onEvent)
  }

  /** Whatever was mounted meanwhile is watched as well. */
  look(): void {
    for (const element of this.#ground.elements) this.#watch(element)
  }

  /** @throws Error with whatever was wrong so far */
  swear(when: string): void {
    if (this.#problems.length > 0) throw new Error(`${this.#problems.join('; ')} ${when}`)
  }

  end(): void {
    for (const observer of this.#observers.values()) observer.disconnect()
    for (const name of events) this.#ground.place.removeEventListener(name, this.#onEvent)
  }

  #watch(element: HTMLElement): void {
    for (const root of rootsOf(element)) {
      if (this.#observers.has(root)) continue
      const observer = new MutationObserver((records) => this.#onDrawn(element, records))
      observer.observe(root, drawings)
      this.#observers.set(root, observer)
    }
  }

  #onDrawn(element: HTMLElement, records: readonly MutationRecord[]): void {
    if (!element.isConnected) return
    this.#watch(element)
    const told = this.#ground.toldTo(element)
    // An element that goes to ask elsewhere takes a moment to forget.
    const bold = told === this.#ground.told ? neverTold(element, told) : undefined
    if (bold) this.#problems.push(bold)
    const regions = rootsOf(element).flatMap((root) => [...root.querySelectorAll('[role=status]')])
    for (const region of regions) {
      const text = textOf(region)
      // Some screen readers say again whatever is set again.
      const isSet = records.some(({ target }) => region.contains(target))
      if (isSet && text !== '') this.#hear(element, region, text)
    }
  }

  #hear(element: HTMLElement, region: Element, text: string): void {
    const told = this.#ground.toldTo(element)
    const claim = spokenClaim(element, text)
    const { localName } = element
    if (!told.lately.some((known) => isTrue(claim, known, told)))
      this.#problems.push(
        `${localName} spoke “${text}”, which is not true: it was told ${brief(told.now)}`,
      )
    const last = this.#spoken.get(region) ?? ''
    this.#spoken.set(region, claim.says)
    // Of several modals one speaks for all; each of the others says what it shows itself.
    const number = [...this.#spoken.keys()].indexOf(region)
    const who = claim.about === 'link' ? localName : `${localName} ${number}`
    // That trouble is over is news.
    if (!ofTheLine.test(last)) this.#once(`${who} spoke “${text}”`, claim, told)
  }

  /** One change is told once, by whichever element of the page. */
  #once(what: string, claim: Claim, told: Told): void {
    if (this.#touches !== this.#ground.touches) this.#uttered.clear()
    this.#touches = this.#ground.touches
    const now: Utterance = { at: told.ever.length - 1, heard: told.heard }
    const before = this.#uttered.get(what)
    this.#uttered.set(what, now)
    if (!before || before.at > now.at) return
    const since = told.ever.slice(before.at).map((known) => storyOf(claim, known))
    const isNews = ofTheLine.test(claim.says) && before.heard !== now.heard
    if (new Set(since).size === 1 && !isNews) this.#problems.push(`${what} twice, for one change`)
  }

  readonly #onEvent = (event: Event): void => {
    const element = event.target as HTMLElement
    const told = this.#ground.toldTo(element)
    const [claim, what] = claimOfEvent(event)
    const { localName } = element
    const said = `${localName} told its host ${event.type} ${what}`
    if (!told.lately.some((known) => isTrue(claim, known, told)))
      this.#problems.push(`${said}, which is not true: it was told ${brief(told.now)}`)
    if (claim.about === 'link') this.#once(said, claim, told)
    const shown = claimsOf(element).map(({ says }) => says)
    // It says so itself by then, in words or by its state.
    const agrees = claim.says === 'idle' || shown.some((each) => each.startsWith(claim.says))
    if (claim.about === 'link' && !agrees) this.#problems.push(`${said} and shows ${shown.join()}`)
  }
}

/** What has to change before the same words are news. */
function storyOf({ about }: Claim, known: Known): string {
  const { account, signedOut, link, method, eligibility, registrations, codes } = known
  switch (about) {
    case 'method':
      return `${account?.id} ${method?.kind}`
    case 'eligibility':
      return JSON.stringify([eligibility, signedOut.has('eligibility')])
    case 'link':
    case 'guide': {
      const ofLink = [link?.id, link?.version, link?.state, signedOut.has('link')]
      const others = [registrations.length, codes.size, eligibility?.eligible]
      return [account?.id, ...ofLink, ...others].join(' ')
    }
    default:
      return about satisfies never
  }
}

function claimOfEvent(event: Event): [claim: Claim, what: string] {
  switch (event.type) {
    case 'emqxlinkchange': {
      const { state, version } = event as EmqxLinkChangeEvent
      return [{ about: 'link', says: state }, `${state} v${version}`]
    }
    case 'emqxlinksettled': {
      const { outcome, code } = event as EmqxLinkSettledEvent
      return [{ about: 'link', says: outcome }, `${outcome} ${code}`]
    }
    default: {
      const { kind } = event as EmqxPaymentMethodChangeEvent
      return [{ about: 'method', says: `kind:${kind}` }, kind]
    }
  }
}
