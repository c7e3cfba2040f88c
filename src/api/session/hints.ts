// Room: session. "Something changed, ask": words between tabs that carry nothing and prove nothing.

/**
 * `changed`: another tab of this browser learned something new. `asked`: the tab that has the lead
 * has asked and was answered, so the others need not.
 */
export type Hint = 'changed' | 'asked'

export interface Hints {
  send(hint: Hint): void
  close(): void
}

export type OpenHints = (name: string, onHint: (hint: Hint) => void) => Hints

/** Versioned, so that tabs of two releases understand or ignore each other. */
const words: ReadonlyMap<unknown, Hint> = new Map<unknown, Hint>([
  ['changed/1', 'changed'],
  ['asked/1', 'asked'],
])

const silent: Hints = { send: () => undefined, close: () => undefined }

export const browserHints: OpenHints = (name, onHint) => {
  if (typeof globalThis.BroadcastChannel !== 'function') return silent
  let channel: BroadcastChannel
  try {
    channel = new BroadcastChannel(name)
  } catch {
    // Opaque origins may not open one; every tab then finds out by itself.
    return silent
  }
  channel.onmessage = (event) => {
    const hint = words.get(event.data)
    if (hint) onHint(hint)
  }
  return {
    send: (hint) => channel.postMessage(`${hint}/1`),
    close: () => channel.close(),
  }
}
