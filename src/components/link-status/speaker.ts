// Room: components. Several elements about one linking: only the first of them speaks.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean
}

const speakers = new WeakMap<object, Set<Host>>()

export class Speaker implements ReactiveController {
  readonly #host: Host
  readonly #subject: () => object | undefined
  #joined: object | undefined

  /** @param subject what is spoken about; `undefined` while the element knows of nothing */
  constructor(host: Host, subject: () => object | undefined) {
    this.#host = host
    this.#subject = subject
    host.addController(this)
  }

  /** Whether it is this element that opens the modal and tells the host page. */
  get speaks(): boolean {
    if (!this.#joined) return false
    return speakers.get(this.#joined)?.values().next().value === this.#host
  }

  hostUpdate(): void {
    const subject = this.#host.isConnected ? this.#subject() : undefined
    if (subject === this.#joined) return
    this.#leave()
    this.#joined = subject
    if (!subject) return
    const queue = speakers.get(subject) ?? new Set<Host>()
    speakers.set(subject, queue.add(this.#host))
  }

  hostDisconnected(): void {
    // A move in the DOM is no reason to let somebody else speak.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave()
    })
  }

  #leave(): void {
    const queue = this.#joined && speakers.get(this.#joined)
    this.#joined = undefined
    if (!queue?.delete(this.#host)) return
    queue.values().next().value?.requestUpdate()
  }
}
