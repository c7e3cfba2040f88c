// Room: session. Locks that the tabs of one browser share, or a page's own where the browser has none.

export interface Lock {
  /** Settles when the lock is gone: released, or stolen by another script of this origin. */
  readonly gone: Promise<void>
  release(): void
}

export interface Wish {
  /** Gives up the waiting; a lock that is held already is not touched. */
  readonly signal: AbortSignal
  /** Do not wait: take it only if nobody has it. */
  readonly ifFree?: boolean
}

export interface Locks {
  /** @returns the lock, or `undefined` where it cannot be had. Never rejects. */
  take(name: string, wish: Wish): Promise<Lock | undefined>
}

function lockThatEnds(): { lock: Lock; held: Promise<void> } {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  return { lock: { gone: held, release }, held }
}

/** For one page alone, so each tab keeps order for itself. First come, first served. */
export function pageLocks(): Locks {
  /** Who has the lock and who stands in line for it, by name. */
  const lines = new Map<string, (() => void)[]>()

  function leave(name: string, grant: () => void): void {
    const line = lines.get(name) ?? []
    const place = line.indexOf(grant)
    if (place >= 0) line.splice(place, 1)
    if (line.length === 0) lines.delete(name)
    if (place === 0) line[0]?.()
  }

  return {
    take(name, { ifFree = false, signal }) {
      const line = lines.get(name) ?? []
      if (signal.aborted || (ifFree && line.length > 0)) return Promise.resolve(undefined)
      return new Promise((resolve) => {
        const { lock, held } = lockThatEnds()
        const giveUp = () => {
          leave(name, grant)
          resolve(undefined)
        }
        const grant = () => {
          signal.removeEventListener('abort', giveUp)
          void held.then(() => leave(name, grant))
          resolve(lock)
        }
        signal.addEventListener('abort', giveUp)
        line.push(grant)
        lines.set(name, line)
        if (line.length === 1) grant()
      })
    },
  }
}

/**
 * Web Locks end with their tab, whatever becomes of it, so nobody has to tidy up after a crash.
 * @see https://w3c.github.io/web-locks/
 */
function webLocks(manager: LockManager, instead: Locks): Locks {
  return {
    take(name, wish) {
      const { ifFree = false, signal } = wish
      return new Promise((resolve) => {
        const { lock, held } = lockThatEnds()
        const onGrant = (granted: globalThis.Lock | null): Promise<void> | undefined => {
          if (!granted) {
            resolve(undefined)
            return undefined
          }
          resolve({ gone, release: lock.release })
          return held
        }
        // The platform takes a signal or `ifAvailable`, never both.
        const gone: Promise<void> = manager
          .request(name, ifFree ? { ifAvailable: true } : { signal }, onGrant)
          .then(
            () => undefined,
            (error: unknown) => {
              // An opaque origin has no locks. A wish given up, a stolen lock and a page that is
              // leaving reject too; whoever has a lock learns of it by `gone`.
              const refused = error instanceof DOMException && error.name === 'SecurityError'
              resolve(refused ? instead.take(name, wish) : undefined)
            },
          )
      })
    },
  }
}

/** Looked up anew each time, because a host may bring its own or take it away. */
export const browserLocks: Locks = {
  take(name, wish) {
    const manager = globalThis.navigator?.locks
    if (typeof manager?.request !== 'function') return own.take(name, wish)
    return webLocks(manager, own).take(name, wish)
  },
}

const own = pageLocks()
