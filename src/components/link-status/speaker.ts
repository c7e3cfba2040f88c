// Room: components. Several elements about one linking: only the first that is shown speaks.
import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element'

interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean
}

export interface Speech {
  /** What is spoken about; `undefined` while the element knows of nothing. */
  readonly subject: () => object | undefined
  /** Whether it stands where it can be seen. */
  readonly shown: () => boolean
}

const queues = new WeakMap<object, Set<Speaker>>()

export class Speaker implements ReactiveController {
  readonly #host: Host
  readonly #speech: Speech
  #queue: Set<Speaker> | undefined
  #subject: object | undefined
  #wasShown = false
  #spoke = false

  constructor(host: Host, speech: Speech) {
    this.#host = host
    this.#speech = speech
    host.addController(this)
  }

  /** Whether it is this element that opens the modal and tells the host page. */
  get speaks(): boolean {
    const queue = Array.from(this.#queue ?? [])
    return (queue.find((each) => each.#speech.shown()) ?? queue[0]) === this
  }

  hostUpdate(): void {
    const subject = this.#host.isConnected ? this.#speech.subject() : undefined
    if (subject !== this.#subject) this.#leave()
    this.#subject = subject
    if (subject && !this.#queue) {
      this.#queue = queues.get(subject) ?? new Set<Speaker>()
      queues.set(subject, this.#queue.add(this))
    }
    this.#spoke = this.speaks
  }

  hostUpdated(): void {
    const shown = this.#speech.shown()
    const changed = shown !== this.#wasShown
    this.#wasShown = shown
    if (!changed || !this.#queue) return
    for (const each of this.#queue) each.#lookAgain()
  }

  hostDisconnected(): void {
    // A move in the DOM is no reason to let somebody else speak.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave()
    })
  }

  #leave(): void {
    const queue = this.#queue
    this.#queue = undefined
    this.#subject = undefined
    if (!queue?.delete(this)) return
    for (const each of queue) each.#lookAgain()
  }

  /** Not now, because somebody may be in the middle of an update. */
  #lookAgain(): void {
    queueMicrotask(() => {
      if (this.speaks !== this.#spoke) this.#host.requestUpdate()
    })
  }
}
