// Room: bench. Where a page has room for the pieces of a framework, and how it puts one up and takes it down.
export const app = document.getElementById('app')

/** How many fields this page shows. */
export const count = Number(app?.dataset.count ?? 1)

/** @param mount takes an element, returns what takes the piece down */
export function cycleIsland(mount) {
  globalThis.putUp = () => {
    const island = document.createElement('div')
    document.body.append(island)
    const unmount = mount(island)
    return () => {
      unmount()
      island.remove()
    }
  }
}
