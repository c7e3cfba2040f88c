// Room: components. What all four elements share: configuration, language, theme, safe links.
import { LitElement, type PropertyValues } from 'lit'
import { adoptIn } from './adopted-styles.ts'
import { configOf, onConfigChange, type BillingConfig } from '../page/config.ts'
import { CustomStates, type CustomState } from './custom-states.ts'
import { EmqxBillingActionEvent } from './events.ts'
import { property } from './property.ts'
import type { RemedyContext } from '../words/remedies.ts'
import { localeOf, textLocaleOf, textsFor } from '../words/language.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import { pageSafeUrl } from '../page/page-links.ts'
import { onPageLook, pageTheme } from '../page/page-look.ts'
import { unpolluted } from './unpolluted.ts'

export type { CustomState } from './custom-states.ts'

/**
 * What all elements share. Custom properties pick up Element Plus's `--el-*` variables where the host
 * has them.
 *
 * @cssprop --emqx-billing-color-primary - The brand's colour. Text and filled buttons take its hue at a lightness that keeps a contrast of 4.5:1.
 * @cssprop --emqx-billing-color-on-primary - Text on a filled button.
 * @cssprop --emqx-billing-color-text - Text.
 * @cssprop --emqx-billing-color-text-muted - Text of less weight.
 * @cssprop --emqx-billing-color-title - Headings and names.
 * @cssprop --emqx-billing-color-surface - Background of modal, pop-up and panels.
 * @cssprop --emqx-billing-color-soft - Background of boxes inside a panel.
 * @cssprop --emqx-billing-color-border - Lines.
 * @cssprop --emqx-billing-color-danger - Failures.
 * @cssprop --emqx-billing-color-danger-soft - Background of failures.
 * @cssprop --emqx-billing-color-warning - Warnings.
 * @cssprop --emqx-billing-color-warning-soft - Background of warnings.
 * @cssprop --emqx-billing-color-success-soft - Background of good news.
 * @cssprop --emqx-billing-color-backdrop - What lies over the page behind the modal.
 * @cssprop --emqx-billing-font-family - Type.
 * @cssprop --emqx-billing-font-size - Size of the text; everything else follows it.
 * @cssprop --emqx-billing-radius - Corners of controls and boxes.
 * @cssprop --emqx-billing-radius-dialog - Corners of the modal.
 * @cssprop --emqx-billing-shadow - Shadow of modal and pop-up.
 * @cssprop --emqx-billing-dialog-width - Greatest width of the modal.
 * @cssstate dark - The page's theme switch says dark.
 * @cssstate light - The page's theme switch says light.
 */
export abstract class BillingElement extends LitElement {
  static override shadowRootOptions = unpolluted(LitElement.shadowRootOptions)

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

  readonly #states = new CustomStates(this)
  readonly #spoken = new WeakMap<object, object>()
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

  /** It was moved into a frame, or back. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot)
  }

  /** Its presence keeps `moveBefore()` from ending and starting everything. */
  connectedMoveCallback(): void {
    this.requestUpdate()
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRootOptions } = this.constructor as typeof LitElement
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions)
    this.#adoptStyles(root)
    // Where Lit renders before: styles of engines without constructed sheets come last.
    this.renderOptions.renderBefore ??= root.firstChild
    return root
  }

  #adoptStyles(root: ShadowRoot): void {
    adoptIn(root, (this.constructor as typeof LitElement).elementStyles)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const theme = pageTheme()
    this.setState('dark', theme === 'dark')
    this.setState('light', theme === 'light')
  }

  /** Configuration as it counts here: attributes first, then the page's. */
  protected get config(): Readonly<BillingConfig> {
    return configOf(this)
  }

  /** BCP 47, for dates and numbers. */
  protected get locale(): string {
    return localeOf(this)
  }

  /** For dates inside our sentences: the page's own variant of the language we speak, else ours. */
  protected get textLocale(): string {
    return textLocaleOf(this.locale)
  }

  /**
   * The texts in the customer's language, or `undefined` for the moment in which the first ones load.
   * @param english the groups this element speaks; only these are in its door's bytes
   */
  protected textsFrom<Groups extends Partial<Catalogue>>(english: Groups): Groups | undefined {
    const texts = textsFor(this.locale, english, () => this.requestUpdate())
    if (texts) this.#spoken.set(english, texts)
    // While another language loads the last one stays: silence would close a modal that is open.
    return texts ?? (this.#spoken.get(english) as Groups | undefined)
  }

  /** The URL if it may become a link here. */
  protected safeUrl(url: string | undefined): string | undefined {
    return pageSafeUrl(url, this)
  }

  protected setState(state: CustomState | 'dark' | 'light', on: boolean): void {
    this.#states.set(state, on)
  }

  /**
   * What remedies need to be offered here.
   * @param about what support is told when the customer opens a ticket
   */
  protected remediesFrom(
    texts: Pick<Catalogue, 'actions' | 'common'>,
    { code, correlationId }: Pick<RemedyContext, 'code' | 'correlationId'> = {},
  ): RemedyContext {
    const { listingUrl, ticketUrl, signInUrl } = this.config
    return {
      actionTexts: texts.actions,
      opensInNewTab: texts.common.opensInNewTab,
      safeUrl: (url) => this.safeUrl(url),
      listingUrl,
      ticketUrl,
      signInUrl,
      code,
      correlationId,
      onAction: (kind, url) => this.announceAction(kind, url),
    }
  }

  /** Tells the host of a chosen remedy. @returns whether the host left it to us */
  protected announceAction(kind: string, url?: string): boolean {
    return this.dispatchEvent(new EmqxBillingActionEvent(kind, url))
  }
}
