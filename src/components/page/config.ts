// Room: components. What the host page says once, for all elements.
import type { MessageOverrides } from '../messages/catalogue.ts'

export interface BillingConfig {
  /** Where the billing API is mounted: a root-relative path, or a URL of an allowed origin. */
  apiBase?: string | undefined
  /** Default: the page's own `fetch`. */
  fetch?: typeof globalThis.fetch | undefined
  /** Header fields for every request, such as a CSRF token. Asked again for each. */
  getHeaders?: (() => HeadersInit | Promise<HeadersInit>) | undefined
  /** The product's page on AWS Marketplace. There is no default: a wrong listing would sell the wrong product. */
  listingUrl?: string | undefined
  /** Where a ticket is opened; `code` and `correlationId` are added to its query. */
  ticketUrl?: string | undefined
  /** Where a signed-out customer signs in. */
  signInUrl?: string | undefined
  /** Origins beside the page's own that may be asked and linked to. Only from here, never from markup. */
  allowedOrigins?: readonly string[] | undefined
  /** BCP 47. Default: the element's `lang`, then the document's. */
  locale?: string | undefined
  /** The product's name on AWS Marketplace. Default `EMQX Cloud (Pay as you go)`. */
  productName?: string | undefined
  /** The host's own wording, per language and text. */
  messages?: MessageOverrides | undefined
}

/** The name that the documentation of the listing uses. */
export const defaultProductName = 'EMQX Cloud (Pay as you go)'

let pageConfig: Readonly<BillingConfig> = Object.freeze(Object.create(null) as BillingConfig)
const listeners = new Set<() => void>()

/**
 * Configures every element of the page. Call it once, before or after the elements are on the page;
 * a later call replaces the earlier one. Attributes on an element win over it.
 */
export function configureBilling(config: BillingConfig): void {
  // Without a prototype, so that only what the host wrote counts, not what polluted Object.prototype.
  const own = Object.assign(Object.create(null), config) as BillingConfig
  pageConfig = Object.freeze(own)
  for (const listener of Array.from(listeners)) listener()
}

export function currentConfig(): Readonly<BillingConfig> {
  return pageConfig
}

/** @returns the function that ends the listening */
export function onConfigChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What attributes may say; they win over the page's configuration. */
export interface OwnConfig {
  readonly apiBase?: string
  readonly listingUrl?: string
  readonly ticketUrl?: string
  readonly signInUrl?: string
  readonly productName?: string
}

/** Configuration as it counts for one element: its attributes first, then the page's. */
export function configOf(own: OwnConfig): Readonly<BillingConfig> {
  return {
    ...pageConfig,
    apiBase: text(own.apiBase) ?? pageConfig.apiBase,
    listingUrl: text(own.listingUrl) ?? pageConfig.listingUrl,
    ticketUrl: text(own.ticketUrl) ?? pageConfig.ticketUrl,
    signInUrl: text(own.signInUrl) ?? pageConfig.signInUrl,
    productName: text(own.productName) ?? pageConfig.productName ?? defaultProductName,
  }
}

/** Frameworks that set an object as an attribute leave `[object Object]`, which is as good as nothing. */
function text(value: string | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && !value.startsWith('[object ')
    ? value
    : undefined
}
