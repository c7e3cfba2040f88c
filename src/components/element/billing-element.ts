// Room: components. What all four elements share: configuration, language, theme, safe links.
import { ReactiveElement, type CSSResultOrNative, type PropertyValues } from '@lit/reactive-element'
import { adoptIn } from './adopted-styles.ts'
import { configOf, onConfigChange, type BillingConfig } from '../page/config.ts'
import { CustomStates, type CustomState } from './custom-states.ts'
import { EmqxBillingActionEvent, EmqxBillingErrorEvent } from './events.ts'
import { property } from './property.ts'
import { askFor, localeOf, textLocaleOf, textsFor, type Words } from '../words/language.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import { tryMissingAgain, type Translations } from '../messages/translations.ts'
import { pageSafeUrl } from '../page/page-links.ts'
import { onPageLook, pageTheme } from '../page/page-look.ts'
import { unpolluted } from './unpolluted.ts'

export type { CustomState } from './custom-states.ts'

/**
 * What all elements share. Custom properties pick up Element Plus's `--el-*` variables where the host
 * has them.
 *
 * @cssprop [--emqx-billing-color-primary=var(--el-color-primary, #00b173)] - The brand's colour. Text, icons, focus rings and filled buttons take its hue at a luminance that can be read: 4.5:1 and more, whatever the colour.
 * @cssprop [--emqx-billing-color-on-primary=#ffffff] - Text on a filled button, which is dark enough for white in both themes.
 * @cssprop [--emqx-billing-color-text=var(--el-text-color-primary, light-dark(#343741, #ffffff))] - Text.
 * @cssprop [--emqx-billing-color-text-muted=var(--el-text-color-regular, light-dark(#5a5f6f, #d2d3d5))] - Text of less weight.
 * @cssprop [--emqx-billing-color-title=light-dark(#192144, #ffffff)] - Headings and names.
 * @cssprop [--emqx-billing-color-surface=var(--el-bg-color, light-dark(#ffffff, #212429))] - Background of modal, pop-up and panels.
 * @cssprop [--emqx-billing-color-soft=var(--el-fill-color-light, light-dark(#f5f7fa, #2a2e34))] - Background of boxes inside a panel.
 * @cssprop [--emqx-billing-color-border=var(--el-border-color, light-dark(#d0d4dc, #41454c))] - Lines.
 * @cssprop [--emqx-billing-color-danger=var(--el-color-danger, #eb4e3d)] - Failures; kept readable like the brand's colour.
 * @cssprop [--emqx-billing-color-danger-soft=var(--el-color-danger-light-9, light-dark(#fdeeec, #40211f))] - Background of failures.
 * @cssprop [--emqx-billing-color-warning=var(--el-color-warning, #f19710)] - Warnings; kept readable like the brand's colour.
 * @cssprop [--emqx-billing-color-warning-soft=var(--el-color-warning-light-9, light-dark(#fef5e7, #3a2d17))] - Background of warnings.
 * @cssprop [--emqx-billing-color-success-soft=var(--el-color-success-light-9, light-dark(#e6f7f0, #153529))] - Background of good news.
 * @cssprop [--emqx-billing-color-backdrop=var(--el-overlay-color-lighter, rgb(10 14 30 / 50%))] - What lies over the page behind the modal.
 * @cssprop [--emqx-billing-font-family=var(--el-font-family, Roboto, system-ui, -apple-system, 'Segoe UI', sans-serif)] - Type.
 * @cssprop [--emqx-billing-font-size=var(--el-font-size-base, 14px)] - Size of the text; everything else follows it.
 * @cssprop [--emqx-billing-radius=var(--el-border-radius-base, 8px)] - Corners of controls and boxes.
 * @cssprop [--emqx-billing-radius-dialog=16px] - Corners of the modal.
 * @cssprop [--emqx-billing-shadow=var(--el-box-shadow, 0 12px 32px rgb(15 23 42 / 18%))] - Shadow of modal and pop-up.
 * @cssprop [--emqx-billing-dialog-width=560px] - Greatest width of the modal.
 * @cssstate dark - The page's theme switch says dark.
 * @cssstate light - The page's theme switch says light.
 */
export abstract class BillingElement extends ReactiveElement {
  static override shadowRootOptions = unpolluted(ReactiveElement.shadowRootOptions)

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
  #lateStyles: readonly CSSResultOrNative[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    tryMissingAgain()
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
    const { shadowRootOptions } = this.constructor as typeof ReactiveElement
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions)
    this.#adoptStyles(root)
    return root
  }

  #adoptStyles(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof ReactiveElement
    adoptIn(root, [...elementStyles, ...this.#lateStyles])
  }

  /** Styles of a part that was not there when the element was drawn first. */
  protected addStyles(styles: readonly CSSResultOrNative[]): void {
    this.#lateStyles = styles
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot)
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

  /** The texts in the customer's language, or `undefined` for the moment in which the first ones load. */
  protected textsFrom<Groups extends Partial<Catalogue>>(words: Words<Groups>): Groups | undefined {
    const texts = textsFor(this.locale, words, (arrived) => this.#onTexts(arrived))
    if (texts) this.#spoken.set(words, texts)
    // While another language loads the last one stays: silence would close a modal that is open.
    return texts ?? (this.#spoken.get(words) as Groups | undefined)
  }

  /** Asks for the texts in the customer's language before anything is said in them. */
  protected askForTexts(translations: Translations): void {
    askFor(this.locale, translations, (arrived) => this.#onTexts(arrived))
  }

  #onTexts(arrived: boolean): void {
    // The customer reads English, which is calm enough; whoever looks after the page is told.
    if (!arrived) this.tellMissing()
    this.requestUpdate()
  }

  /** Tells the host that a part of the page did not arrive. */
  protected tellMissing(): void {
    this.dispatchEvent(new EmqxBillingErrorEvent({ kind: 'load', retryable: true }))
  }

  /** The URL if it may become a link here. */
  protected safeUrl(url: string | undefined): string | undefined {
    return pageSafeUrl(url, this)
  }

  protected setState(state: CustomState | 'dark' | 'light', on: boolean): void {
    this.#states.set(state, on)
  }

  /** Tells the host of a chosen remedy. @returns whether the host left it to us */
  protected announceAction(kind: string, url?: string): boolean {
    return this.dispatchEvent(new EmqxBillingActionEvent(kind, url))
  }
}
