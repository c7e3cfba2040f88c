// Room: session. "Something changed, ask": a word between tabs that carries nothing and proves nothing.

export interface Hints {
  send(): void
  close(): void
}

/** @param onHint called when another tab of this browser learned something new */
export type OpenHints = (name: string, onHint: () => void) => Hints

/** Versioned, so that tabs of two releases understand or ignore each other. */
const message = 'changed/1'

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
    if (event.data === message) onHint()
  }
  return {
    send: () => channel.postMessage(message),
    close: () => channel.close(),
  }
}
