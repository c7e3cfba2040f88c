// Mutation: Web Locks for the scripts of one page, because Node 20 has none.

interface Claim {
  readonly grant: () => void
  readonly reject: (reason: unknown) => void
}

type Use = (lock: Lock | null) => unknown

export class PageLocks {
  /** First in line has the lock. */
  readonly #lines = new Map<string, Claim[]>()

  request(name: string, { ifAvailable, signal, steal }: LockOptions, use: Use): Promise<unknown> {
    const line = this.#lines.get(name) ?? []
    this.#lines.set(name, line)
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      // Never within the request itself.
      if (ifAvailable && line.length > 0) return queueMicrotask(() => resolve(use(null)))
      const leave = () => {
        const place = line.indexOf(claim)
        if (place >= 0) line.splice(place, 1)
        if (place === 0) line[0]?.grant()
      }
      const giveUp = () => {
        leave()
        reject(signal?.reason)
      }
      const grant = () => {
        if (line[0] !== claim) return
        signal?.removeEventListener('abort', giveUp)
        void Promise.resolve(use({ name, mode: 'exclusive' }))
          .then(resolve, reject)
          .finally(leave)
      }
      const claim = { grant, reject }
      signal?.addEventListener('abort', giveUp)
      if (steal) line.shift()?.reject(new DOMException('stolen', 'AbortError'))
      if (steal) line.unshift(claim)
      else line.push(claim)
      queueMicrotask(grant)
    })
  }

  query(): Promise<LockManagerSnapshot> {
    const taken = Array.from(this.#lines).filter(([, line]) => line.length > 0)
    return Promise.resolve({ held: taken.map(([name]) => ({ name })), pending: [] })
  }
}
