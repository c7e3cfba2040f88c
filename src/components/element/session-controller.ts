// Room: components. The only bridge from an element to the page's session.
import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element'
import { EmqxBillingErrorEvent } from './events.ts'
import {
  joinSession,
  type BillingSession,
  type Lease,
  type Need,
  type Resource,
  type SessionConfig,
  type Snapshot,
  type Trouble,
} from '../../api/session/index.ts'

/** A config that says where the API is. */
export type Reachable = Partial<Omit<SessionConfig, 'apiBase'>> & { apiBase?: string | undefined }

type Host = ReactiveControllerHost & HTMLElement

/** Each is told of once: what it says grows old, and a tag that comes back later must not show it. */
const taken = new WeakSet<Element>()

/** Joins the session while its element is on the page, and renders the element for every change. */
export class SessionController implements ReactiveController {
  readonly #host: Host
  readonly #needs: readonly Need[]
  readonly #config: () => Reachable
  #lease: Lease | undefined
  #joined: string | undefined

  constructor(host: Host, needs: readonly Need[], config: () => Reachable) {
    this.#host = host
    this.#needs = needs
    this.#config = config
    host.addController(this)
  }

  /** `undefined` until the page says where the API is. */
  get session(): BillingSession | undefined {
    return this.#lease?.session
  }

  get snapshot(): Snapshot | undefined {
    return this.#lease?.session.snapshot
  }

  /**
   * What keeps a resource from being fresh: its own trouble, or that of the line as a whole, because
   * an earlier question that fails keeps this one from being asked.
   */
  troubleOf(resource: Resource<unknown> | undefined): Trouble | undefined {
    const { state } = this.snapshot ?? {}
    const own = resource && 'trouble' in resource ? resource.trouble : undefined
    return own ?? (state?.name === 'interrupted' ? state.trouble : undefined)
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return
    const config = this.#config()
    if (config.apiBase === this.#joined) return this.#takeHanded()
    this.#leave()
    this.#joined = config.apiBase
    if (config.apiBase === undefined) return
    this.#lease = joinSession(
      {
        apiBase: config.apiBase,
        fetch: config.fetch,
        getHeaders: config.getHeaders,
        allowedOrigins: config.allowedOrigins,
      },
      this.#needs,
      () => this.#host.requestUpdate(),
    )
    this.#takeHanded()
  }

  /** Looked for at every drawing, because a parser may fill the tag after it is connected. */
  #takeHanded(): void {
    const script = this.#lease && this.#host.querySelector('script[type="application/json"]')
    if (!script || taken.has(script)) return
    taken.add(script)
    if (this.session?.hand(script.textContent)) return
    // The customer sees nothing of it, because the server is asked as ever.
    this.#host.dispatchEvent(new EmqxBillingErrorEvent({ kind: 'malformed', retryable: false }))
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    // A move in the DOM disconnects and connects in one breath: that is no reason to forget everything.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave()
    })
  }

  #leave(): void {
    this.#lease?.end()
    this.#lease = undefined
    this.#joined = undefined
  }
}
