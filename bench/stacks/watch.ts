// Room: bench. Runs inside the page, in front of all its scripts, and is the same for everybody.

declare global {
  /** ms after the navigation began at which everything was painted. */
  var painted: Promise<number>
  var isThere: () => boolean
}

/** @param count of the elements with `data-field` that must show the mark; 1 means anywhere on the page */
export function watch(mark: string, count: number, isAwaited: boolean): void {
  /** Texts in a slot lie in no box of their own. */
  function boxAround({ parentElement }: Node): Element | null {
    if (!parentElement || getComputedStyle(parentElement).display !== 'contents') {
      return parentElement
    }
    return boxAround(parentElement)
  }

  function shows(node: Node): boolean {
    if (node instanceof Text) {
      if (node.data.trim() !== mark) return false
      const box = boxAround(node)
      return !!box?.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    }
    const shadow = node instanceof Element ? node.shadowRoot : null
    if (shadow && shows(shadow)) return true
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (shows(child)) return true
    }
    return false
  }

  let seen = 0
  globalThis.isThere = () => {
    if (count === 1) return document.body !== null && shows(document.body)
    const fields = document.querySelectorAll('[data-field]')
    for (let field = fields[seen]; field && shows(field); field = fields[seen]) seen++
    return seen === count
  }
  if (!isAwaited) return

  globalThis.painted = new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    // A message that is sent in a frame comes after that frame was painted.
    port1.addEventListener('message', () => resolve(performance.now()))
    port1.start()
    const look = (): void => {
      if (isThere()) port2.postMessage(undefined)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
