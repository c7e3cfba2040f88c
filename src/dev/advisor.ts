// Room: dev. Looks at each element from outside, as a host would, and tells what the host forgot. The
// elements know nothing of it, so it costs production nothing.
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element'
import {
  configOf,
  currentConfig,
  onConfigChange,
  type OwnConfig,
} from '../components/page/config.ts'
import { pageSafeUrl } from '../components/page/page-links.ts'
import { whyRefused, whySilent } from './api-probe.ts'
import { checkAttributes } from './attributes.ts'
import { watchRequestsTo } from './policy.ts'
import { tell } from './tell.ts'

/** Milliseconds. The host may configure a moment later; only what is still missing then is a mistake. */
const grace = 2_000

type Advised = ReactiveElement & OwnConfig & { readonly precheck?: boolean }
type AdvisedClass = typeof ReactiveElement

const options: ReadonlySet<string> = new Set([
  'apiBase',
  'fetch',
  'getHeaders',
  'listingUrl',
  'ticketUrl',
  'signInUrl',
  'allowedOrigins',
  'locale',
  'productName',
  'messages',
])

const link = 'emqx-billing-subscribe-link'
const tags = [
  link,
  'emqx-billing-link-status',
  'emqx-billing-payment-method',
  'emqx-billing-unlink-guide',
]
const elements = new Set<Advised>()

function bases(): readonly string[] {
  return Array.from(elements).flatMap((element) => {
    const { apiBase } = configOf(element)
    return typeof apiBase === 'string' ? [apiBase] : []
  })
}

/** Beside its element for as long as that is on the page. */
class Advisor implements ReactiveController {
  readonly #element: Advised
  #waiting: ReturnType<typeof setTimeout> | undefined
  #forget: (() => void) | undefined

  constructor(element: Advised) {
    this.#element = element
  }

  hostConnected(): void {
    elements.add(this.#element)
    this.#forget = onConfigChange(() => this.#lookLater())
    this.#lookLater()
  }

  hostUpdated(): void {
    this.#lookLater()
  }

  hostDisconnected(): void {
    elements.delete(this.#element)
    this.#forget?.()
    clearTimeout(this.#waiting)
    this.#waiting = undefined
  }

  #lookLater(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined
      if (this.#element.isConnected) this.#look()
    }, grace)
  }

  #look(): void {
    const element = this.#element
    const tag = `<${element.localName}>`
    const { apiBase, listingUrl, ticketUrl, signInUrl } = configOf(element)
    const { observedAttributes } = element.constructor as AdvisedClass
    checkAttributes(element, observedAttributes)
    for (const name of Object.keys(currentConfig())) {
      if (!options.has(name)) tell('unknown-option', `configureBilling({ ${name} })`, name)
    }
    const asks = element.localName !== link || element.precheck === true
    if (asks && apiBase === undefined) tell('no-api-base', tag)
    if (element.localName === link) this.#lookAtLink(listingUrl)
    for (const [name, url] of Object.entries({ ticketUrl, signInUrl })) {
      if (url !== undefined && pageSafeUrl(url, element) === undefined) {
        tell('url-refused', `${tag} ${name} ${JSON.stringify(url)}`, name)
      }
    }
  }

  #lookAtLink(listingUrl: string | undefined): void {
    const element = this.#element
    const refused = listingUrl !== undefined && pageSafeUrl(listingUrl, element) === undefined
    const own = element.querySelector('a')?.getAttribute('href') ?? ''
    const leads = !/^\s*(#!?)?\s*$/.test(own)
    if (refused) tell('listing-url-refused', `<${link}> ${JSON.stringify(listingUrl)}`)
    else if (listingUrl === undefined && !leads) tell('no-listing-url', `<${link}>`)
  }
}

const asked = new Set<string>()

async function onTrouble(event: Event & { readonly kind?: unknown }): Promise<void> {
  const [element] = event.composedPath()
  if (!(element instanceof HTMLElement)) return
  if (event.kind === 'load') tell('part-did-not-load', `<${element.localName}>`)
  const { apiBase, fetch = globalThis.fetch } = configOf(element as OwnConfig)
  if (apiBase === undefined || asked.has(apiBase)) return
  const who = `<${element.localName}> apiBase ${JSON.stringify(apiBase)}`
  if (event.kind === 'config') {
    tell(whyRefused(apiBase, location.origin), who)
  } else if (/^(?:network|redirect|content-type|http|malformed)$/.test(String(event.kind))) {
    asked.add(apiBase)
    const why = await whySilent({ apiBase, fetch, origin: location.origin })
    if (why !== undefined) tell(why, who)
  }
}

/** Not by `:defined`, which simulated pages do not know. */
function lookForUnregistered(): void {
  for (const tag of tags) {
    const stands = document.querySelector(tag) !== null
    if (stands && customElements.get(tag) === undefined) tell('not-registered', `<${tag}>`)
  }
}

let started = false

function start(): void {
  if (started || typeof document === 'undefined') return
  started = true
  watchRequestsTo(bases)
  document.addEventListener('emqxbillingerror', (event) => void onTrouble(event))
  const look = (): unknown => setTimeout(lookForUnregistered, grace)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look)
  else look()
}

/** Gives each element of this class an advisor. Before the class is registered, so that it misses none. */
export function advise(element: AdvisedClass): void {
  start()
  element.addInitializer((instance) => {
    instance.addController(new Advisor(instance))
  })
}
