// Chaos. One tab: the real lease, session and client in it, its life, and everything that it was told and showed.
import type { Need } from '../../../src/api/session/questions.ts'
import type { BillingSession } from '../../../src/api/session/session.ts'
import { Lobby, type Lease } from '../../../src/api/session/shared.ts'
import type { Snapshot } from '../../../src/api/session/snapshot.ts'
import { dropped } from '../../../src/api/mock/exchange.ts'
import { FakePage, seeded } from '../../api/session/support/browser.ts'
import { apiBase, type Backend } from './backend.ts'
import { TabClock } from './chaos-clock.ts'
import { readableJson, type Device } from './device.ts'
import { EventLoop } from './event-loop.ts'
import type { Exchange, Told } from './exchange.ts'
import { lightResponse } from './light-response.ts'
import type { VirtualClock } from '../../api/session/support/virtual-clock.ts'

/** Who looks on. Each rule takes what it needs. */
export interface Watch {
  onRequest?(exchange: Exchange, tab: Tab): void
  onAnswer?(exchange: Exchange, tab: Tab): void
  onShown?(snapshot: Snapshot, tab: Tab): void
  onClick?(click: string, tab: Tab): void
  /** Something outside the session happened to this tab: a signal, a word, a click, an element. */
  onStir?(tab: Tab): void
  /** What this page knew is forgotten: another session begins, or none. */
  onForgotten?(tab: Tab): void
  after?(tabs: readonly Tab[]): void
}

export interface TabOptions {
  readonly id: number
  readonly clock: VirtualClock
  readonly device: Device
  readonly backend: Backend
  readonly seed: number
  readonly watch: readonly Watch[]
}

export type Life = 'shown' | 'hidden' | 'frozen' | 'cached' | 'hung' | 'gone'

export class Tab {
  readonly id: number
  readonly device: Device
  life: Life = 'shown'
  /** Until when the server asked this page to be left alone, in virtual ms. */
  notBefore = 0
  /** Requests on their way, as the page sees it. */
  inFlight = 0
  page = new FakePage()
  readonly watch: readonly Watch[]
  readonly #options: TabOptions
  #loop = new EventLoop()
  #clock: TabClock
  #lobby: Lobby
  #leases: { readonly lease: Lease; readonly needs: readonly Need[] }[] = []
  #loads = 0
  #csrf = 0

  constructor(options: TabOptions) {
    this.#options = options
    this.id = options.id
    this.device = options.device
    this.watch = options.watch
    this.#clock = new TabClock(options.clock, this.#loop)
    this.#lobby = this.#load()
  }

  get session(): BillingSession | undefined {
    return this.#leases[0]?.lease.session
  }

  get snapshot(): Snapshot | undefined {
    return this.session?.snapshot
  }

  get needs(): ReadonlySet<Need> {
    return new Set(this.#leases.flatMap(({ needs }) => needs))
  }

  get leases(): number {
    return this.#leases.length
  }

  get stuck(): boolean {
    return this.#loop.stuck
  }

  get timers(): number {
    return this.#clock.waiting
  }

  /** Locks that this tab has, by name. */
  get locks(): readonly string[] {
    return Array.from(this.device.hall.lines.keys()).filter(
      (name) => this.device.hall.holder(name) === this.page,
    )
  }

  get ears(): number {
    return this.device.channel.ears(this.page)
  }

  stir(): void {
    for (const each of this.watch) each.onStir?.(this)
  }

  /** An element comes onto the page. */
  mount(needs: readonly Need[]): void {
    this.stir()
    const joined: { lease?: Lease } = {}
    joined.lease = this.#lobby.join(
      {
        apiBase,
        fetch: (input, init) => this.#fetch(input as string, init ?? {}),
        getHeaders: () => ({ 'X-CSRF': String(this.#csrf) }),
      },
      needs,
      // Told in the middle of joining, it is not on the page yet.
      () => joined.lease && this.#shown(joined.lease.session),
    )
    this.#leases.push({ lease: joined.lease, needs })
  }

  /** An element leaves the page. */
  unmount(which: number): void {
    const [leaving] = this.#leases.splice(which % Math.max(1, this.#leases.length), 1)
    if (!leaving) return
    this.stir()
    leaving.lease.end()
    if (this.#leases.length > 0) return
    this.notBefore = 0
    this.#forgotten()
  }

  unmountAll(): void {
    while (this.#leases.length > 0) this.unmount(0)
  }

  signal(tell: (page: FakePage) => void): void {
    this.#loop.post(() => {
      this.stir()
      tell(this.page)
    })
  }

  click(what: string, act: (session: BillingSession) => void): void {
    const { session } = this
    if (!session) return
    for (const each of this.watch) each.onClick?.(what, this)
    this.stir()
    act(session)
  }

  /** Into the cache or onto ice: told, and then nothing runs any more. */
  freeze(life: 'frozen' | 'cached'): void {
    this.signal((page) => page.leave())
    this.device.ends.push(this.#options.clock.now())
    this.#stick(life)
  }

  hang(): void {
    this.#stick('hung')
  }

  async thaw(life: 'shown' | 'hidden'): Promise<void> {
    const hung = this.life === 'hung'
    this.life = life
    await this.#loop.goOn()
    if (hung) return
    this.signal((page) => (life === 'shown' ? page.comeBack() : page.hide()))
  }

  /** Without a word: a crash, or the browser needs the memory. */
  die(): void {
    this.life = 'gone'
    this.#loop.end()
    this.#clock.end()
    this.device.hall.crash(this.page)
    this.device.channel.drop(this.page)
    this.#leases = []
    this.inFlight = 0
    this.notBefore = 0
    this.#forgotten()
  }

  /** The page is told that it is left, and ends. */
  leave(): void {
    this.signal((page) => page.leave())
    this.die()
  }

  /** The same tab with a fresh page. */
  reload(needs: readonly Need[]): void {
    if (this.life !== 'gone') this.leave()
    this.page = new FakePage()
    this.#loop = new EventLoop()
    this.#clock = new TabClock(this.#options.clock, this.#loop)
    this.#lobby = this.#load()
    this.life = 'shown'
    if (!this.device.online) this.page.loseNetwork()
    this.mount(needs)
  }

  #stick(life: 'frozen' | 'cached' | 'hung'): void {
    this.life = life
    this.#loop.stick()
  }

  #forgotten(): void {
    this.device.ends.push(this.#options.clock.now())
    for (const each of this.watch) each.onForgotten?.(this)
  }

  #shown(session: BillingSession): void {
    for (const each of this.watch) each.onShown?.(session.snapshot, this)
  }

  #load(): Lobby {
    this.#loads += 1
    this.#csrf = this.#options.backend.csrf
    const { device } = this
    const page = this.page
    const loop = this.#loop
    const locks = device.hall.for(page)
    return new Lobby({
      clock: this.#clock,
      wallClock: device.wallClock,
      random: seeded(this.#options.seed * 1_000 + this.id * 50 + this.#loads),
      page,
      openHints: (name, onHint) =>
        device.channel.join(page, name, (hint) =>
          loop.post(() => {
            this.stir()
            onHint(hint)
          }),
        ),
      locks: {
        take: (name, wish) =>
          new Promise((resolve) => {
            void locks
              .take(name, wish)
              .then((lock) =>
                loop.post(() => resolve(lock && { ...lock, gone: heard(lock.gone, loop) })),
              )
          }),
      },
    })
  }

  #fetch(address: string, init: RequestInit): Promise<Response> {
    const { signal } = init
    if (!signal) throw new TypeError('The client sends no request without a signal')
    // As a browser does: nothing is sent.
    if (signal.aborted) return Promise.reject(signal.reason as Error)
    const exchange = this.#exchange(address, init)
    this.inFlight += 1
    for (const each of this.watch) each.onRequest?.(exchange, this)
    const loop = this.#loop
    return new Promise((resolve, reject) => {
      let over = false
      const end = (how: NonNullable<Exchange['ended']>, settle: () => void) => {
        if (over) return
        over = true
        exchange.ended = how
        signal.removeEventListener('abort', leave)
        this.inFlight -= 1
        for (const each of this.watch) each.onAnswer?.(exchange, this)
        settle()
      }
      const leave = () => {
        const { reason } = signal as { reason: { kind?: string } }
        end(reason.kind === 'timeout' ? 'failed' : 'given-up', () => reject(reason))
      }
      signal.addEventListener('abort', leave)
      const { method = 'GET', body } = init
      const sent = {
        method,
        path: exchange.path,
        headers: init.headers as Headers,
        body: typeof body === 'string' ? body : '',
      }
      void this.device.send(sent, signal).then((outcome) =>
        loop.post(() => {
          if (over) return
          if (outcome === dropped) {
            return end('failed', () => reject(new TypeError('Failed to fetch')))
          }
          exchange.answer = this.#told(outcome)
          const { at, leaveAlone } = exchange.answer
          if (leaveAlone !== undefined) this.notBefore = at + leaveAlone
          // The host hears of a rejected token and has a new one for the next request.
          if (outcome.status === 403) this.#csrf = this.#options.backend.csrf
          // While half of a body is there the question is still under way.
          if (outcome.stalls) resolve(lightResponse(outcome))
          else end('answered', () => resolve(lightResponse(outcome)))
        }),
      )
    })
  }

  #exchange(address: string, init: RequestInit): Exchange {
    const headers = init.headers as Headers
    const { body } = init
    return {
      tab: this.id,
      at: this.#options.clock.now(),
      method: init.method ?? 'GET',
      path: address.slice(apiBase.length),
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
      key: headers.get('Idempotency-Key') ?? undefined,
      account: headers.get('X-EMQX-Billing-Account') ?? undefined,
      hidden: this.page.hidden(),
      online: this.page.online(),
    }
  }

  #told(said: Exclude<Awaited<ReturnType<Device['send']>>, typeof dropped>): Told {
    const field = said.headers.get('retry-after') ?? ''
    const asks = said.status >= 400 && /^\d+$/.test(field)
    return {
      at: this.#options.clock.now(),
      status: said.status,
      json: readableJson(said),
      leaveAlone: asks ? Math.min(Number(field) * 1_000, 15 * 60_000) : undefined,
    }
  }
}

/** What happens outside reaches a tab only when its event loop has a turn. */
function heard(happened: Promise<void>, loop: EventLoop): Promise<void> {
  return new Promise((resolve) => {
    void happened.then(() => loop.post(resolve))
  })
}
