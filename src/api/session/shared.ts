// Room: session. The page's one session per API base, however many elements ask for it.
import { createBillingClient, type ClientOptions } from '../client/index.ts'
import { browserEnvironment, type Environment } from './environment.ts'
import type { Need } from './questions.ts'
import { BillingSession } from './session.ts'

export type SessionConfig = Pick<
  ClientOptions,
  'apiBase' | 'fetch' | 'getHeaders' | 'allowedOrigins'
>

export interface Lease {
  readonly session: BillingSession
  /** Ends the subscription; the last one to leave ends the session and forgets what it knew. */
  end(): void
}

/** Where the elements of one page find each other. */
export class Lobby {
  readonly #environment: Environment
  readonly #sessions = new Map<string, { session: BillingSession; holders: number }>()

  constructor(environment: Environment) {
    this.#environment = environment
  }

  /** As `joinSession`, for the page of this environment. */
  join(config: SessionConfig, needs: Iterable<Need>, listener: () => void): Lease {
    const environment = this.#environment
    const name = config.apiBase
    let entry = this.#sessions.get(name)
    if (!entry) {
      const client = createBillingClient({ ...config, clock: environment.clock })
      const session = new BillingSession({ client, environment, name: `emqx-billing:${name}` })
      entry = { session, holders: 0 }
      this.#sessions.set(name, entry)
    }
    const held = entry
    held.holders += 1
    const unsubscribe = held.session.subscribe(listener, needs)
    let ended = false
    return {
      session: held.session,
      end: () => {
        if (ended) return
        ended = true
        held.holders -= 1
        unsubscribe()
        if (held.holders === 0 && this.#sessions.get(name) === held) this.#sessions.delete(name)
      },
    }
  }
}

const lobby = new Lobby(browserEnvironment)

/**
 * Joins the session of this API base. The first element's `fetch` and `getHeaders` count: there is
 * one asker, so there can be only one way of asking.
 */
export function joinSession(
  config: SessionConfig,
  needs: Iterable<Need>,
  listener: () => void,
): Lease {
  return lobby.join(config, needs, listener)
}
