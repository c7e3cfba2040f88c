// Room: components. <emqx-billing-link-status>: how linking is going, in a modal and a pop-up.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import {
  settled,
  waitPhase,
  type SettledState,
  type Snapshot,
  type Trouble,
} from '../../api/session/index.ts'
import { BillingElement, type CustomState } from '../element/billing-element.ts'
import { version } from '../element/define-element.ts'
import { controls } from '../look/controls.ts'
import { tokens } from '../look/tokens.ts'
import * as en from '../messages/en.ts'
import { state } from '../element/property.ts'
import { SessionController } from '../element/session-controller.ts'
import { Ticker } from '../element/ticker.ts'
import { TroubleTeller } from '../element/trouble-teller.ts'
import { Announcer, type Words } from './announcer.ts'
import { forgetArrival, noArrival, readArrival } from './arrival.ts'
import { Copying } from './copying.ts'
import { FocusKeeper } from './focus-keeper.ts'
import { closeDialog, syncLayers } from './layers.ts'
import { LinkTeller } from './link-teller.ts'
import { modal } from './modal.ts'
import { popup } from './popup.ts'
import {
  isUnfinished,
  nextPresence,
  putAwayTo,
  topicOf,
  type Presence,
  type PutAway,
  type Topic,
} from './presence.ts'
import { Shown } from './shown.ts'
import { Speaker } from './speaker.ts'
import { linkStatusStyles } from './styles.ts'
import { supportText, type SupportCase } from './support-details.ts'
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

function isOffline(trouble: Trouble): boolean {
  return trouble.kind === 'offline'
}

/**
 * Tells how linking this EMQX account with AWS Marketplace is going. Put it once on the index page
 * (or any page of the console): it opens by itself when there is something to tell, and takes no
 * room otherwise. After the customer closes the modal while AWS is still confirming, a small pop-up
 * keeps telling until it is done. What he has seen stays closed, on every device. Of several on one
 * page only the first speaks.
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
  /** Of the package that it came with. */
  static readonly version = version
  static override styles = [tokens, controls, linkStatusStyles]

  @state() private _presence: Presence = 'hidden'

  readonly #billing = new SessionController(this, ['link', 'registration'], () => this.config)
  readonly #shown = new Shown(this, () => this.#drawn('.region'))
  readonly #speaker = new Speaker(this, {
    subject: () => this.#billing.session,
    shown: () => this.#shown.now,
  })
  readonly #teller = new LinkTeller(this)
  readonly #troubles = new TroubleTeller(this)
  readonly #focus = new FocusKeeper(() => this.shadowRoot)
  readonly #announcer = new Announcer()
  readonly #copying = new Copying(this)
  #arrival = noArrival
  #arrivalTold = false
  #state: SettledState = { name: 'idle', checked: false }
  #trouble: Trouble | undefined
  #unfinished = false
  #topic: Topic | undefined
  #putAway: PutAway | undefined
  #view: View | undefined
  /** Opened by us, and nobody has told us of its end. */
  #modalIsOpen = false

  constructor() {
    super()
    new Ticker(this, () => this.#state.name === 'pending' && this._presence !== 'hidden')
  }

  /** Not `@query`: its accessors do not stand on a page that polluted `Object.prototype`. */
  #drawn(selector: string): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>(selector) ?? null
  }

  get #dialog(): HTMLDialogElement | null {
    return this.shadowRoot?.querySelector('dialog') ?? null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#arrival = readArrival(location.search)
    this.#arrivalTold = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#modalIsOpen = false
    const dialog = this.#dialog
    if (dialog) closeDialog(dialog)
  }

  /** Here and not earlier, because the session is joined just before. */
  protected override update(changed: PropertyValues): void {
    this.#focus.beforeDrawing()
    this.#arrive()
    this.#look(this.#billing.snapshot)
    super.update(changed)
  }

  protected override render(): TemplateResult {
    const view = this.#view
    const inModal = view && this._presence === 'modal' ? view : undefined
    const inPopup = view && this._presence === 'popup' ? view : undefined
    return html`
      <dialog
        part="dialog"
        aria-labelledby="title"
        aria-describedby="lead"
        @close=${this.#onDialogClose}
      >
        <p class="unseen" role="status">${inModal ? this.#announcer.words : ''}</p>
        ${inModal ? this.#renderModal(inModal) : nothing}
      </dialog>
      <p class="unseen region" role="status">${inPopup?.popup}</p>
      ${inPopup ? this.#renderPopup(inPopup) : nothing}
    `
  }

  protected override updated(): void {
    const presence = this.#view && this.#shown.now ? this._presence : 'hidden'
    const [dialog, popup] = [this.#dialog, this.#drawn('.popup')]
    // Closed by Escape, of which the browser tells only later: it is not opened again until then.
    const closing = presence === 'modal' && this.#modalIsOpen && dialog?.open === false
    const opened = dialog && !closing ? syncLayers(dialog, popup, presence) : false
    this.#modalIsOpen = presence === 'modal' && (opened || this.#modalIsOpen)
    this.#focus.afterDrawing(presence, { opened, heading: this.#drawn('h2'), popup })
    this.#tell()
  }

  #arrive(): void {
    const { session } = this.#billing
    if (!session || this.#arrivalTold) return
    this.#arrivalTold = true
    const { arrived, failure } = this.#arrival
    if (arrived || failure) session.arrive(failure)
  }

  #look(snapshot: Snapshot | undefined): void {
    const before = this.#state
    this.#state = snapshot ? settled(snapshot.state) : { name: 'idle', checked: false }
    this.#trouble = snapshot?.state.name === 'interrupted' ? snapshot.state.trouble : undefined
    if (before.name !== this.#state.name) this.#copying.forget()
    if (before.name !== 'signed-out') this.#unfinished = isUnfinished(before)
    // From here on the answers tell more than the address did.
    if (!/^(idle|signed-out)$/.test(this.#state.name)) this.#arrival = noArrival
    const topic = topicOf(this.#state, {
      arrived: this.#arrival.arrived,
      unfinished: this.#unfinished,
      unreachable: this.#trouble !== undefined,
    })
    this.#topic = this.#speaker.speaks ? topic : undefined
    const firstLook = (before.name === 'idle' && !before.checked) || before.name === 'signed-out'
    const presence = nextPresence({
      presence: this._presence,
      topic: this.#topic,
      firstLook,
      putAway: this.#putAway,
    })
    const opens = presence === 'modal' && this._presence !== 'modal'
    this._presence = presence
    this.#view = presence === 'hidden' ? undefined : this.#viewNow(snapshot)
    this.#announcer.observe(this.#view && this.#wordsOf(this.#view), opens)
    this.#showStates()
  }

  #renderModal(view: View): TemplateResult {
    const { common, status } = this.textsFrom(english) ?? english
    return modal(view, {
      common,
      status,
      locale: this.textLocale,
      trouble: this.#state.name === 'idle' ? undefined : this.#troubleWords(common),
      support: this.#supportCase(view),
      copied: this.#copying.outcome,
      onCopy: (about) => this.#copying.copy(supportText(about)),
      onClose: this.#onClose,
    })
  }

  #renderPopup(view: View): TemplateResult {
    const { status } = this.textsFrom(english) ?? english
    return popup(view, {
      status,
      busy: /^(pending|submitting|confirming|signed-out)$/.test(this.#state.name),
      onFocusIn: this.#focus.onFocusIn,
      onOpen: this.#onOpen,
      onClose: this.#onClose,
    })
  }

  #troubleWords(common: typeof en.common): string | undefined {
    if (!this.#trouble) return undefined
    // The line works: it is AWS that is out of reach, and the modal says so.
    const ofAws = this.#trouble.code === 'aws_unavailable' && this.#state.name === 'submitting'
    if (ofAws) return undefined
    if (isOffline(this.#trouble)) return common.offline
    return this.#trouble.kind === 'refused' ? common.refused : common.connection
  }

  /** What there is to hear, the newest last. */
  #wordsOf(view: View): Words {
    const { common, status } = this.textsFrom(english) ?? english
    const copied = { copied: status.copied, failed: status.copyFailed }
    const { outcome } = this.#copying
    return {
      state: view.spoken,
      trouble: this.#troubleWords(common),
      copied: outcome && copied[outcome],
    }
  }

  #viewNow(snapshot: Snapshot | undefined): View | undefined {
    const texts = this.textsFrom(english)
    const session = this.#billing.session
    if (!texts || !session || !snapshot) return undefined
    const trouble = this.#trouble
    const failure = this.#state.name === 'failed' ? this.#state.failure : undefined
    const context: ViewContext = {
      ...texts,
      remedies: this.remediesFrom(texts, {
        code: failure?.code ?? trouble?.code,
        correlationId: failure?.correlationId ?? trouble?.correlationId,
      }),
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
    release: () => {
      // A reload must not look for what he has just let go of.
      forgetArrival()
      this.#billing.session?.release()
    },
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

  #showStates(): void {
    const phase = this.#phase()
    const name = stateNames[this.#state.name]
    for (const each of Object.values(stateNames)) this.setState(each, each === name)
    this.setState('slow', phase === 'slow')
    this.setState('stalled', phase === 'stalled')
    this.setState('empty', this.#topic === undefined)
    this.setState('offline', this.#trouble !== undefined && isOffline(this.#trouble))
    this.setState('error', this.#trouble !== undefined && !isOffline(this.#trouble))
  }

  /** Events go out after the update, so that a listener finds the element as the event says. */
  #tell(): void {
    const { speaks } = this.#speaker
    this.#troubles.observe(speaks ? this.#trouble : undefined)
    this.#teller.observe(this.#state, this.#topic !== undefined, speaks)
  }

  readonly #onOpen = (): void => {
    this.#putAway = undefined
    this._presence = 'modal'
  }

  /** Escape and the browser's own ways of closing end up here as well as our close(). */
  readonly #onDialogClose = (): void => {
    if (this._presence !== 'modal' || !this.isConnected || this.#dialog?.open) return
    this.#modalIsOpen = false
    this.#onClose()
  }

  readonly #onClose = (): void => {
    const { session } = this.#billing
    const to = putAwayTo(this.#state, this._presence)
    this.#putAway = this.#topic && { key: this.#topic.key, to }
    this._presence = to
    forgetArrival()
    const { name } = this.#state
    if (name === 'idle') this.#arrival = noArrival
    else if (name === 'failed' && !this.#state.registration) {
      session?.acknowledge()
      session?.dismiss()
      // Seen: the next page does not bring it up again, and shows the pop-up for what is going on.
    } else if (/^(pending|active|canceling|canceled|unknown)$/.test(name)) session?.acknowledge()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emqx-billing-link-status': EmqxBillingLinkStatus
  }
}
