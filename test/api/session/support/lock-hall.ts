// Test support: the Web Locks of one browser, as its tabs and whoever else runs there see them.
import type { Lock, Locks } from '../../../../src/api/session/locks.ts'

interface Claim {
  readonly tab: object
  readonly grant: () => void
  readonly end: () => void
}

/** Whoever is no tab of ours. */
const stranger = {}

export class LockHall {
  /** First in line has the lock. */
  readonly #lines = new Map<string, Claim[]>()

  /** Locks as one tab gets them. The tab is any object that stands for it. */
  for(tab: object): Locks {
    return {
      take: (name, { signal, ifFree = false }) => {
        if (signal.aborted || (ifFree && this.#line(name).length > 0)) {
          return Promise.resolve(undefined)
        }
        return new Promise((resolve) => this.#claim(tab, name, signal, resolve))
      },
    }
  }

  /** Whoever is no tab of ours takes the lock and never gives it back. */
  squat(name: string): void {
    this.#line(name).push({ tab: stranger, grant: () => undefined, end: () => undefined })
  }

  /** Whoever squats a lock lets go of it. */
  evict(name: string): void {
    const first = this.#line(name)[0]
    if (first) this.#leave(name, first)
  }

  /** The tab ends, however: the browser takes its locks back. */
  crash(tab: object): void {
    for (const [name, line] of Array.from(this.#lines)) {
      for (const claim of line.filter((each) => each.tab === tab).reverse()) {
        this.#leave(name, claim)
      }
    }
  }

  /** A stranger has a lock, or stands in line for one and will not give it back. */
  get isSquatted(): boolean {
    return Array.from(this.#lines.values()).some((line) => line.some(({ tab }) => tab === stranger))
  }

  /** The tab that has the lock. */
  holder(name: string): object | undefined {
    return this.#lines.get(name)?.[0]?.tab
  }

  /** Names of the locks that are held, and how many stand in line for each. */
  get lines(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.#lines, ([name, line]) => [name, line.length]))
  }

  #line(name: string): Claim[] {
    const line = this.#lines.get(name) ?? []
    this.#lines.set(name, line)
    return line
  }

  #claim(
    tab: object,
    name: string,
    signal: AbortSignal,
    resolve: (lock: Lock | undefined) => void,
  ): void {
    let over: () => void = () => undefined
    const gone = new Promise<void>((settle) => (over = settle))
    const giveUp = () => {
      this.#leave(name, claim)
      resolve(undefined)
    }
    const claim: Claim = {
      tab,
      grant: () => {
        signal.removeEventListener('abort', giveUp)
        resolve({ gone, release: () => this.#leave(name, claim) })
      },
      end: over,
    }
    signal.addEventListener('abort', giveUp, { once: true })
    const line = this.#line(name)
    line.push(claim)
    if (line.length === 1) claim.grant()
  }

  #leave(name: string, claim: Claim): void {
    const line = this.#lines.get(name) ?? []
    const place = line.indexOf(claim)
    if (place < 0) return
    line.splice(place, 1)
    claim.end()
    if (line.length === 0) this.#lines.delete(name)
    else if (place === 0) line[0]?.grant()
  }
}
