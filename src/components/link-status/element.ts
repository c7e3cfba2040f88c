// Room: components. <emqx-billing-link-status>: how linking is going, in a modal and a pop-up.
// Most pages have nothing to tell, so what draws comes only when there is something, or AWS's redirect
// says that there will be: then it is asked for together with the first answer.
import type { PropertyValues } from '@lit/reactive-element'
import {
  settled,
  waitPhase,
  type SettledState,
  type Snapshot,
  type Trouble,
} from '../../api/session/index.ts'
import { BillingElement, type CustomState } from '../element/billing-element.ts'
import { version } from '../element/define-element.ts'
import { MissingPart } from '../element/missing-part.ts'
import { state } from '../element/property.ts'
import { SessionController } from '../element/session-controller.ts'
import { TroubleTeller } from '../element/trouble-teller.ts'
import { forgetArrival, noArrival, readArrival } from './arrival.ts'
import type { Display, Story } from './display.ts'
import { LinkTeller } from './link-teller.ts'
import {
  isUnfinished,
  nextPresence,
  putAwayTo,
  topicOf,
  type Presence,
  type PutAway,
  type Topic,
} from './presence.ts'
import { shellStyles } from './shell-styles.ts'
import { Shown } from './shown.ts'
import { Speaker } from './speaker.ts'
import { helpTranslations, statusTranslations } from './translations.ts'

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
 * @csspart missing - The note in place of a part of the page that did not arrive.
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
  static override styles = [shellStyles]

  @state() private _presence: Presence = 'hidden'

  readonly #billing = new SessionController(this, ['link', 'registration'], () => this.config)
  readonly #dialog = document.createElement('dialog')
  /** Live regions have to be there before their words: one in the modal, one for the pop-up. */
  readonly #modalRegion = document.createElement('p')
  readonly #region = document.createElement('p')
  readonly #shown = new Shown(this, () => this.#region)
  readonly #speaker = new Speaker(this, {
    subject: () => this.#billing.session,
    shown: () => this.#shown.now,
  })
  readonly #teller = new LinkTeller(this)
  readonly #troubles = new TroubleTeller(this)
  readonly #missing = new MissingPart({
    floats: true,
    onRetry: () => this.#load(),
    mayReload: () => this.announceAction('reload'),
  })
  #display: Display | Promise<void> | undefined
  #arrival = noArrival
  #arrivalTold = false
  #state: SettledState = { name: 'idle', checked: false }
  #trouble: Trouble | undefined
  #unfinished = false
  #topic: Topic | undefined
  #putAway: PutAway | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#arrival = readArrival(location.search)
    this.#arrivalTold = false
    // AWS has just sent him, so there will be something to tell: no need to wait for the answer.
    if (this.#arrival.arrived || this.#arrival.failure) this.#load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#drawer?.leave()
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot()
    this.#dialog.setAttribute('part', 'dialog')
    this.#dialog.setAttribute('aria-labelledby', 'title')
    this.#dialog.setAttribute('aria-describedby', 'lead')
    this.#modalRegion.className = 'unseen'
    this.#region.className = 'unseen region'
    for (const region of [this.#modalRegion, this.#region]) region.setAttribute('role', 'status')
    this.#dialog.append(this.#modalRegion)
    root.append(this.#dialog, this.#region)
    return root
  }

  /** Here and not earlier, because the session is joined just before. */
  protected override update(changed: PropertyValues): void {
    this.#drawer?.beforeDrawing()
    this.#arrive()
    this.#look(this.#billing.snapshot)
    this.#drawer?.draw(this._presence, this.#story)
    super.update(changed)
  }

  protected override updated(): void {
    this.#drawer?.layer(this.#shown.now ? this._presence : 'hidden')
    this.#tell()
  }

  get #drawer(): Display | undefined {
    return this.#display instanceof Promise ? undefined : this.#display
  }

  get #story(): Story | undefined {
    const { session, snapshot } = this.#billing
    if (!session || !snapshot) return undefined
    return {
      state: this.#state,
      trouble: this.#trouble,
      now: session.serverNow(),
      phase: this.#phase(),
      naming: snapshot.paymentMethod.status === 'loading',
      rechecking: snapshot.rechecking,
      locale: this.textLocale,
      config: this.config,
    }
  }

  #show(): void {
    if (this.#missing.failed) this.#missing.show(this.renderRoot, this.locale)
    else this.#load()
  }

  #load(): void {
    this.#missing.hide()
    this.askForTexts(statusTranslations)
    if (this.#arrival.failure || this.#state.name === 'failed') this.#preloadHelp()
    this.#display ??= this.#loadDisplay()
  }

  /** What the display will ask for as its first: asked for beside it. Whether it came is seen then. */
  #preloadHelp(): void {
    if (this.#drawer) return
    this.askForTexts(helpTranslations)
    import('./help.ts').catch(() => undefined)
  }

  async #loadDisplay(): Promise<void> {
    try {
      const { Display, displayStyles } = await import('./display.ts')
      this.addStyles(displayStyles)
      this.#display = new Display(this, {
        dialog: this.#dialog,
        modalRegion: this.#modalRegion,
        region: this.#region,
        textsFrom: (words) => this.textsFrom(words),
        askForTexts: (translations) => this.askForTexts(translations),
        tellMissing: () => this.tellMissing(),
        safeUrl: (url) => this.safeUrl(url),
        onAction: (kind, url) => this.announceAction(kind, url),
        session: () => this.#billing.session,
        onOpen: () => this.#onOpen(),
        onClose: () => this.#onClose(),
      })
    } catch {
      this.#display = undefined
      this.#missing.fail()
      this.tellMissing()
    }
    this.requestUpdate()
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
    const lineWasDown = this.#trouble !== undefined
    this.#state = snapshot ? settled(snapshot.state) : { name: 'idle', checked: false }
    this.#trouble = snapshot?.state.name === 'interrupted' ? snapshot.state.trouble : undefined
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
    this._presence = nextPresence({
      presence: this._presence,
      topic: this.#topic,
      firstLook,
      putAway: this.#putAway,
    })
    const lineIsBack = lineWasDown && !this.#trouble
    if (this._presence === 'hidden' || lineIsBack) this.#missing.hide()
    if (this._presence !== 'hidden') this.#show()
    this.#showStates()
  }

  #phase() {
    const session = this.#billing.session
    return this.#state.name === 'pending' && session
      ? waitPhase(this.#state.link, session.serverNow())
      : undefined
  }

  #showStates(): void {
    const phase = this.#phase()
    const name = stateNames[this.#state.name]
    const offline = this.#trouble?.kind === 'offline'
    for (const each of Object.values(stateNames)) this.setState(each, each === name)
    this.setState('slow', phase === 'slow')
    this.setState('stalled', phase === 'stalled')
    this.setState('empty', this.#topic === undefined)
    this.setState('offline', offline)
    this.setState('error', (this.#trouble !== undefined && !offline) || this.#missing.failed)
  }

  /** Events go out after the update, so that a listener finds the element as the event says. */
  #tell(): void {
    const { speaks } = this.#speaker
    this.#troubles.observe(speaks ? this.#trouble : undefined)
    this.#teller.observe(this.#state, this.#topic !== undefined, speaks)
  }

  #onOpen(): void {
    this.#putAway = undefined
    this._presence = 'modal'
  }

  #onClose(): void {
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
