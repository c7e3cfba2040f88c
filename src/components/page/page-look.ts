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
    observer.observe(pageRoot(), {
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

/** `<html>`, by the prototype's own getter: a form of that name shadows `document.documentElement`. */
export function pageRoot(): HTMLElement {
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement') ?? {}
  // Simulated pages keep the getter elsewhere.
  return (get?.call(document) as HTMLElement | undefined) ?? document.documentElement
}

/** What the host's own theme switch says, or `undefined` to follow `color-scheme`. */
export function pageTheme(): 'light' | 'dark' | undefined {
  const root = pageRoot()
  const named = root.dataset['theme']
  if (named === 'light' || named === 'dark') return named
  // Element Plus's own switch.
  return root.classList.contains('dark') ? 'dark' : undefined
}
