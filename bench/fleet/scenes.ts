// Room: bench. The three herds: what can bring a whole fleet to the door at once.
import type { Herd } from './herd.ts'

export interface Size {
  readonly clients: number
  /** Requests a second. */
  readonly capacity: number
  readonly seed: number
  /** As `Herd` has them; news, and no `Retry-After`, unless somebody says otherwise. */
  readonly news?: boolean
  readonly retryAfter?: number
}

/** The fleet of the published table. At rest our clients alone use 93 % of such a backend. */
export const fleet: Size = { clients: 100_000, capacity: 2_000, seed: 1 }

/** In every herd the links have waited half an hour, so that the fleet at rest fits the backend. */
const waited = 30 * 60_000

export const herds = {
  /** A deploy drops every connection within 100 ms; the backend is back after 30 s. */
  dropped: (size: Size): Herd => ({
    news: true,
    ...size,
    waited,
    outage: 30_000,
    begins: { how: 'dropped', within: 100 },
  }),
  /** Everybody asks at his own time, and for 300 s nothing gets through. */
  outage: (size: Size): Herd => ({
    news: true,
    ...size,
    waited,
    outage: 300_000,
    begins: { how: 'scattered' },
  }),
  /** A network comes back: every browser says `online` within a second. */
  online: (size: Size): Herd => ({
    news: true,
    ...size,
    waited,
    outage: 0,
    begins: { how: 'online', within: 1_000 },
  }),
} as const
