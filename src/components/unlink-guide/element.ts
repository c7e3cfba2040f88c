// Room: components. <emqx-billing-unlink-guide>: how to unlink on AWS, what follows, and the way back.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Trouble } from '../../api/session/index.ts'
import { BillingElement } from '../element/billing-element.ts'
import { defaultProductName } from '../page/config.ts'
import { version } from '../element/define-element.ts'
import { icon } from '../look/icons.ts'
import { controls } from '../look/controls.ts'
import { tokens } from '../look/tokens.ts'
import { actions, common, unlink } from '../messages/en.ts'
import { focusedIn } from '../element/focused-in.ts'
import { property } from '../element/property.ts'
import { SessionController } from '../element/session-controller.ts'
import { Ticker } from '../element/ticker.ts'
import { TroubleTeller } from '../element/trouble-teller.ts'
import { activeView } from './active-view.ts'
import { calendarFile } from './calendar-file.ts'
import { Chronicle } from './chronicle.ts'
import type { GuideContext } from './context.ts'
import { download } from './download.ts'
import { endingView, isEnding } from './ending-view.ts'
import { headingLevel, title } from './heading.ts'
import { newsText, troubleText } from './news.ts'
import { datesOf, OutlookReader, type Dates, type Outlook } from './outlook.ts'
import { quietView } from './quiet-view.ts'
import { isLinkScene, sceneOf, troubleOf, type LinkScene, type Scene } from './scene.ts'
import { skeletonGuide } from './skeleton.ts'
import { countsTo, stageOf, type Stage } from './stage.ts'
import { styles } from './styles.ts'

/** Everything that one rendering is made of, taken at one moment. */
interface Picture {
  readonly scene: Scene
  readonly stage: Stage
  readonly outlook: Outlook
  readonly dates: Dates
  readonly counting: number | undefined
  readonly trouble: Trouble | undefined
  readonly now: number
}

const noDates: Dates = { stopAt: undefined, deleteAt: undefined }

const states = [
  'loading',
  'signed-out',
  'error',
  'empty',
  'pending',
  'active',
  'canceling',
  'canceled',
  'unknown',
] as const

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

  static override styles = [tokens, controls, styles]

  /** Level of the guide's heading, 2 to 4; those inside are one deeper. Anything else reads as 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  readonly #billing = new SessionController(this, ['link', 'impact'], () => this.config)
  readonly #outlookReader = new OutlookReader()
  readonly #chronicle = new Chronicle()
  readonly #troubleTeller = new TroubleTeller(this)
  #picture: Picture = this.#take()
  #hadFocus = false

  constructor() {
    super()
    new Ticker(this, () => {
      const { counting, stage } = this.#picture
      return counting !== undefined || stage === 'deleting'
    })
  }

  protected override update(changed: PropertyValues): void {
    // The controllers have just joined the session, so what is taken now is what is shown.
    const picture = this.#take()
    const { scene, stage, trouble, counting, now } = picture
    this.#picture = picture
    this.#chronicle.note(scene, stage, trouble)
    for (const state of states) this.setState(state, state === scene.name)
    this.setState('offline', trouble?.kind === 'offline')
    this.setState('error', trouble !== undefined)
    this.#hadFocus = focusedIn(this.shadowRoot) !== null
    super.update(changed)
    if (this.#chronicle.hasCome(counting, stage, now)) this.#billing.session?.refresh()
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    // Whoever was on a button that has gone goes on from the heading, not from the top of the page.
    if (this.#hadFocus && focusedIn(this.shadowRoot) === null) {
      this.shadowRoot?.querySelector<HTMLElement>('#title')?.focus()
    }
    this.#troubleTeller.observe(this.#picture.trouble)
  }

  protected override render(): TemplateResult | typeof nothing {
    const messages = this.textsFrom({ unlink, common, actions })
    if (!messages) return nothing
    const context = this.#context(messages)
    const { scene } = this.#picture
    const dates = 'link' in scene ? datesOf(scene.link, undefined) : noDates
    return html`<section class="panel" part="panel" aria-labelledby="title">
      ${title(context.texts.title, context.level)}
      <div class="unseen" role="status">${newsText(this.#chronicle.news, dates, context)}</div>
      ${this.#staleNote(context)} ${this.#view(context)}
    </section>`
  }

  #view(context: GuideContext): TemplateResult {
    const { scene, stage, outlook, dates, counting } = this.#picture
    if (scene.name === 'loading') return skeletonGuide(context)
    if (!isLinkScene(scene)) return quietView(scene, context)
    const { link } = scene
    if (!isEnding(stage)) {
      return activeView(link, outlook, this.#chronicle.isBack(link.id), context)
    }
    const onCalendar = (): void => this.#onCalendar(context)
    return endingView(stage, { link, outlook, dates, counting, onCalendar }, context)
  }

  /** Beside what was known last; where nothing is known, the view itself says it. */
  #staleNote({ texts, common, onRetry }: GuideContext): TemplateResult | typeof nothing {
    const { scene, outlook, trouble } = this.#picture
    if (!trouble || outlook === 'failed') return nothing
    const said = trouble.kind === 'offline' || scene.name !== 'error'
    if (!said) return nothing
    return html`<div class="stale" part="stale">
      ${icon('warning')}
      <p>${troubleText(trouble, texts, common)}</p>
      ${
        scene.name === 'error'
          ? nothing
          : html`<button type="button" class="quiet" @click=${onRetry}>${common.retry}</button>`
      }
    </div>`
  }

  #take(): Picture {
    const session = this.#billing.session
    const snapshot = session?.snapshot
    const now = session?.serverNow() ?? 0
    const scene = sceneOf(snapshot)
    const outlook = snapshot && isLinkScene(scene) ? this.#outlookOf(scene) : undefined
    const dates = isLinkScene(scene) ? datesOf(scene.link, outlook) : noDates
    return {
      scene,
      outlook,
      dates,
      now,
      stage: stageOf(scene, outlook, dates, now),
      counting: countsTo(scene, outlook, dates, now),
      trouble: troubleOf(snapshot, scene),
    }
  }

  #outlookOf(scene: LinkScene): Outlook {
    const { session } = this.#billing
    if (!session) return undefined
    return this.#outlookReader.read(scene, session.snapshot.impact, () => session.refresh())
  }

  #context(messages: {
    readonly unlink: GuideContext['texts']
    readonly common: GuideContext['common']
    readonly actions: GuideContext['remedies']['actionTexts']
  }): GuideContext {
    const { trouble, now } = this.#picture
    const ownWords = {
      manage_on_aws: messages.unlink.openAws,
      resubscribe: messages.unlink.resubscribe,
    }
    return {
      texts: messages.unlink,
      common: messages.common,
      locale: this.textLocale,
      level: headingLevel(this.headingLevel),
      now,
      productName: this.config.productName ?? defaultProductName,
      onRetry: () => this.#billing.session?.refresh(),
      remedies: this.remediesFrom(
        { ...messages, actions: { ...messages.actions, ...ownWords } },
        trouble,
      ),
    }
  }

  #onCalendar({ texts, remedies }: GuideContext): void {
    const { scene, counting, now } = this.#picture
    if (!isLinkScene(scene) || counting === undefined) return
    const { link } = scene
    const file = calendarFile({
      uid: `${link.id}-deletion@billing.emqx.com`,
      sequence: link.version,
      madeAt: now,
      startsAt: counting,
      summary: texts.calendarSummary,
      description: texts.calendarDescription,
      url: remedies.safeUrl(link.urls.listing) ?? remedies.safeUrl(remedies.listingUrl),
    })
    download('emqx-deletion.ics', 'text/calendar;charset=utf-8', file)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emqx-billing-unlink-guide': EmqxBillingUnlinkGuide
  }
}
