// Room: components. What all four elements share: configuration, language, theme, safe links.
import { LitElement, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { currentConfig, defaultProductName, onConfigChange, type BillingConfig } from './config.ts'
import { EmqxBillingActionEvent } from './events.ts'
import { intlLocale } from './format.ts'
import {
  catalogueAtHand,
  isTranslated,
  languageFor,
  overlay,
  type Catalogue,
  type DeepPartial,
} from './messages/catalogue.ts'
import { onPageLook, pageTheme } from './page-look.ts'
import { safeUrl, type LinkRules } from './safe-url.ts'

/** States that a host can style with `:state()`. */
export type CustomState =
  | 'loading'
  | 'signed-out'
  | 'confirm'
  | 'pending'
  | 'slow'
  | 'stalled'
  | 'active'
  | 'failed'
  | 'canceling'
  | 'canceled'
  | 'offline'
  | 'error'
  | 'empty'
  | 'unknown'

export abstract class BillingElement extends LitElement {
  /** Where the billing API is mounted. Wins over `configureBilling`. */
  @property({ attribute: 'api-base' }) apiBase?: string

  /** The product's page on AWS Marketplace. Wins over `configureBilling`. */
  @property({ attribute: 'listing-url' }) listingUrl?: string

  /** Where a ticket is opened. Wins over `configureBilling`. */
  @property({ attribute: 'ticket-url' }) ticketUrl?: string

  /** Where a signed-out customer signs in. Wins over `configureBilling`. */
  @property({ attribute: 'sign-in-url' }) signInUrl?: string

  /** The product's name on AWS Marketplace. Wins over `configureBilling`. */
  @property({ attribute: 'product-name' }) productName?: string

  /** The language of this element, when it differs from the page's. */
  @property() override lang = ''

  readonly #internals = attach(this)
  #lifetime: (() => void)[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    const update = (): void => this.requestUpdate()
    this.#lifetime = [onConfigChange(update), onPageLook(update)]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const end of this.#lifetime) end()
    this.#lifetime = []
  }

  /** Its presence keeps `moveBefore()` from ending and starting everything. */
  connectedMoveCallback(): void {
    this.requestUpdate()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const theme = pageTheme()
    this.setState('dark', theme === 'dark')
    this.setState('light', theme === 'light')
  }

  /** Configuration as it counts here: attributes first, then the page's. */
  protected get config(): Readonly<BillingConfig> {
    const page = currentConfig()
    const own = {
      apiBase: text(this.apiBase),
      listingUrl: text(this.listingUrl),
      ticketUrl: text(this.ticketUrl),
      signInUrl: text(this.signInUrl),
      productName: text(this.productName),
    }
    return {
      ...page,
      apiBase: own.apiBase ?? page.apiBase,
      listingUrl: own.listingUrl ?? page.listingUrl,
      ticketUrl: own.ticketUrl ?? page.ticketUrl,
      signInUrl: own.signInUrl ?? page.signInUrl,
      productName: own.productName ?? page.productName ?? defaultProductName,
    }
  }

  /** BCP 47, for dates and numbers. */
  protected get locale(): string {
    const near = this.lang || currentConfig().locale || this.closest('[lang]')?.getAttribute('lang')
    return intlLocale(near || document.documentElement.lang || 'en')
  }

  /** For dates inside our sentences: the page's own variant of the language we speak, else ours. */
  protected get textLocale(): string {
    const language = languageFor(this.locale)
    return this.locale.toLowerCase().startsWith(language) ? this.locale : language
  }

  /**
   * The texts in the customer's language, or `undefined` for the moment in which they load.
   * @param english the groups this element speaks; only these are in its door's bytes
   */
  protected textsFrom<Groups extends Partial<Catalogue>>(english: Groups): Groups | undefined {
    const language = languageFor(this.locale)
    const translated = catalogueAtHand(language, () => this.requestUpdate())
    if (!translated && isTranslated(language)) return undefined
    const texts = overlay(english, pick(translated, english))
    return overlay(texts, pick(currentConfig().messages?.[language], english))
  }

  /** The URL if it may become a link here. */
  protected safeUrl(url: string | undefined): string | undefined {
    const page = currentConfig()
    const { ticketUrl: ticket, signInUrl: signIn } = this
    const rules: LinkRules = {
      origin: location.origin,
      // A listing named in markup must be AWS's or of a trusted origin: the text promises AWS.
      configured: [page.listingUrl, page.ticketUrl, page.signInUrl, https(ticket), https(signIn)],
      allowedOrigins: page.allowedOrigins ?? [],
    }
    return safeUrl(url, rules)
  }

  protected setState(state: CustomState | 'dark' | 'light', on: boolean): void {
    const states = this.#internals?.states
    if (on) states?.add(state)
    else states?.delete(state)
  }

  /** Tells the host of a chosen remedy. @returns whether the host left it to us */
  protected announceAction(kind: string, url?: string): boolean {
    return this.dispatchEvent(new EmqxBillingActionEvent(kind, url))
  }
}

/** Test environments of hosts may know no `attachInternals`; the elements work without. */
function attach(element: HTMLElement): ElementInternals | undefined {
  return typeof element.attachInternals === 'function' ? element.attachInternals() : undefined
}

/** Frameworks that set an object as an attribute leave `[object Object]`, which is as good as nothing. */
function text(value: string | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && !value.startsWith('[object ')
    ? value
    : undefined
}

function https(url: string | undefined): string | undefined {
  return url?.startsWith('https:') ? url : undefined
}

function pick<Groups extends object>(from: object | undefined, like: Groups): DeepPartial<Groups> {
  const groups = Object.entries(from ?? {}).filter(([key]) => Object.hasOwn(like, key))
  return Object.fromEntries(groups) as DeepPartial<Groups>
}
