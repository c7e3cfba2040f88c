// Room: bench. Clients that wait for AWS on a healthy backend: none disturbs another, so each goes alone.
import { chance, normal, quantile } from './chance.ts'
import type { Schedule } from './schedule.ts'

interface Wait {
  /** ms until the client opens its page. */
  readonly arrives: number
  /** ms from the start of its link until AWS has confirmed. */
  readonly takes: number
}

export interface WaitFigures {
  readonly requests: number
  readonly requestsPerLink: number
  /** The most that one client asked. */
  readonly mostRequests: number
  /** In the busiest second. */
  readonly peakRps: number
  /** In the last ten minutes in which everybody waits; 0 where that never is. */
  readonly steadyRps: number
  /** ms from AWS's confirmation until the customer sees it. */
  readonly delay: { readonly p50: number; readonly p95: number; readonly worst: number }
}

function follow(
  schedule: Schedule,
  clients: number,
  random: () => number,
  wait: (client: number) => Wait,
  steady?: { readonly from: number; readonly to: number },
): WaitFigures {
  let load = new Uint32Array(4_096)
  const delays = new Float64Array(clients)
  let requests = 0
  let mostRequests = 0
  for (let client = 0; client < clients; client += 1) {
    const { arrives, takes } = wait(client)
    let waited = 0
    for (let asked = 1; ; asked += 1) {
      const second = Math.floor((arrives + waited) / 1_000)
      if (second >= load.length) {
        const longer = new Uint32Array(second * 2)
        longer.set(load)
        load = longer
      }
      load[second] = (load[second] ?? 0) + 1
      if (waited >= takes) {
        delays[client] = waited - takes
        requests += asked
        mostRequests = Math.max(mostRequests, asked)
        break
      }
      waited += schedule.afterAnswer(waited, asked, random)
    }
  }
  delays.sort()
  return {
    requests,
    requestsPerLink: requests / clients,
    mostRequests,
    peakRps: load.reduce((most, each) => Math.max(most, each), 0),
    steadyRps: steady ? mean(load.subarray(steady.from, steady.to)) : 0,
    delay: {
      p50: quantile(delays, 0.5),
      p95: quantile(delays, 0.95),
      worst: quantile(delays, 1),
    },
  }
}

function mean(load: Uint32Array): number {
  return load.reduce((sum, each) => sum + each, 0) / load.length
}

/** Everybody arrives within ten minutes, and AWS confirms nothing for two hours. */
export function stuck(schedule: Schedule, clients: number, seed: number): WaitFigures {
  const random = chance(seed)
  const wait = (): Wait => ({ arrives: random() * 600_000, takes: 7_200_000 })
  return follow(schedule, clients, random, wait, { from: 6_600, to: 7_200 })
}

/** A day of links; AWS needs a minute in the median, and now and then hours (lognormal, sigma 1.5). */
export function normalDay(schedule: Schedule, clients: number, seed: number): WaitFigures {
  const random = chance(seed)
  const wait = (): Wait => ({
    arrives: random() * 86_400_000,
    takes: 60_000 * Math.exp(1.5 * normal(random)),
  })
  return follow(schedule, clients, random, wait)
}
