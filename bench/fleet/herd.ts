// Room: bench. A whole fleet against one backend that refuses what is above its capacity.
import { chance } from './chance.ts'
import type { Schedule } from './schedule.ts'

export interface Herd {
  readonly clients: number
  /** Requests that the backend answers in a second; it refuses the rest of that second. */
  readonly capacity: number
  /** ms from the beginning in which nothing gets through. */
  readonly outage: number
  /** ms that every link has waited when it begins. */
  readonly waited: number
  /** Whether an answer is the news that ends the asking, or says "not yet" like all before. */
  readonly news: boolean
  /** ms that a refusal names as `Retry-After`. */
  readonly retryAfter?: number | undefined
  readonly begins:
    | { readonly how: 'dropped'; readonly within: number }
    | { readonly how: 'scattered' }
    | { readonly how: 'online'; readonly within: number }
  readonly seed: number
}

export interface HerdFigures {
  readonly requests: number
  readonly refused: number
  /** In the busiest second after the recovery, served or refused. */
  readonly peakRps: number
  /** The same as a multiple of the capacity. */
  readonly peak: number
  /** The same without the first `firstMoment` ms, which the spread after `online` governs. */
  readonly laterPeak: number
  /** ms from the recovery until 99 of 100 clients had an answer; `Infinity` where that never came. */
  readonly servedAfter: number
  /** Requests in each second from the recovery on. */
  readonly load: Uint32Array
}

/** What the contract's spread after `online` takes. */
export const firstMoment = 6_000

/** Nobody waits longer for an answer. */
const horizon = 2 * 3_600_000
/** ms on the way to the backend, so that no two clients march in step for ever. */
const way = { least: 10, spread: 50 }
/** A client that has waited half an hour has asked often enough for every back-off to be at its end. */
const askedBefore = 100

/**
 * Each client has one question ahead of it, so a calendar with a page for each millisecond and a
 * chain of clients on each page orders a million questions without a heap.
 */
class Calendar {
  readonly #first = new Int32Array(horizon).fill(-1)
  readonly #next: Int32Array

  constructor(clients: number) {
    this.#next = new Int32Array(clients).fill(-1)
  }

  put(client: number, at: number): void {
    const page = Math.floor(at)
    if (page >= horizon) return
    this.#next[client] = this.#first[page] ?? -1
    this.#first[page] = client
  }

  first(page: number): number {
    return this.#first[page] ?? -1
  }

  after(client: number): number {
    return this.#next[client] ?? -1
  }
}

export function herd(schedule: Schedule, scene: Herd): HerdFigures {
  const { clients, capacity, outage, begins, waited, news } = scene
  const random = chance(scene.seed)
  const calendar = new Calendar(clients)
  const failures = new Uint16Array(clients)
  const asked = new Uint32Array(clients).fill(askedBefore)
  const served = new Uint8Array(clients)
  const load = new Uint32Array(horizon / 1_000)
  const arrival = (at: number): number => at + way.least + random() * way.spread
  const fail = (client: number, at: number, retryAfter?: number): number => {
    const count = (failures[client] ?? 0) + 1
    failures[client] = count
    return schedule.afterFailure(waited + at, asked[client] ?? 1, count, random, retryAfter)
  }

  for (let client = 0; client < clients; client += 1) {
    const at = first(schedule, scene, random, (when) => fail(client, when))
    calendar.put(client, begins.how === 'online' ? at : arrival(at))
  }

  const count = (since: number): void => {
    const second = Math.floor(since / 1_000)
    load[second] = (load[second] ?? 0) + 1
  }

  let [requests, refused, servedCount, servedAfter] = [0, 0, 0, Number.POSITIVE_INFINITY]
  let [second, left] = [0, capacity]
  const enough = Math.ceil(clients * 0.99)
  for (let now = 0; now < horizon && servedCount < clients; now += 1) {
    if (now >= second + 1_000) [second, left] = [now, capacity]
    // A client is put on a later page only, so the chain of this page does not change underfoot.
    for (let client = calendar.first(now), next; client !== -1; client = next) {
      next = calendar.after(client)
      requests += 1
      asked[client] = (asked[client] ?? 0) + 1
      if (now >= outage) count(now - outage)
      if (now < outage || left === 0) {
        refused += 1
        const retryAfter = now < outage ? undefined : scene.retryAfter
        calendar.put(client, arrival(now + 1 + fail(client, now, retryAfter)))
        continue
      }
      left -= 1
      failures[client] = 0
      if (served[client] === 0) {
        served[client] = 1
        servedCount += 1
        if (servedCount === enough) servedAfter = now - outage
      }
      if (news) continue
      const gap = schedule.afterAnswer(waited + now, asked[client] ?? 1, random)
      calendar.put(client, arrival(now + 1 + gap))
    }
  }
  const most = (from: number): number => load.subarray(from).reduce((a, b) => Math.max(a, b), 0)
  return {
    requests,
    refused,
    peakRps: most(0),
    peak: most(0) / capacity,
    laterPeak: most(firstMoment / 1_000) / capacity,
    servedAfter,
    load,
  }
}

/** When a client asks for the first time in this story, in ms. */
function first(
  schedule: Schedule,
  { begins, waited }: Herd,
  random: () => number,
  fail: (at: number) => number,
): number {
  switch (begins.how) {
    case 'dropped': {
      const at = random() * begins.within
      return at + fail(at)
    }
    case 'scattered':
      return random() * schedule.afterAnswer(waited, askedBefore, random)
    case 'online':
      return random() * begins.within + schedule.afterOnline(random)
    default:
      return begins satisfies never
  }
}
