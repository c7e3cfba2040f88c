// Room: components. One observer for all elements of what the host page says on <html>.

type Listener = () => void

const listeners = new Set<Listener>()
let observer: MutationObserver | undefined

/** Told when the document's language, direction or theme changes. @returns the function that ends it */
export function onPageLook(listener: Listener): () => void {
  listeners.add(listener)
  if (!observer && typeof MutationObserver === 'function') {
    observer = new MutationObserver(() => {
      for (const each of Array.from(listeners)) each()
    })
    observer.observe(document.documentElement, {
      attributeFilter: ['lang', 'dir', 'data-theme', 'class'],
    })
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    observer?.disconnect()
    observer = undefined
  }
}

/** What the host's own theme switch says, or `undefined` to follow `color-scheme`. */
export function pageTheme(): 'light' | 'dark' | undefined {
  const { documentElement } = document
  const named = documentElement.dataset['theme']
  if (named === 'light' || named === 'dark') return named
  // Element Plus's own switch.
  return documentElement.classList.contains('dark') ? 'dark' : undefined
}
