// Test support: leaks that are planted, one of each kind, to see that they are found.

const kept = new Set<unknown>()
let count = 0

export const plants = {
  'one element of ten is kept': (element) => {
    if (count++ % 10 === 0) kept.add(element)
  },
  'a timer is never cleared': () => void setTimeout(() => undefined, 3_600_000),
  'an interval is never cleared': () => void setInterval(() => undefined, 3_600_000),
  'a listener stays on the window': () => window.addEventListener('resize', () => undefined),
  'a listener stays on a signal that lives on': () =>
    lasting.signal.addEventListener('abort', () => undefined),
  'a channel is never closed': () => kept.add(new BroadcastChannel('planted')),
  'a lock is never let go': () =>
    void navigator.locks.request(`planted-${count++}`, () => new Promise(() => undefined)),
  'a question is never given up': () => void fetch('/unanswered'),
  'a hundred bytes are kept': () => kept.add(Array.from({ length: 20 }, () => 0.5)),
  'a node is kept': () => kept.add(document.createElement('i')),
} satisfies Record<string, (element: Element) => void>

const lasting = new AbortController()

export type Plant = keyof typeof plants
