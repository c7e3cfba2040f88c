// Test support: what a page has open right now. Loaded before anything else, so that it misses nothing.

const timers = new Set<number>()
const frames = new Set<number>()
const channels = new Set<BroadcastChannel>()
let questions = 0

const wrapTimer =
  (plain: (run: () => void, ms?: number) => number, once: boolean) =>
  (run: () => void, ms?: number) => {
    const id: number = plain(() => {
      if (once) timers.delete(id)
      run()
    }, ms)
    timers.add(id)
    return id
  }

const wrapClear = (plain: (id?: number) => void) => (id?: number) => {
  if (id !== undefined) timers.delete(id)
  plain(id)
}

const { requestAnimationFrame, cancelAnimationFrame } = window

class CountedChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    channels.add(this)
  }
  override close(): void {
    channels.delete(this)
    super.close()
  }
}

/** For waits of the measuring itself, which are nobody's leak. */
export const pause: (ms: number) => Promise<void> = (
  (plain) => (ms: number) =>
    new Promise<void>((resolve) => void plain(resolve, ms))
)(setTimeout.bind(window))

Object.assign(window, {
  setTimeout: wrapTimer(setTimeout.bind(window), true),
  setInterval: wrapTimer(setInterval.bind(window), false),
  clearTimeout: wrapClear(clearTimeout.bind(window)),
  clearInterval: wrapClear(clearInterval.bind(window)),
  requestAnimationFrame(run: FrameRequestCallback) {
    const id = requestAnimationFrame.call(window, (now) => {
      frames.delete(id)
      run(now)
    })
    frames.add(id)
    return id
  },
  cancelAnimationFrame(id: number) {
    frames.delete(id)
    cancelAnimationFrame.call(window, id)
  },
  BroadcastChannel: CountedChannel,
})

/** Puts `answer` in the place of the page's `fetch` and counts what it has not settled. */
export function answerWith(answer: typeof fetch): void {
  window.fetch = async (input, init) => {
    questions += 1
    try {
      return await answer(input, init)
    } finally {
      questions -= 1
    }
  }
}

export interface Open {
  readonly timers: number
  readonly frames: number
  readonly channels: number
  readonly locks: number
  readonly questions: number
}

export async function whatIsOpen(): Promise<Open> {
  const { held = [], pending = [] } = await navigator.locks.query()
  return {
    timers: timers.size,
    frames: frames.size,
    channels: channels.size,
    locks: held.length + pending.length,
    questions,
  }
}
