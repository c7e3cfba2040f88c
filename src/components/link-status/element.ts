// Room: components. <emqx-billing-link-status>: how linking is going, in a modal and a pop-up.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { query, state } from 'lit/decorators.js'
import {
  settled,
  waitPhase,
  type SettledState,
  type Snapshot,
  type Trouble,
} from '../../api/session/index.ts'
import { BillingElement, type CustomState } from '../billing-element.ts'
import { version } from '../define-element.ts'
import { EmqxBillingErrorEvent, EmqxLinkChangeEvent, EmqxLinkSettledEvent } from '../events.ts'
import { controls } from '../look/controls.ts'
import { icon } from '../look/icons.ts'
import { tokens } from '../look/tokens.ts'
import * as en from '../messages/en.ts'
import { SessionController } from '../session-controller.ts'
import { Ticker } from '../ticker.ts'
import { forgetArrival, readArrival, type Arrival } from './arrival.ts'
import { syncLayers } from './layers.ts'
import { nextPresence, topicOf, type Presence, type Topic } from './presence.ts'
import { linkStatusStyles } from './styles.ts'
import { supportDetails, supportText, type SupportCase } from './support-details.ts'
import type { Requests, View, ViewContext } from './view.ts'
import { viewOf } from './views.ts'

const english = {
  status: en.status,
  common: en.common,
  failures: en.failures,
  actions: en.actions,
}

const stateNames: Readonly<Partial<Record<SettledState['name'], CustomState>>> = {
  'signed-out': 'signed-out',
  confirming: 'confirm',
  submitting: 'loading',
  pending: 'pending',
  active: 'active',
  failed: 'failed',
  canceling: 'canceling',
  canceled: 'canceled',
  unknown: 'unknown',
}

/**
 * Tells how linking this EMQX account with AWS Marketplace is going. Put it once on the index page
 * (or any page of the console): it opens by itself when there is something to tell, and takes no
 * room otherwise. After the customer closes the modal while AWS is still confirming, a small pop-up
 * keeps telling until it is done. What he has seen stays closed, on every device.
 *
 * @tagname emqx-billing-link-status
 * @summary The linking-status modal with its pop-up.
 * @fires {EmqxLinkChangeEvent} emqxlinkchange - The link's state changed.
 * @fires {EmqxLinkSettledEvent} emqxlinksettled - Active or failed was reached; once, never on a timeout.
 * @fires {EmqxBillingActionEvent} emqxbillingaction - The customer chose a remedy. Cancelable.
 * @fires {EmqxBillingErrorEvent} emqxbillingerror - Plumbing failed; for the host's telemetry.
 * @csspart dialog - The modal.
 * @csspart popup - The pop-up.
 * @csspart title - The modal's heading.
 * @csspart accounts - The two accounts by name.
 * @csspart timeline - The steps with their times.
 * @csspart details - Code and correlation id for support.
 * @cssstate signed-out - He has to sign in to go on.
 * @cssstate confirm - He is asked whether the two accounts are his.
 * @cssstate loading - The registration is being sent.
 * @cssstate pending - AWS has not confirmed yet.
 * @cssstate slow - It takes longer than the server expected.
 * @cssstate stalled - It takes much longer than the server expected.
 * @cssstate active - Linked.
 * @cssstate failed - Not linked, with a cause and a remedy.
 * @cssstate canceling - Cancelled on AWS, final metering.
 * @cssstate canceled - Ended on AWS.
 * @cssstate unknown - A state from a newer server.
 * @cssstate offline - The browser is offline.
 * @cssstate error - The last question was not answered; asking goes on.
 * @cssstate empty - There is nothing to tell.
 */
export class EmqxBillingLinkStatus extends BillingElement {
  static readonly version = version
  static override styles = [tokens, controls, linkStatusStyles]

  @state() private _presence: Presence = 'hidden'
  @state() private _copied: 'copied' | 'failed' | undefined
  @state() private _spoken = ''
  @query('dialog') private _dialog!: HTMLDialogElement | null
  @query('.popup') private _popup!: HTMLElement | null
  @query('h2') private _heading!: HTMLElement | null

  readonly #billing = new SessionController(this, ['link', 'registration'], () => this.config)
  #arrival: Arrival = { arrived: false, failure: undefined }
  #arrivalTold = false
  #state: SettledState = { name: 'idle', checked: false }
  #trouble: Trouble | undefined
  #topic: Topic | undefined
  #putAway: string | undefined
  #settledOn: string | undefined
  #view: View | undefined
  #lastSpoken: string | undefined
  #told: SettledState['name'] = 'idle'

  constructor() {
    super()
    new Ticker(this, () => this.#state.name === 'pending' && this._presence !== 'hidden')
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#arrival = readArrival(location.search)
    this.#arrivalTold = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this._dialog?.close()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const snapshot = this.#billing.snapshot
    const before = this.#state
    this.#state = snapshot ? settled(snapshot.state) : { name: 'idle', checked: false }
    this.#topic = this.#topicNow(snapshot)
    const firstLook = (before.name === 'idle' && !before.checked) || before.name === 'signed-out'
    this._presence = nextPresence({
      presence: this._presence,
      topic: this.#topic,
      firstLook,
      putAway: this.#putAway,
    })
    this.#view = this._presence === 'hidden' ? undefined : this.#viewNow(snapshot)
    // The first words come with the focus; after that the region says what changes.
    if (changed.has('_presence') && this._presence === 'modal') this._spoken = ''
    else if (this.#view && this.#view.spoken !== this.#lastSpoken) this._spoken = this.#view.spoken
    this.#lastSpoken = this.#view?.spoken
    this.#showStates(snapshot)
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view
    return html`
      <dialog
        part="dialog"
        aria-labelledby="title"
        aria-describedby="lead"
        @close=${this.#onDialogClose}
      >
        <p class="unseen" role="status">${this._presence === 'modal' ? this._spoken : ''}</p>
        ${view && this._presence === 'modal' ? this.#renderModal(view) : nothing}
      </dialog>
      <p class="unseen" role="status">${this._presence === 'popup' ? view?.popup : ''}</p>
      ${view && this._presence === 'popup' ? this.#renderPopup(view) : nothing}
    `
  }

  protected override updated(): void {
    const dialog = this._dialog
    if (dialog) {
      const wasOpen = dialog.open
      syncLayers(dialog, this._popup, this._presence)
      // A button that had the focus may be gone with the state that offered it.
      const lost = dialog.open && this.shadowRoot?.activeElement == null
      if ((dialog.open && !wasOpen) || lost) this._heading?.focus({ preventScroll: true })
    }
    this.#tell()
  }

  #renderModal(view: View): TemplateResult {
    const texts = this.textsFrom(english) ?? english
    const support = this.#supportCase(view)
    return html`<div class="modal ${view.tone}">
      <header>
        <span class="badge">${icon(view.icon, view.icon === 'spinner' ? 'spin' : '')}</span>
        <h2 id="title" part="title" tabindex="-1">${view.title}</h2>
        <button
          type="button"
          class="quiet x"
          aria-label=${texts.common.close}
          @click=${this.#onClose}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="content">
        <p id="lead">${view.lead}</p>
        ${view.body} ${this.#renderTrouble(texts.common)}
        ${
          support
            ? supportDetails(support, texts.status, this.textLocale, {
                outcome: this._copied,
                onCopy: () => void this.#copy(support),
              })
            : nothing
        }
      </div>
      <footer class="actions">${view.buttons}</footer>
    </div>`
  }

  #renderPopup(view: View): TemplateResult {
    const { status } = this.textsFrom(english) ?? english
    const busy = /^(pending|submitting|confirming|signed-out)$/.test(this.#state.name)
    return html`<section
      class="popup ${view.tone}"
      part="popup"
      popover="manual"
      aria-label=${status.popupLabel}
    >
      <span class="badge">${icon(view.icon, view.icon === 'spinner' ? 'spin' : '')}</span>
      <div class="told">
        <p>${view.popup}</p>
        <button type="button" class="link" @click=${this.#onOpen}>${status.viewDetails}</button>
      </div>
      ${
        busy
          ? nothing
          : html`<button
              type="button"
              class="quiet x"
              aria-label=${status.dismiss}
              @click=${this.#onClose}
            >
              ${icon('close')}
            </button>`
      }
    </section>`
  }

  #renderTrouble(common: typeof en.common): TemplateResult | typeof nothing {
    if (!this.#trouble || this.#state.name === 'idle') return nothing
    const offline = this.#trouble.kind === 'offline'
    return html`<p class="trouble">
      ${icon('info')} ${offline ? common.offline : common.connection}
    </p>`
  }

  #topicNow(snapshot: Snapshot | undefined): Topic | undefined {
    const topic = topicOf(this.#state, this.#arrival.arrived)
    // Not even the first answer came, but AWS has just sent him: say so rather than nothing.
    if (!topic && this.#arrival.arrived && snapshot?.state.name === 'interrupted') {
      return this.#state.name === 'idle' && !this.#state.checked
        ? { key: 'trouble', loud: true, asks: false }
        : undefined
    }
    return topic
  }

  #viewNow(snapshot: Snapshot | undefined): View | undefined {
    const texts = this.textsFrom(english)
    const session = this.#billing.session
    if (!texts || !session || !snapshot) return undefined
    const { listingUrl, ticketUrl, signInUrl } = this.config
    const trouble = snapshot.state.name === 'interrupted' ? snapshot.state.trouble : undefined
    const failure = this.#state.name === 'failed' ? this.#state.failure : undefined
    const context: ViewContext = {
      ...texts,
      remedies: {
        actionTexts: texts.actions,
        opensInNewTab: texts.common.opensInNewTab,
        safeUrl: (url) => this.safeUrl(url),
        listingUrl,
        ticketUrl,
        signInUrl,
        code: failure?.code ?? trouble?.code,
        correlationId: failure?.correlationId ?? trouble?.correlationId,
        onAction: (kind, url) => this.announceAction(kind, url),
      },
      locale: this.textLocale,
      now: session.serverNow(),
      phase: this.#phase(),
      naming: snapshot.paymentMethod.status === 'loading',
      rechecking: snapshot.rechecking,
      trouble,
      requests: this.#requests,
    }
    return viewOf(this.#state, context)
  }

  #phase() {
    const session = this.#billing.session
    return this.#state.name === 'pending' && session
      ? waitPhase(this.#state.link, session.serverNow())
      : undefined
  }

  readonly #requests: Requests = {
    confirm: () => this.#billing.session?.confirm(),
    release: () => this.#billing.session?.release(),
    tryAgain: () => this.#billing.session?.tryAgain(),
    recheck: () => this.#billing.session?.recheck(),
    refresh: () => this.#billing.session?.refresh(),
    reload: () => {
      if (this.announceAction('reload')) location.reload()
    },
    close: () => this.#onClose(),
  }

  #supportCase(view: View): SupportCase | undefined {
    const session = this.#billing.session
    if (!view.support || !session) return undefined
    return { ...view.support, state: this.#state.name, at: session.serverNow(), version }
  }

  #showStates(snapshot: Snapshot | undefined): void {
    const phase = this.#phase()
    const name = stateNames[this.#state.name]
    for (const each of Object.values(stateNames)) this.setState(each, each === name)
    this.setState('slow', phase === 'slow')
    this.setState('stalled', phase === 'stalled')
    this.setState('empty', this.#topic === undefined)
    const trouble = snapshot?.state.name === 'interrupted' ? snapshot.state.trouble : undefined
    this.setState('offline', trouble?.kind === 'offline')
    this.setState('error', trouble !== undefined && trouble.kind !== 'offline')
  }

  /** Events go out after the update, so that a listener finds the element as the event says. */
  #tell(): void {
    const session = this.#billing.session
    if (session && !this.#arrivalTold) {
      this.#arrivalTold = true
      if (this.#arrival.failure) session.arriveWithFailure(this.#arrival.failure)
    }
    const snapshot = session?.snapshot
    const trouble = snapshot?.state.name === 'interrupted' ? snapshot.state.trouble : undefined
    if (trouble && trouble !== this.#trouble) this.dispatchEvent(new EmqxBillingErrorEvent(trouble))
    if (trouble !== this.#trouble) {
      this.#trouble = trouble
      this.requestUpdate()
    }
    const { name } = this.#state
    if (name !== this.#told) {
      const previous = this.#told
      this.#told = name
      this.dispatchEvent(new EmqxLinkChangeEvent(name, previous, this.#state.link?.version))
    }
    if (name !== 'active' && name !== 'failed') return
    const outcome = this.#topic?.key
    if (outcome === undefined || outcome === this.#settledOn) return
    this.#settledOn = outcome
    const code = this.#state.name === 'failed' ? this.#state.failure.code : undefined
    this.dispatchEvent(new EmqxLinkSettledEvent(name, code))
  }

  async #copy(about: SupportCase): Promise<void> {
    try {
      await navigator.clipboard.writeText(supportText(about))
      this._copied = 'copied'
    } catch {
      // No permission, or no clipboard on plain http: the text is there to be selected.
      this._copied = 'failed'
    }
  }

  readonly #onOpen = (): void => {
    this.#putAway = undefined
    this._copied = undefined
    this._presence = 'modal'
  }

  /** Escape and the browser's own ways of closing end up here as well as our close(). */
  readonly #onDialogClose = (): void => {
    if (this._presence === 'modal' && this.isConnected && !this._dialog?.open) this.#onClose()
  }

  readonly #onClose = (): void => {
    const session = this.#billing.session
    const { name } = this.#state
    this.#putAway = this.#topic?.key
    forgetArrival()
    switch (name) {
      case 'idle':
        this.#arrival = { arrived: false, failure: undefined }
        this._presence = 'hidden'
        return
      case 'signed-out':
      case 'confirming':
      case 'submitting':
        this._presence = 'popup'
        return
      case 'pending':
        // Seen: the next page shows the pop-up at once and not the modal again.
        session?.acknowledge()
        this._presence = 'popup'
        return
      case 'failed':
        if (this.#state.registration) {
          this._presence = this._presence === 'modal' ? 'popup' : 'hidden'
          return
        }
        session?.acknowledge()
        session?.dismiss()
        this._presence = 'hidden'
        return
      case 'active':
      case 'canceling':
      case 'canceled':
      case 'unknown':
        session?.acknowledge()
        this._presence = 'hidden'
        return
      default:
        name satisfies never
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emqx-billing-link-status': EmqxBillingLinkStatus
  }
}
