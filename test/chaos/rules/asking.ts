// Chaos. Invariants 7, 8, 9 and 11: how often, how many at once, not too early, never unseen.
import type { VirtualClock } from '../../api/session/support/virtual-clock.ts'
import type { Device } from '../world/device.ts'
import { toldCode, type Exchange } from '../world/exchange.ts'
import type { Tab, Watch } from '../world/tab.ts'
import type { Verdict } from './verdict.ts'

/** The contract's numbers, written down once more on purpose. */
const burst = 8
const perMinute = 10
const minute = 60_000
/** After a failure at least so long, in ms. */
const floorAfterFailure = 1_000

interface Memory {
  /** Reads that this page has an answer to, or a failure: the next one is its own idea. */
  readonly asked: Set<string>
  /** Told so, and nothing has happened to this page since it asked. */
  signedOut: boolean
  stirred: boolean
  /** When each question failed last, for reasons of the line or the server. */
  readonly failed: Map<string, number>
  /** The key of the write that has just been refused for its CSRF token. */
  withoutToken?: string | undefined
}

export function askingRules(verdict: Verdict, clock: VirtualClock): Watch {
  const memories = new Map<number, Memory>()
  /** Which tab tried again, by when it failed and when it asked. */
  const inStep = new Map<string, number>()
  const byItself = new Map<Device, number[]>()

  function memoryOf(tab: Tab): Memory {
    const memory = memories.get(tab.id) ?? {
      asked: new Set(),
      signedOut: false,
      stirred: false,
      failed: new Map(),
    }
    memories.set(tab.id, memory)
    return memory
  }

  /** Places that a page held are free again when it ends, so each end may be followed by a burst. */
  function allowed(device: Device, from: number): number {
    const ends = device.ends.filter((at) => at >= from).length
    return burst + perMinute + burst * ends
  }

  function count(exchange: Exchange, tab: Tab): void {
    const { at } = exchange
    const times = (byItself.get(tab.device) ?? []).filter((time) => time > at - minute)
    times.push(at)
    byItself.set(tab.device, times)
    if (times.length > allowed(tab.device, at - minute)) {
      verdict.broken(7, `${times.length} questions of a browser's own within a minute`)
    }
  }

  /** A question that failed is asked again after a while, and not in step with another tab. */
  function judgeRetry({ method, path, at }: Exchange, tab: Tab): void {
    const failedAt = memoryOf(tab).failed.get(`${method} ${path}`)
    if (failedAt === undefined) return
    if (at < failedAt + floorAfterFailure) {
      verdict.broken(7, `tab ${tab.id} asks ${path} again ${at - failedAt} ms after it failed`)
    }
    const step = `${failedAt} ${at}`
    const before = inStep.get(step) ?? tab.id
    inStep.set(step, before)
    if (before !== tab.id) verdict.broken(7, `tabs ${before} and ${tab.id} try again in step`)
  }

  function judgeRequest(exchange: Exchange, tab: Tab): void {
    const { method, path, at, hidden, online } = exchange
    const memory = memoryOf(tab)
    if (tab.inFlight > 1) verdict.broken(8, `tab ${tab.id} asks ${path} beside another question`)
    // A write that was under way when the page was hidden is sent once more with the new CSRF token.
    const again = exchange.key !== undefined && exchange.key === memory.withoutToken
    if (hidden && !again) verdict.broken(11, `tab ${tab.id} asks ${path} while hidden`)
    if (!online) verdict.broken(11, `tab ${tab.id} asks ${path} while offline`)
    if (tab.stuck) verdict.broken(11, `tab ${tab.id} asks ${path} although nothing runs in it`)
    if (at < tab.notBefore) verdict.broken(9, `tab ${tab.id} asks ${path} before Retry-After`)
    if (memory.signedOut) verdict.broken(10, `tab ${tab.id} asks ${path} after it was signed out`)
    memory.stirred = false
    if (method === 'GET' && memory.asked.has(path)) count(exchange, tab)
  }

  return {
    onRequest(exchange, tab) {
      judgeRetry(exchange, tab)
      judgeRequest(exchange, tab)
    },
    onAnswer({ method, path, key, answer, ended }, tab) {
      const memory = memoryOf(tab)
      memory.withoutToken = answer && toldCode(answer) === 'csrf_rejected' ? key : undefined
      const broken = answer !== undefined && answer.status >= 500
      const failure = ended === 'failed' || (broken && answer.leaveAlone === undefined)
      if (failure) memory.failed.set(`${method} ${path}`, clock.now())
      else memory.failed.delete(`${method} ${path}`)
      if (method === 'GET' && ended !== 'given-up') memory.asked.add(path)
      const refused = answer?.status === 401 && toldCode(answer) !== undefined
      memory.signedOut = refused && !memory.stirred
    },
    onStir: (tab) => {
      const memory = memoryOf(tab)
      memory.signedOut = false
      memory.stirred = true
      memory.failed.clear()
    },
    onForgotten: (tab) => memories.delete(tab.id),
  }
}
