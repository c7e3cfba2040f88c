// Test support: a page with a backend of its own, for one random run, and what is seen of both.
import {
  createBillingMock,
  type BillingMock,
  type ScenarioName,
} from '../../../../src/api/mock/index.ts'
import { configureBilling } from '../../../../src/components/page/config.ts'
import { joinSession } from '../../../../src/api/session/index.ts'
import { pause } from '../../../support/quick-time.ts'
import { overhear, Told } from './told.ts'
import '../../../../src/define.ts'

/** What the account's names become on their way in some runs. */
export const markup = '<img src=x onerror=hostile()><b>Factory Cloud</b>'

const Channel = globalThis.BroadcastChannel
const cast = { customer: 'olivia@factory.example', stranger: 'ben@harbour.example' } as const
export type Person = keyof typeof cast

/** Whom the fault `other_account` names. */
const somebodyElse = { displayName: 'Somebody Else', email: 'somebody@else.example' }

let grounds = 0

export class Ground {
  readonly mock: BillingMock
  readonly apiBase = `/chaos-${++grounds}/api/v1/billing`
  readonly place = document.createElement('div')
  readonly elements: HTMLElement[] = []
  /** What the elements were told that ask here, and the others, whom nobody answers. */
  readonly told = new Told()
  readonly #toldElsewhere = new Told()
  /** What happened, in order, for the message of a run that failed. */
  readonly trace: string[] = []
  readonly channels = new Set<BroadcastChannel>()
  /** Questions without an answer. */
  asking = 0
  asked = 0
  /** Grows with whatever is done to the elements themselves. */
  touches = 0
  readonly #spoiled: boolean
  readonly #begun = performance.now()
  readonly #restore: () => void

  constructor(scenario: ScenarioName, spoiled: boolean) {
    this.#spoiled = spoiled
    const epoch = Date.now()
    this.mock = createBillingMock({
      scenario,
      apiBase: this.apiBase,
      clock: { now: () => epoch + performance.now() },
      origin: location.origin,
    })
    this.#toldElsewhere.cutOff()
    configureBilling({
      apiBase: this.apiBase,
      listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-test',
      ticketUrl: 'https://support.example.com/new',
      signInUrl: '/login.html',
      fetch: (input, init) => this.#fetch(input, init),
    })
    document.body.append(this.place)
    this.#restore = watchPage(this.channels)
  }

  async #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    this.asking += 1
    this.asked += 1
    this.told.ask()
    try {
      const answer = await this.mock.fetch(input, init)
      const spoiled = this.#spoiled ? spoil(answer) : answer
      const { method = 'GET', headers } = init ?? {}
      const tagged = new Headers(headers).has('if-none-match')
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href)
      const path = pathname.replace(this.apiBase, '')
      const { status } = answer
      return overhear(spoiled, (text) => {
        this.note(`${method} ${path} → ${status}`)
        this.told.hear({ method, path, tagged, status, text })
      })
    } finally {
      this.asking -= 1
    }
  }

  /** Everybody whom an answer could name. */
  get people(): readonly { displayName: string; email: string }[] {
    return [...this.mock.state().accounts, somebodyElse]
  }

  note(what: string): void {
    this.trace.push(`${Math.round(performance.now() - this.#begun)} ms ${what}`)
  }

  toldTo(element: Element): Told {
    return asksElsewhere(element) ? this.#toldElsewhere : this.told
  }

  /** Whoever comes when the last element has left is told everything anew. */
  noteWhoIsLeft(): void {
    if (this.elements.every(asksElsewhere)) this.told.forget()
  }

  signIn(who: Person): void {
    const email = cast[who]
    if (!this.mock.state().accounts.some((each) => each.email === email)) return
    this.mock.signInAs(email)
  }

  signOut(): void {
    this.mock.signOut()
  }

  /** As a word from another tab would reach our channels. */
  forge(word: unknown): void {
    for (const { name } of this.channels) {
      const other = new Channel(name)
      other.postMessage(word)
      other.close()
    }
  }

  /** The session asks everything again. */
  refresh(): void {
    const lease = joinSession({ apiBase: this.apiBase }, [], () => undefined)
    lease.session.refresh()
    lease.end()
  }

  /** Spends what faults are left, on questions of nobody. */
  async spendFaults(): Promise<void> {
    for (let left = 60; left > 0 && this.mock.state().faults.length > 0; left -= 1) {
      const given = new AbortController()
      const path = left % 2 === 0 ? '/marketplace/link' : '/payment-method'
      const init = { method: left % 3 === 0 ? 'POST' : 'GET', signal: given.signal }
      const asked = this.mock.fetch(`${this.apiBase}${path}`, init).then(
        () => undefined,
        () => undefined,
      )
      await pause(0)
      given.abort()
      await asked
    }
  }

  end(): void {
    this.place.remove()
    this.#restore()
  }
}

/** Some hosts write an object as an attribute, which names no place. */
function asksElsewhere(element: Element): boolean {
  const base = element.getAttribute('api-base') ?? ''
  return base !== '' && !base.startsWith('[object ')
}

/** Who looks at the page: in sight, connected, and which channels it has. */
function watchPage(channels: Set<BroadcastChannel>): () => void {
  class Watched extends Channel {
    constructor(name: string) {
      super(name)
      channels.add(this)
    }
    override close(): void {
      channels.delete(this)
      super.close()
    }
  }
  globalThis.BroadcastChannel = Watched
  return () => {
    globalThis.BroadcastChannel = Channel
    setHidden(false)
    setOnline(true)
    for (const name of ['lang', 'dir', 'data-theme']) {
      document.documentElement.removeAttribute(name)
    }
    document.documentElement.lang = 'en'
  }
}

export function setHidden(hidden: boolean): void {
  const value = hidden ? 'hidden' : 'visible'
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value })
  document.dispatchEvent(new Event('visibilitychange'))
}

export function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online })
  globalThis.dispatchEvent(new Event(online ? 'online' : 'offline'))
}

/** The names in an answer become markup, while it still comes piece by piece. */
function spoil(answer: Response): Response {
  if (!answer.body) return answer
  const { status, statusText, headers } = answer
  const reads = new TextDecoder()
  const writes = new TextEncoder()
  const body = answer.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        const text = reads.decode(piece, { stream: true })
        out.enqueue(writes.encode(text.replaceAll('Factory Cloud', markup)))
      },
    }),
  )
  return new Response(body, { status, statusText, headers })
}
