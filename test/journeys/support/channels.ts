// Room: test. Every way in which a page could give away what it knows, listened to in the page itself.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Journey } from './journey.ts'

type Visited = Awaited<ReturnType<Journey['page']>>

/** What was found where. */
export interface Said {
  channel: string
  text: string
}

/** URL and header fields of every request that a page sent to the demo, as its server saw them. */
let requests: Said[] = []

subscribe('http.server.request.start', (message) => {
  const { url = '', headers } = (message as { request: IncomingMessage }).request
  if (/^\/__(mock|demo)\//.test(url)) return
  requests.push({ channel: 'request URL', text: url })
  requests.push({ channel: 'Referer', text: headers.referer ?? '' })
})

/** What the server saw since the last time. */
export function takeRequests(): Said[] {
  const taken = requests
  requests = []
  return taken
}

/** From now on, what the page's scripts tell others is kept. A navigation ends it. */
export async function listen(page: Visited): Promise<void> {
  await page.evaluate(() => {
    const said: { channel: string; text: string }[] = []
    Object.assign(globalThis, { overheard: said })
    const text = (value: unknown): string =>
      typeof value === 'string' ? value : JSON.stringify(value ?? '')
    const spy = (owner: object, name: string, channel: string) => {
      const call = Reflect.get(owner, name) as (...values: unknown[]) => unknown
      Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
        said.push({ channel, text: values.map(text).join(' ') })
        return call.apply(this, values)
      })
    }
    for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table']) {
      spy(console, level, `console.${level}`)
    }
    spy(BroadcastChannel.prototype, 'postMessage', 'BroadcastChannel')
    spy(window, 'postMessage', 'postMessage')
    spy(navigator, 'sendBeacon', 'beacon')
    for (const name of ['pushState', 'replaceState']) spy(history, name, 'history')
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (words: string) => void said.push({ channel: 'clipboard', text: words }),
      },
    })
    for (const name of [
      'emqxsubscribe',
      'emqxlinkchange',
      'emqxlinksettled',
      'emqxpaymentmethodchange',
      'emqxbillingaction',
      'emqxbillingerror',
    ]) {
      addEventListener(name, (event) =>
        said.push({ channel: name, text: JSON.stringify(Object.entries(event)) }),
      )
    }
  })
}

/** Everything that a script, an extension or the next person at this browser could read now. */
export function everyChannel(page: Visited): Promise<Said[]> {
  return page.evaluate(async () => {
    const kept = Reflect.get(globalThis, 'overheard') as { channel: string; text: string }[]
    const said = [...(kept ?? [])]
    const say = (channel: string, ...texts: unknown[]) =>
      said.push(...texts.map((text) => ({ channel, text: String(text) })))

    say('URL', location.href)
    say('referrer', document.referrer)
    say('title', document.title, window.name)
    say('cookie', document.cookie)
    say('history', JSON.stringify(history.state))
    const { navigation } = globalThis as { navigation?: { entries(): { url: string }[] } }
    for (const { url } of navigation?.entries() ?? []) say('history', url)
    for (const [name, value] of Object.entries(localStorage)) say('localStorage', name, value)
    for (const [name, value] of Object.entries(sessionStorage)) say('sessionStorage', name, value)
    for (const { name } of await indexedDB.databases()) say('IndexedDB', name)
    for (const name of await caches.keys()) {
      say('Cache API', name)
      for (const { url } of await (await caches.open(name)).keys()) say('Cache API', url)
    }
    const locks = await navigator.locks?.query()
    for (const { name } of [...(locks?.held ?? []), ...(locks?.pending ?? [])]) say('lock', name)
    for (const type of PerformanceObserver.supportedEntryTypes) {
      for (const entry of performance.getEntriesByType(type)) {
        say('performance', JSON.stringify(entry.toJSON()))
      }
    }
    for (const entry of performance.getEntries()) say('performance', entry.name)
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        const { localName } = element
        for (const { name, value } of element.attributes) {
          say(name === 'href' ? 'link' : 'DOM', `${localName} ${name}=${value}`)
        }
        if (element instanceof HTMLInputElement) say('DOM', element.value)
        if (element.shadowRoot) visit(element.shadowRoot)
      }
      say('DOM', root.textContent)
    }
    visit(document)
    return said
  })
}
