// Test support: the window of a simulated DOM as Node's global one, as test runners of host teams set it up.
import { runInNewContext } from 'node:vm'

/** Node's own stay: a simulated window has none, or one that only works with its own network. */
const nodesOwn = new Set([
  ...(runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]),
  ...`Buffer clearInterval clearTimeout console crypto fetch global Headers performance process
    queueMicrotask Request Response setInterval setTimeout structuredClone TextDecoder TextEncoder
    WebSocket`.split(/\s+/),
])

/** Everything that the window has under its own name, its prototypes' members included. */
function namesOf(window: object): Set<string> {
  const names = new Set<string>()
  for (let from: object | null = window; from !== null; from = Object.getPrototypeOf(from)) {
    if (from === Object.prototype) break
    for (const name of Object.getOwnPropertyNames(from)) names.add(name)
  }
  names.delete('constructor')
  return names
}

/** For the rest of the process: a test file that calls it shares its process with no other. */
export function installWindow(window: object): void {
  const members = window as Record<string, unknown>
  for (const name of namesOf(window)) {
    if (nodesOwn.has(name)) continue
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      enumerable: true,
      value: members[name],
    })
  }
  for (const name of ['window', 'self', 'top', 'parent']) {
    Object.defineProperty(globalThis, name, { configurable: true, value: globalThis })
  }
  // Functions of the window that are called bare, such as `addEventListener`, need it as `this`.
  for (const name of [
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'getComputedStyle',
  ]) {
    const method = members[name]
    if (typeof method !== 'function') continue
    Object.defineProperty(globalThis, name, {
      configurable: true,
      value: (...given: unknown[]): unknown => Reflect.apply(method, window, given),
    })
  }
}
