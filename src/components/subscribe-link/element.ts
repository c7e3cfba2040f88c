// Room: components. The link to the product's page on AWS Marketplace, for login and registration.
// Login pages pay for every byte of this door, so it stands on Lit's element without Lit's templates.
import { ReactiveElement, type PropertyValues } from '@lit/reactive-element'
import { configOf, onConfigChange } from '../page/config.ts'
import { adoptIn } from '../element/adopted-styles.ts'
import { CustomStates, type CustomState } from '../element/custom-states.ts'
import { version } from '../element/define-element.ts'
import { EmqxBillingErrorEvent, EmqxSubscribeEvent } from '../element/events.ts'
import { property } from '../element/property.ts'
import { unpolluted } from '../element/unpolluted.ts'
import { localeOf, textsFor } from '../words/language.ts'
import { accent } from '../look/accent.ts'
import { tryMissingAgain } from '../messages/translations.ts'
import { pageSafeUrl } from '../page/page-links.ts'
import { onPageLook, pageTheme } from '../page/page-look.ts'
import { enhanceAnchor, leadAway, leadsSomewhere } from './anchor.ts'
import type { EmqxBillingPrecheck } from './precheck.ts'
import { styles } from './styles.ts'
import { linkWords } from './words.ts'

/**
 * Opens the product's page on AWS Marketplace in a new tab. Works without an account and without a
 * session. Write your own `<a>` inside the tag and the link works before, and even without, our
 * script; it is then enhanced in place. Anything else inside the tag replaces the default text.
 *
 * Needs the listing's URL, from `configureBilling({ listingUrl })` or the attribute `listing-url`.
 * Without it nothing is shown, except an anchor of the host's own.
 *
 * @tagname emqx-billing-subscribe-link
 * @summary The link "Or subscription on AWS Marketplace" for login and registration pages.
 * @slot - Your own `<a>`, or text in place of the default.
 * @fires {EmqxSubscribeEvent} emqxsubscribe - The link is used, by click, key or middle button. Cancelable: `preventDefault()` keeps the customer here.
 * @fires {EmqxBillingActionEvent} emqxbillingaction - With `precheck`: the customer chose a remedy. Cancelable.
 * @fires {EmqxBillingErrorEvent} emqxbillingerror - With `precheck`: the account could not be checked.
 * @csspart link - The link, where the host gave none of its own.
 * @csspart precheck - The panel of `precheck`.
 * @cssprop [--emqx-billing-color-primary=var(--el-color-primary, #00b173)] - The brand's colour. The link takes its hue at a luminance that can be read: 4.5:1 and more, whatever the colour. With `precheck` all others too.
 * @cssstate empty - There is nowhere to lead to: no usable listing URL.
 * @cssstate loading - With `precheck`: waiting for the first answer.
 * @cssstate failed - With `precheck`: something stands in the way of linking this account.
 * @cssstate signed-out - With `precheck`: nobody is signed in.
 * @cssstate offline - With `precheck`: the browser is offline.
 * @cssstate error - With `precheck`: the account could not be checked.
 */
export class EmqxBillingSubscribeLink extends ReactiveElement {
  /** Of the package that it came with. */
  static readonly version = version
  static override styles = [accent, styles]
  static override shadowRootOptions = unpolluted(ReactiveElement.shadowRootOptions)

  /** The page that the link is on: `login` or `register`. Anything else counts as `login`. */
  @property() placement: 'login' | 'register' = 'login'

  /** For pages of a signed-in user: shows what would keep this account from being linked. */
  @property({ type: Boolean }) precheck = false

  /** The product's page on AWS Marketplace. Wins over `configureBilling`. */
  @property({ attribute: 'listing-url' }) listingUrl?: string

  /** Where the billing API is mounted; only `precheck` asks it. Wins over `configureBilling`. */
  @property({ attribute: 'api-base' }) apiBase?: string

  /** Where a ticket is opened; only `precheck` offers it. Wins over `configureBilling`. */
  @property({ attribute: 'ticket-url' }) ticketUrl?: string

  /** Where a signed-out customer signs in; only `precheck` offers it. Wins over `configureBilling`. */
  @property({ attribute: 'sign-in-url' }) signInUrl?: string

  /** The language of this element, when it differs from the page's. */
  @property() override lang = ''

  readonly #states = new CustomStates(this)
  readonly #own = document.createElement('a')
  readonly #hint = document.createElement('span')
  readonly #slot = document.createElement('slot')
  readonly #panelPlace = document.createElement('div')
  #panel: EmqxBillingPrecheck | Promise<void> | undefined
  #lifetime: (() => void)[] = []

  constructor() {
    super()
    // Not `part.add`, which simulated pages do not have.
    this.#own.setAttribute('part', 'link')
    this.#hint.className = 'unseen'
    this.#panelPlace.className = 'panel'
    this.#panelPlace.setAttribute('part', 'precheck')
    this.addEventListener('click', (event) => this.#onClick(event))
    // The middle button opens the listing too, without a click.
    this.addEventListener('auxclick', (event) => event.button === 1 && this.#onClick(event))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    tryMissingAgain()
    const update = (): void => this.requestUpdate()
    this.#lifetime = [onConfigChange(update), onPageLook(update), this.#onContent(update)]
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const end of this.#lifetime) end()
    this.#lifetime = []
  }

  /** It was moved into a frame, or back. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptIn(this.shadowRoot, EmqxBillingSubscribeLink.elementStyles)
  }

  /** Its presence keeps `moveBefore()` from ending and starting everything. */
  connectedMoveCallback(): void {
    this.requestUpdate()
  }

  /** Parsers and frameworks fill the tag after it is connected. Attributes are left to the host. */
  #onContent(listener: () => void): () => void {
    if (typeof MutationObserver !== 'function') return () => undefined
    const content = new MutationObserver(listener)
    content.observe(this, { childList: true, characterData: true, subtree: true })
    return () => content.disconnect()
  }

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = EmqxBillingSubscribeLink
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions)
    adoptIn(root, elementStyles)
    return root
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed)
    const theme = pageTheme()
    this.#states.set('dark', theme === 'dark')
    this.#states.set('light', theme === 'light')
    this.#drawLink()
    this.#drawPrecheck()
  }

  get #anchor(): HTMLAnchorElement {
    return this.querySelector('a') ?? this.#own
  }

  #drawLink(): void {
    const { listingUrl } = configOf(this)
    const listing = pageSafeUrl(listingUrl, this)
    const anchor = this.#anchor
    if (anchor === this.#own) this.#drawOwn(listing)
    else {
      enhanceAnchor(anchor, listing)
      this.#place(this.#slot)
    }
    this.#states.set('empty', !leadsSomewhere(anchor))
  }

  #drawOwn(listing: string | undefined): void {
    if (listing === undefined) {
      this.#own.removeAttribute('href')
      this.#own.remove()
      this.#slot.remove()
      return
    }
    const texts = textsFor(localeOf(this), linkWords, (arrived) => {
      if (!arrived) this.#onMissing()
      this.requestUpdate()
    })
    if (!texts) return
    this.#own.href = listing
    leadAway(this.#own)
    this.#hint.textContent = ` (${texts.subscribe.opensInNewTab})`
    // A line break inside the tag is content for a slot, but no words for a customer.
    const isBlank = this.textContent.trim() === '' && this.childElementCount === 0
    this.#own.replaceChildren(isBlank ? texts.subscribe.label : this.#slot, this.#hint)
    this.#place(this.#own)
  }

  #place(node: Element): void {
    const { renderRoot } = this
    const other = node === this.#own ? undefined : this.#own
    other?.remove()
    if (renderRoot.firstChild !== node) renderRoot.prepend(node)
  }

  #drawPrecheck(): void {
    if (!this.precheck) {
      this.#panelPlace.remove()
      if (this.#panel instanceof HTMLElement) this.#panel.remove()
      return
    }
    if (!this.#panelPlace.isConnected) this.renderRoot.append(this.#panelPlace)
    this.#panel ??= this.#loadPanel()
    if (!(this.#panel instanceof HTMLElement)) return
    const { apiBase, listingUrl, ticketUrl, signInUrl } = this
    Object.assign(this.#panel, { apiBase, listingUrl, ticketUrl, signInUrl, lang: localeOf(this) })
    if (!this.#panel.isConnected) this.#panelPlace.append(this.#panel)
  }

  async #loadPanel(): Promise<void> {
    try {
      const { createPrecheck } = await import('./precheck.ts')
      this.#panel = createPrecheck((state) => this.#onPanelState(state))
      this.requestUpdate()
    } catch {
      this.#states.set('error', true)
      this.#onMissing()
    }
  }

  /** A part of the page that does not arrive: the link works without, and the host is told. */
  #onMissing(): void {
    this.dispatchEvent(new EmqxBillingErrorEvent({ kind: 'load', retryable: true }))
  }

  #onPanelState(state: CustomState | undefined): void {
    for (const each of ['loading', 'failed', 'signed-out', 'offline', 'error'] as const) {
      this.#states.set(each, each === state)
    }
  }

  #onClick(event: Event): void {
    const anchor = this.#anchor
    if (!event.composedPath().includes(anchor) || !leadsSomewhere(anchor)) return
    const placement = this.placement === 'register' ? 'register' : 'login'
    const goesOn = this.dispatchEvent(new EmqxSubscribeEvent(placement, anchor.href))
    if (!goesOn) event.preventDefault()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emqx-billing-subscribe-link': EmqxBillingSubscribeLink
  }
}
