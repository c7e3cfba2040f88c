// Room: test. For a page before its scripts: it is never hidden, whatever else is open.

/** Windows side by side: the browser hides none of them. */
export function staysInSight(): void {
  Object.defineProperty(document, 'visibilityState', { get: () => 'visible' })
  document.addEventListener('visibilitychange', (event) => event.stopImmediatePropagation(), true)
}
