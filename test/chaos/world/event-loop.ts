// Chaos. The event loop of one tab: it can be frozen, hang for a while, or end for good.

export class EventLoop {
  #state: 'runs' | 'stuck' | 'dead' = 'runs'
  readonly #queue: (() => void)[] = []

  /** A task from outside: a timer, a word of another tab, an answer, a lock. */
  post(task: () => void): void {
    if (this.#state === 'runs' && this.#queue.length === 0) task()
    else if (this.#state !== 'dead') this.#queue.push(task)
  }

  /** Nothing that runs in this tab gets a turn, whether the browser froze it or a script hangs. */
  stick(): void {
    if (this.#state === 'runs') this.#state = 'stuck'
  }

  /** All that came meanwhile happens now, one task after another, each with what follows from it. */
  async goOn(): Promise<void> {
    if (this.#state !== 'stuck') return
    this.#state = 'runs'
    while (this.#queue.length > 0 && !this.stuck) {
      this.#queue[0]?.()
      await new Promise((resolve) => setImmediate(resolve))
      this.#queue.shift()
    }
  }

  end(): void {
    this.#state = 'dead'
    this.#queue.length = 0
  }

  get stuck(): boolean {
    return this.#state !== 'runs'
  }
}
