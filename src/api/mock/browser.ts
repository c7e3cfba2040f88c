// Room: mock. One played browser: a fetch with its own cookie jar.
import { writeCookie } from './cookies.ts'
import { CookieJar } from './cookie-jar.ts'
import { dropped, type Inbound } from './exchange.ts'
import { toResponse } from './response.ts'
import { owns, serve } from './server.ts'
import type { World } from './world.ts'

export interface MockBrowser {
  /**
   * Plays `fetch`. Rejects with a TypeError where the connection drops, a redirect is refused or
   * nobody answers that path; honours `signal`, `credentials` and `redirect`. With `redirect:
   * 'manual'` the answer is shown as it is, where a browser would hide it.
   */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** AWS's pages in one step: subscribes, sets up and posts the form. Answers the 303. */
  arrive(): Promise<Response>
  /** Signs in as this account, as the sign-in page would. Throws when the scenario has no such account. */
  signInAs(email: string): void
  signOut(): void
}

interface Asked {
  inbound: Inbound
  redirect: RequestRedirect
  credentials: RequestCredentials
}

const failed = 'Failed to fetch'

export class PlayedBrowser implements MockBrowser {
  readonly #world: World
  readonly #origin: string
  readonly #jar: CookieJar

  constructor(world: World, origin: string) {
    this.#world = world
    this.#origin = origin
    this.#jar = new CookieJar(() => world.clock.hostNow())
    this.fetch = this.fetch.bind(this)
  }

  async fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const asked = await this.#read(input, init)
    const { signal } = asked.inbound
    signal?.throwIfAborted()
    if (signal === undefined) return this.#ask(asked)
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave, { once: true })
      this.#ask(asked)
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave))
    })
  }

  async arrive(): Promise<Response> {
    const json = { 'content-type': 'application/json' }
    const subscribed = await this.fetch('/aws/api/subscribe', { method: 'POST', headers: json })
    const setUp = (await subscribed.json()) as { fulfillmentUrl: string; fields: object }
    // As a text: simulated pages have a URLSearchParams of their own, which Node's fetch refuses.
    const body = new URLSearchParams(Object.entries(setUp.fields)).toString()
    const form = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
    const asked = { method: 'POST', headers: form, body, redirect: 'manual' } as const
    return this.fetch(setUp.fulfillmentUrl, asked)
  }

  signInAs(email: string): void {
    const { book, sessions, generation } = this.#world
    const account = book.accountByEmail(email)
    if (account === undefined) throw new Error(`This scenario has no account ${email}`)
    this.#setSession(sessions.open(account.id, generation))
  }

  signOut(): void {
    this.#setSession(this.#world.sessions.signedOut(this.#world.generation))
  }

  forget(): void {
    this.#jar.clear()
  }

  /** Answers a request that somebody else took off the wire, as if this browser had sent it. */
  async answer(inbound: Inbound): Promise<Response | undefined> {
    const cookies = this.#jar.header()
    inbound.headers.delete('cookie')
    if (cookies !== undefined) inbound.headers.set('cookie', cookies)
    const outcome = await serve(this.#world, inbound)
    if (outcome === dropped) return undefined
    for (const cookie of outcome.cookies) this.#jar.store(cookie)
    return toResponse(outcome, inbound.signal)
  }

  #setSession(value: string): void {
    const secure = this.#origin.startsWith('https:')
    this.#jar.store(writeCookie('session', value, secure))
  }

  async #read(input: RequestInfo | URL, init: RequestInit): Promise<Asked> {
    const request = input instanceof Request ? input : undefined
    const address = input instanceof Request ? input.url : String(input)
    const body = init.body === undefined ? request?.clone() : new Response(init.body)
    const headers = new Headers(init.headers ?? request?.headers)
    const type = body?.headers.get('content-type')
    if (type && !headers.has('content-type')) headers.set('content-type', type)
    const signal = init.signal ?? request?.signal
    return {
      inbound: {
        method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
        url: new URL(address, this.#origin),
        headers,
        body: (await body?.text()) ?? '',
        ...(signal && { signal }),
      },
      redirect: init.redirect ?? request?.redirect ?? 'follow',
      credentials: init.credentials ?? request?.credentials ?? 'same-origin',
    }
  }

  async #ask({ inbound, redirect, credentials }: Asked): Promise<Response> {
    if (!owns(this.#world.options.apiBase, inbound.url.pathname)) throw new TypeError(failed)
    const response =
      credentials === 'omit' ? await this.#askBare(inbound) : await this.answer(inbound)
    if (response === undefined) throw new TypeError(failed)
    const isRedirect = response.status >= 301 && response.status <= 303
    if (!isRedirect || redirect === 'manual') return response
    if (redirect === 'error') throw new TypeError(failed)
    const url = new URL(response.headers.get('location') ?? '', inbound.url)
    if (url.origin !== inbound.url.origin) throw new TypeError(failed)
    const headers = new Headers(inbound.headers)
    headers.delete('content-type')
    const { signal } = inbound
    const next = { method: 'GET', url, headers, body: '', ...(signal && { signal }) }
    return this.#ask({ inbound: next, redirect, credentials })
  }

  async #askBare(inbound: Inbound): Promise<Response | undefined> {
    inbound.headers.delete('cookie')
    const outcome = await serve(this.#world, inbound)
    return outcome === dropped ? undefined : toResponse(outcome, inbound.signal)
  }
}
