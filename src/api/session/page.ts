// Room: session. What the browser says about the page: seen or hidden, online or not.

/**
 * `returned`: the customer looks at the page again, from another tab, window or the back button.
 * `leaving`: it is about to end, to freeze, or to wait in the back-forward cache, and hears nothing.
 */
export type PageSignal = 'returned' | 'hidden' | 'leaving' | 'online' | 'offline'

export interface Page {
  hidden(): boolean
  online(): boolean
  /** @returns the function that ends the listening */
  listen(listener: (signal: PageSignal) => void): () => void
}

/**
 * By the prototype, because a form named `addEventListener` shadows the document's own method. The
 * windows of simulated pages are no event targets and only have the method.
 */
export function listenOn(
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  const { addEventListener } = target instanceof EventTarget ? EventTarget.prototype : target
  addEventListener.call(target, type, listener, options)
}

export const browserPage: Page = {
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  // Only `false` means something: browsers say `true` whenever any network interface is up.
  online: () => globalThis.navigator?.onLine !== false,
  listen(listener) {
    const lifetime = new AbortController()
    const options = { signal: lifetime.signal }
    const on = (target: EventTarget | undefined, type: string, signal: () => PageSignal) =>
      target && listenOn(target, type, () => listener(signal()), options)
    const seen = (): PageSignal => (browserPage.hidden() ? 'hidden' : 'returned')
    on(globalThis.document, 'visibilitychange', seen)
    // Two windows side by side: neither is ever hidden, but one has the focus.
    on(globalThis.window, 'focus', seen)
    on(globalThis.window, 'pageshow', seen)
    on(globalThis.document, 'resume', seen)
    on(globalThis.window, 'pagehide', () => 'leaving')
    on(globalThis.document, 'freeze', () => 'leaving')
    on(globalThis.window, 'online', () => 'online')
    on(globalThis.window, 'offline', () => 'offline')
    return () => lifetime.abort()
  },
}
