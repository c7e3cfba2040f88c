// Room: bench. How a page puts a custom element up and takes it down again.
export function cycleElement(tag) {
  globalThis.putUp = () => {
    const element = document.createElement(tag)
    document.body.append(element)
    return () => element.remove()
  }
}
