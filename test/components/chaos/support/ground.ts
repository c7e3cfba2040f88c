// Test support: a page with a backend of its own, for one random run, and what is seen of both.
import {
  createBillingMock,
  type BillingMock,
  type ScenarioName,
} from '../../../../src/api/mock/index.ts'
import { configureBilling } from '../../../../src/components/page/config.ts'
import { joinSession } from '../../../../src/api/session/index.ts'
import { pause } from '../../../support/quick-time.ts'
import '../../../../src/define.ts'

/** What the account's names become on their way in some runs. */
export const markup = '<img src=x onerror=hostile()><b>Factory Cloud</b>'

const Channel = globalThis.BroadcastChannel
const cast = { customer: 'olivia@factory.example', stranger: 'ben@harbour.example' } as const
export type Person = keyof typeof cast

let grounds = 0

export class Ground {
  readonly mock: BillingMock
  readonly apiBase = `/chaos-${++grounds}/api/v1/billing`
  readonly place = document.createElement('div')
  readonly elements: HTMLElement[] = []
  /** Accounts that were linked while they were signed in: only theirs may be shown as linked. */
  readonly linked = new Set<string>()
  readonly channels = new Set<BroadcastChannel>()
  /** Questions without an answer. */
  asking = 0
  asked = 0
  /** Grows with whatever is done to the elements themselves. */
  touches = 0
  #signedIn: string | undefined
  readonly #spoiled: boolean
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
    const { signedIn, customer } = this.mock.state()
    this.#signedIn = signedIn ? customer : undefined
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
    try {
      const answer = await this.mock.fetch(input, init)
      this.note()
      return this.#spoiled ? spoil(answer) : answer
    } finally {
      this.asking -= 1
    }
  }

  /** Whether the account that is signed in is linked now. */
  isLinked(): boolean {
    const own = this.mock.state().accounts.find(({ email }) => email === this.#signedIn)
    return own?.link?.state === 'active'
  }

  /** Remembers who is linked now. */
  note(): void {
    if (this.#signedIn !== undefined && this.isLinked()) this.linked.add(this.#signedIn)
  }

  signIn(who: Person): void {
    const email = cast[who]
    if (!this.mock.state().accounts.some((each) => each.email === email)) return
    this.mock.signInAs(email)
    this.#signedIn = email
    this.note()
  }

  signOut(): void {
    this.mock.signOut()
    this.#signedIn = undefined
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
