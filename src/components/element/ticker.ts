// Room: components. One timer for everything on the page that counts seconds.
import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element'

const running = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function update(): void {
  if (running.size > 0 && timer === undefined) {
    timer = setInterval(() => {
      if (document.visibilityState === 'hidden') return
      for (const tick of Array.from(running)) tick()
    }, 1_000)
  } else if (running.size === 0 && timer !== undefined) {
    clearInterval(timer)
    timer = undefined
  }
}

/** Renders its host again each second while `wanted` says that something on it counts. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean }
  readonly #tick: () => void
  readonly #wanted: () => boolean

  constructor(
    host: ReactiveControllerHost & { readonly isConnected: boolean },
    wanted: () => boolean,
  ) {
    this.#host = host
    this.#wanted = wanted
    this.#tick = () => host.requestUpdate()
    host.addController(this)
  }

  hostUpdated(): void {
    // An update that was under way when the element was taken out still arrives here.
    if (this.#host.isConnected && this.#wanted()) running.add(this.#tick)
    else running.delete(this.#tick)
    update()
  }

  hostDisconnected(): void {
    running.delete(this.#tick)
    update()
  }
}
