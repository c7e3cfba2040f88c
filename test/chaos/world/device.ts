// Chaos. One browser: its cookies, its locks, its channel and its network, for all of its tabs.
import { CookieJar } from '../../../src/api/mock/cookie-jar.ts'
import { writeCookie } from '../../../src/api/mock/cookies.ts'
import { bodyText, dropped, type Answer, type Outcome } from '../../../src/api/mock/exchange.ts'
import { epoch } from '../../api/session/support/browser.ts'
import { LockHall } from '../../api/session/support/lock-hall.ts'
import type { VirtualClock } from '../../api/session/support/virtual-clock.ts'
import { apiPath, origin, type Backend } from './backend.ts'
import { Channel } from './channel.ts'

export class Device {
  readonly hall = new LockHall()
  readonly channel: Channel
  online = true
  /** How late answers arrive, in ms. */
  lagMs = 0
  /** The next so many answers are "come back later" with this `Retry-After`. */
  retryAfter: { readonly field: string; left: number } | undefined
  /** How far the wall clock is off, in ms. */
  wallOff = 0
  /** When the pages on it ended or gave back what they held, in virtual ms. */
  readonly ends: number[] = []
  readonly #clock: VirtualClock
  readonly #backend: Backend
  readonly #jar: CookieJar

  constructor(clock: VirtualClock, backend: Backend) {
    this.#clock = clock
    this.#backend = backend
    this.channel = new Channel(clock)
    this.#jar = new CookieJar(() => epoch + clock.now())
  }

  wallClock = (): number => epoch + this.#clock.now() + this.wallOff

  signIn(accountId: string): void {
    const { sessions, generation } = this.#backend.world
    this.#jar.store(writeCookie('session', sessions.open(accountId, generation), true))
  }

  signOut(): void {
    const { sessions, generation } = this.#backend.world
    this.#jar.store(writeCookie('session', sessions.signedOut(generation), true))
  }

  /** One request of one of its tabs, through whatever its network is like now. */
  async send(
    inbound: { method: string; path: string; headers: Headers; body: string },
    signal: AbortSignal,
  ): Promise<Outcome> {
    if (!this.online) return dropped
    const { headers } = inbound
    const cookies = this.#jar.header()
    if (cookies !== undefined) headers.set('cookie', cookies)
    headers.set('sec-fetch-site', 'same-origin')
    const said = await this.#said({ ...inbound, headers }, signal)
    if (this.lagMs > 0) await this.#later(this.lagMs)
    if (!this.online || said === dropped) return dropped
    for (const cookie of said.cookies) this.#jar.store(cookie)
    // `redirect: 'error'`, as the client asks.
    if (said.status >= 301 && said.status <= 303) return dropped
    return said
  }

  async #said(
    inbound: { method: string; path: string; headers: Headers; body: string },
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { retryAfter } = this
    if (retryAfter && retryAfter.left > 0) {
      retryAfter.left -= 1
      return busy(retryAfter.field)
    }
    const stale = inbound.headers.get('X-CSRF') !== String(this.#backend.csrf)
    if (inbound.method !== 'GET' && stale) return problem(403, { code: 'csrf_rejected' })
    const url = new URL(`${origin}${apiPath}${inbound.path}`)
    const { method, headers, body } = inbound
    return this.#backend.answer({ method, url, headers, body, signal })
  }

  #later(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.setTimeout(resolve, ms))
  }
}

function problem(status: number, members: object): Answer {
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  const json = { type: 'about:blank', title: 'No', status, retryable: true, ...members }
  return { status, headers, cookies: [], json }
}

function busy(field: string): Answer {
  const said = problem(503, { code: 'internal' })
  said.headers.set('retry-after', field)
  return said
}

/** The body as JSON, where it is whole, of a legal size and labelled as JSON. */
export function readableJson(said: Answer): unknown {
  const type = said.headers.get('content-type') ?? ''
  const text = bodyText(said)
  if (said.stalls || text === null || text.length > 65_536 || !/json/.test(type)) return undefined
  if (said.text === undefined) return said.json
  try {
    return JSON.parse(text)
  } catch {
    // Cut off in the middle: nobody was told anything.
    return undefined
  }
}
