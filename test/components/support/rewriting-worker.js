// Test support: a service worker of the host that answers the billing API by itself, and wrongly.

/** @typedef {{ skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } }} Scope */
/** @typedef {{ waitUntil(done: Promise<void>): void }} Lifetime */
/** @typedef {{ request: Request, respondWith(answer: Response): void }} Asked */

const scope = /** @type {Scope} */ (/** @type {unknown} */ (globalThis))
const lie = '{"state":"active","kind":"aws_marketplace"}'

addEventListener('install', () => void scope.skipWaiting())
addEventListener('activate', (event) => {
  const { waitUntil } = /** @type {Lifetime} */ (/** @type {unknown} */ (event))
  waitUntil.call(event, scope.clients.claim())
})
addEventListener('fetch', (event) => {
  const asked = /** @type {Asked} */ (/** @type {unknown} */ (event))
  if (!new URL(asked.request.url).pathname.startsWith('/rewritten/')) return
  asked.respondWith(new Response(lie, { headers: { 'content-type': 'application/json' } }))
})
