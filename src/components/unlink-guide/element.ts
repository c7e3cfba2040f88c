// Room: components. <emqx-billing-unlink-guide>: how to unlink on AWS, what follows, and the way back.
// The guide itself comes when its tag is on a page, beside the first answer: other pages do without.
import type { PropertyValues } from '@lit/reactive-element'
import { BillingElement } from '../element/billing-element.ts'
import { version } from '../element/define-element.ts'
import { MissingPart } from '../element/missing-part.ts'
import { property } from '../element/property.ts'
import { SessionController } from '../element/session-controller.ts'
import type { Guide } from './guide.ts'
import { shellStyles } from './shell-styles.ts'
import { guideTranslations } from './translations.ts'

/**
 * Guides a customer who pays through AWS Marketplace through unlinking. While the subscription is
 * active it shows the steps on AWS and what cancelling would do to each deployment; afterwards the
 * dates, a countdown, the way back and a file for the calendar.
 *
 * @tagname emqx-billing-unlink-guide
 * @summary Steps to cancel on AWS, the effect on each deployment, and the countdown afterwards.
 *
 * @fires {EmqxBillingActionEvent} emqxbillingaction - A link is used: `manage_on_aws`, `resubscribe`, `sign_in` or `open_ticket`. `preventDefault()` leaves it to the host's router.
 * @fires {EmqxBillingErrorEvent} emqxbillingerror - The API cannot be asked. Once for each trouble, when it begins.
 *
 * @csspart panel - Everything.
 * @csspart title - The heading of the guide.
 * @csspart steps - The numbered steps on AWS with the deep link.
 * @csspart deployments - The effect on each deployment.
 * @csspart deployment - One deployment: a row of the table, or a card where it is narrow.
 * @csspart ending - What is going on after the customer cancelled: dates, countdown, the way back.
 * @csspart countdown - The time that is left.
 * @csspart notice - The good news that the subscription goes on.
 * @csspart message - The calm message when there is nothing to unlink or nothing is known.
 * @csspart stale - The note beside data that could not be refreshed.
 * @csspart skeleton - The placeholder while nothing is known.
 * @csspart missing - The note in place of a guide that did not arrive.
 *
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate signed-out - The customer has to sign in.
 * @cssstate empty - The account is not linked to AWS Marketplace.
 * @cssstate pending - AWS has not confirmed the subscription yet.
 * @cssstate active - The subscription can be cancelled.
 * @cssstate canceling - It was cancelled; AWS settles the last usage.
 * @cssstate canceled - It has ended.
 * @cssstate unknown - A newer server says something that this version does not know.
 * @cssstate offline - The browser is offline.
 * @cssstate error - The API cannot be asked, or not everything is up to date.
 */
export class EmqxBillingUnlinkGuide extends BillingElement {
  /** Of the package that it came with. */
  static readonly version = version
  static override styles = [shellStyles]

  /** Level of the guide's heading, 2 to 4; those inside are one deeper. Anything else reads as 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  readonly #billing = new SessionController(this, ['link', 'impact'], () => this.config)
  readonly #missing = new MissingPart({
    onRetry: () => this.#load(),
    mayReload: () => this.announceAction('reload'),
  })
  #guide: Guide | Promise<void> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#load()
  }

  protected override update(changed: PropertyValues): void {
    const guide = this.#drawer
    this.setState('loading', !guide && !this.#missing.failed)
    this.setState('error', this.#missing.failed)
    if (this.#missing.failed) this.#missing.show(this.renderRoot, this.locale)
    // The controllers have just joined the session, so what is taken now is what is shown.
    guide?.draw()
    super.update(changed)
  }

  protected override updated(): void {
    this.#drawer?.drawn()
  }

  /** Drawn is what has its guide. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete()
    if (!(this.#guide instanceof Promise)) return complete
    await this.#guide
    return super.getUpdateComplete()
  }

  get #drawer(): Guide | undefined {
    return this.#guide instanceof Promise ? undefined : this.#guide
  }

  #load(): void {
    this.#missing.hide()
    this.askForTexts(guideTranslations)
    this.#guide ??= this.#loadGuide()
  }

  async #loadGuide(): Promise<void> {
    try {
      const { Guide, guideStyles } = await import('./guide.ts')
      this.addStyles(guideStyles)
      this.#guide = new Guide(this, {
        session: () => this.#billing.session,
        config: () => this.config,
        locale: () => this.textLocale,
        textsFrom: (words) => this.textsFrom(words),
        safeUrl: (url) => this.safeUrl(url),
        onAction: (kind, url) => this.announceAction(kind, url),
        setState: this.setState.bind(this),
      })
    } catch {
      this.#guide = undefined
      this.#missing.fail()
      this.tellMissing()
    }
    this.requestUpdate()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emqx-billing-unlink-guide': EmqxBillingUnlinkGuide
  }
}
