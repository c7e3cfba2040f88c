// Mutation: as much of a page as the code under test asks for, so that its tests run in Node.
import { PageLocks } from './locks.ts'

const origin = new URL('http://localhost:8000/')

/** One target for everything that a page hears, named as browsers name it. */
const window = new EventTarget()

/** What nobody caught is told to the page, as in a browser, and not to the process. */
function tell(type: 'error' | 'unhandledrejection', about: object): void {
  window.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), about))
}

process.setUncaughtExceptionCaptureCallback((error) => tell('error', { error }))
process.on('unhandledRejection', (reason) => tell('unhandledrejection', { reason }))

/** Node takes what the page's prototypes say for what the caller said; no browser does. */
class OwnRequest extends Request {
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    super(input, { ...init, keepalive: init.keepalive ?? false })
  }
}

const page = {
  Request: OwnRequest,
  window,
  document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  location: origin,
  // Inherited, as in a browser, so that a test can hide it and bring it back.
  navigator: Object.create({ locks: new PageLocks() }) as object,
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
  dispatchEvent: window.dispatchEvent.bind(window),
}
for (const [name, value] of Object.entries(page)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}

// Where Node's own fetch looks for the place that a path starts from.
Reflect.set(globalThis, Symbol.for('undici.globalOrigin.1'), origin)

// Node's advice to its own users is no problem of the page.
process.removeAllListeners('warning')
