// Room: components. The Payment Method field of the Billing page.
import type { PropertyValues } from '@lit/reactive-element'
import { html, type TemplateResult } from 'lit/html.js'
import type { PaymentMethod, PaymentMethodKind } from '../../api/contract/index.ts'
import { settled, type Resource, type Trouble } from '../../api/session/index.ts'
import { TemplateElement } from '../element/template-element.ts'
import { version } from '../element/define-element.ts'
import { EmqxPaymentMethodChangeEvent } from '../element/events.ts'
import { controls } from '../look/controls.ts'
import { focusedIn } from '../element/focused-in.ts'
import { tokens } from '../look/tokens.ts'
import { fill } from '../messages/fill.ts'
import { SessionController } from '../element/session-controller.ts'
import { Ticker } from '../element/ticker.ts'
import { TroubleTeller } from '../element/trouble-teller.ts'
import { methodName } from './method-facts.ts'
import { styles } from './styles.ts'
import {
  errorView,
  loadingView,
  methodView,
  offlineView,
  signedOutView,
  unconfiguredView,
  type FieldContext,
} from './views.ts'
import { fieldWords } from './words.ts'

interface Known {
  readonly accountId: string
  readonly kind: PaymentMethodKind
}

/**
 * Shows how the signed-in account pays, and follows changes without a reload, in every open tab.
 * While AWS Marketplace pays it names the masked AWS account, since when, and where to manage it;
 * while a change is under way it says so. Why it cannot be edited is written out.
 *
 * Every state takes the same height, so nothing below moves when the answer comes.
 *
 * @tagname emqx-billing-payment-method
 * @summary The field "Payment Method" for the Billing page.
 * @fires {EmqxPaymentMethodChangeEvent} emqxpaymentmethodchange - The account pays in another way than the field showed before. Not for the first answer.
 * @fires {EmqxBillingActionEvent} emqxbillingaction - "Manage on AWS", "Sign in" or "Submit a ticket" was chosen. Cancelable: the host's router may take it.
 * @fires {EmqxBillingErrorEvent} emqxbillingerror - The payment method could not be asked for, or not refreshed. Once for as long as it lasts.
 * @csspart field - The whole field.
 * @csspart label - "Payment Method".
 * @csspart value - The payment method's name, with its icon.
 * @csspart facts - What else is known of it.
 * @csspart note - Why it cannot be edited.
 * @csspart stale - The mark that this is the last known value.
 * @csspart retry - The button that asks again.
 * @cssstate loading - Waiting for the first answer.
 * @cssstate empty - The account has no payment method, or the page is not configured.
 * @cssstate pending - A change is on its way.
 * @cssstate active - AWS Marketplace pays.
 * @cssstate canceling - The subscription on AWS is being cancelled.
 * @cssstate canceled - The subscription on AWS has ended.
 * @cssstate failed - AWS could not confirm the subscription.
 * @cssstate unknown - A payment method that this version does not know.
 * @cssstate signed-out - Nobody is signed in.
 * @cssstate offline - The browser is offline.
 * @cssstate error - The payment method could not be asked for, or not refreshed.
 */
export class EmqxBillingPaymentMethod extends TemplateElement {
  /** Of the package that it came with. */
  static readonly version = version
  static override styles = [tokens, controls, styles]

  readonly #billing = new SessionController(this, ['paymentMethod'], () => this.config)
  readonly #teller = new TroubleTeller(this)
  /** What was told last, so that only a change is news. */
  #known: Known | undefined
  #announced: PaymentMethod | undefined
  #awaited: Resource<PaymentMethod> | undefined
  #focused: Element | null = null

  constructor() {
    super()
    // A change that takes long says so by itself, without an answer that differs.
    new Ticker(this, () => this.#value?.pendingChange !== undefined)
  }

  /** Not in `willUpdate`: the session is joined only after it. */
  protected override update(changed: PropertyValues): void {
    this.#focused = focusedIn(this.shadowRoot)
    const value = this.#value
    if (value && this.#isNews(value)) this.#announced = value
    this.#showStates()
    super.update(changed)
  }

  protected override render(): TemplateResult {
    const texts = this.textsFrom(fieldWords)
    return html`${texts ? this.#view(this.#context(texts)) : loadingView('', '')}
      <p class="unseen" role="status">
        ${
          texts && this.#announced
            ? fill(texts.method.nowPaidBy, { method: methodName(this.#announced, texts) })
            : ''
        }
      </p>`
  }

  protected override updated(): void {
    this.#teller.observe(this.#trouble)
    this.#tellChange()
    // The pressed button is gone with the error: its place in the page goes on with the value.
    if (this.#focused && !this.#focused.isConnected) {
      this.shadowRoot?.querySelector<HTMLElement>('[part="value"]')?.focus()
    }
  }

  /** As last known. */
  get #value(): PaymentMethod | undefined {
    const resource = this.#resource
    return resource?.status === 'ready' ? resource.value : undefined
  }

  get #resource(): Resource<PaymentMethod> | undefined {
    return this.#billing.snapshot?.paymentMethod
  }

  get #trouble(): Trouble | undefined {
    return this.#billing.troubleOf(this.#resource)
  }

  get #retrying(): boolean {
    return this.#awaited !== undefined && this.#awaited === this.#resource
  }

  #view(context: FieldContext): TemplateResult {
    const resource = this.#resource
    const trouble = this.#trouble
    const isOffline = trouble?.kind === 'offline'
    if (!resource) return unconfiguredView(context)
    switch (resource.status) {
      case 'loading':
        if (!trouble) return loadingView(context.method.label, context.common.loading)
        return isOffline ? offlineView(context) : errorView(context)
      case 'failed':
        return isOffline ? offlineView(context) : errorView(context)
      case 'signed-out':
        return signedOutView(context)
      case 'ready': {
        const stale = trouble && (isOffline ? 'offline' : 'trouble')
        return methodView(resource.value, context, stale)
      }
      default:
        return resource satisfies never
    }
  }

  #context(texts: Pick<FieldContext, 'method' | 'common' | 'actions'>): FieldContext {
    const { snapshot, session } = this.#billing
    const link = snapshot && settled(snapshot.state).link
    return {
      ...texts,
      locale: this.textLocale,
      now: session?.serverNow() ?? 0,
      endsAt: link?.cancellation?.stopAt,
      ticketUrl: link?.urls.ticket,
      remedies: this.remediesFrom(texts, this.#trouble),
      retrying: this.#retrying,
      onRetry: () => this.#onRetry(),
    }
  }

  #showStates(): void {
    const resource = this.#resource
    const trouble = this.#trouble
    const value = this.#value
    const link = value?.kind === 'aws_marketplace' ? value.linkState : undefined
    this.setState('loading', resource?.status === 'loading' && !trouble)
    this.setState('empty', !resource || value?.kind === 'none')
    this.setState('pending', value?.pendingChange !== undefined || link === 'pending')
    this.setState('active', link === 'active')
    this.setState('canceling', link === 'canceling')
    this.setState('canceled', link === 'canceled')
    this.setState('failed', link === 'failed')
    this.setState('unknown', value?.kind === 'unknown')
    this.setState('signed-out', resource?.status === 'signed-out')
    this.setState('offline', trouble?.kind === 'offline')
    this.setState('error', trouble !== undefined && trouble.kind !== 'offline')
  }

  /** Another account's method is another story, not a change of this one. */
  #isNews({ account, kind }: PaymentMethod): boolean {
    return this.#known?.accountId === account.id && this.#known.kind !== kind
  }

  /** After the update, so that a listener finds the element as the event says. */
  #tellChange(): void {
    const value = this.#value
    if (!value) return
    const previous = this.#isNews(value) ? this.#known?.kind : undefined
    this.#known = { accountId: value.account.id, kind: value.kind }
    if (previous === undefined) return
    this.dispatchEvent(new EmqxPaymentMethodChangeEvent(value.kind, previous))
  }

  #onRetry(): void {
    if (this.#retrying) return
    this.#awaited = this.#resource
    this.#billing.session?.refresh()
    this.requestUpdate()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emqx-billing-payment-method': EmqxBillingPaymentMethod
  }
}
