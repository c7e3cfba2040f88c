// Room: components. The guide itself, loaded where its tag is on the page.
import type { ReactiveControllerHost } from '@lit/reactive-element'
import { html, nothing, render, type TemplateResult } from 'lit/html.js'
import type { BillingSession, Trouble } from '../../api/session/index.ts'
import type { CustomState } from '../element/custom-states.ts'
import { focusedIn } from '../element/focused-in.ts'
import { Ticker } from '../element/ticker.ts'
import { TroubleTeller } from '../element/trouble-teller.ts'
import { controls } from '../look/controls.ts'
import { icon } from '../look/icons.ts'
import { tokens } from '../look/tokens.ts'
import { defaultProductName, type BillingConfig } from '../page/config.ts'
import { remedyContext, type RemedyDesk } from '../words/remedies.ts'
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
import { guideWords } from './words.ts'

export const guideStyles = [tokens, controls, styles]

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

/** Before the first drawing. */
const nothingTaken: Picture = {
  scene: { name: 'unconfigured' },
  stage: 'unconfigured',
  outlook: undefined,
  dates: noDates,
  counting: undefined,
  trouble: undefined,
  now: 0,
}

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

/** What the guide borrows from its element. */
export interface GuidePlace extends Omit<RemedyDesk, 'config'> {
  readonly session: () => BillingSession | undefined
  readonly config: () => Readonly<BillingConfig>
  /** BCP 47, of the texts. */
  readonly locale: () => string
  readonly textsFrom: (words: typeof guideWords) => typeof guideWords.english | undefined
  readonly setState: (state: CustomState, on: boolean) => void
}

interface Host extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment
  readonly headingLevel: number
}

export class Guide {
  readonly #host: Host
  readonly #place: GuidePlace
  readonly #outlookReader = new OutlookReader()
  readonly #chronicle = new Chronicle()
  readonly #troubleTeller: TroubleTeller
  #picture = nothingTaken
  #hadFocus = false
  /** A moment that was waited for has come. */
  #isDue = false

  constructor(host: Host, place: GuidePlace) {
    this.#host = host
    this.#place = place
    this.#troubleTeller = new TroubleTeller(host)
    new Ticker(host, () => {
      const { counting, stage } = this.#picture
      return counting !== undefined || stage === 'deleting'
    })
  }

  draw(): void {
    const picture = this.#take()
    const { scene, stage, trouble, counting, now } = picture
    this.#picture = picture
    this.#chronicle.note(scene, stage, trouble)
    for (const state of states) this.#place.setState(state, state === scene.name)
    this.#place.setState('offline', trouble?.kind === 'offline')
    this.#place.setState('error', trouble !== undefined)
    this.#hadFocus = focusedIn(this.#host.shadowRoot) !== null
    render(this.#render(), this.#host.renderRoot)
    this.#isDue = this.#chronicle.hasCome(counting, stage, now)
  }

  /** After everything is drawn. */
  drawn(): void {
    // Whoever was on a button that has gone goes on from the heading, not from the top of the page.
    if (this.#hadFocus && focusedIn(this.#host.shadowRoot) === null) {
      this.#host.shadowRoot?.querySelector<HTMLElement>('#title')?.focus()
    }
    this.#troubleTeller.observe(this.#picture.trouble)
    if (this.#isDue) this.#place.session()?.refresh()
    this.#isDue = false
  }

  #render(): TemplateResult | typeof nothing {
    const messages = this.#place.textsFrom(guideWords)
    if (!messages) return nothing
    const context = this.#context(messages)
    const { scene } = this.#picture
    const dates = 'link' in scene ? datesOf(scene.link, undefined) : noDates
    const news = { ...context, dates, isKnown: scene.name !== 'error' }
    return html`<section class="panel" part="panel" aria-labelledby="title">
      ${title(context.texts.title, context.level)}
      <div class="unseen" role="status">${newsText(this.#chronicle.news, news)}</div>
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
    const isKnown = scene.name !== 'error'
    if (trouble.kind !== 'offline' && !isKnown) return nothing
    return html`<div class="stale" part="stale">
      ${icon('warning')}
      <p>${troubleText(trouble, { texts, common, isKnown })}</p>
      ${
        isKnown
          ? html`<button type="button" class="quiet" @click=${onRetry}>${common.retry}</button>`
          : nothing
      }
    </div>`
  }

  #take(): Picture {
    const session = this.#place.session()
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
    const session = this.#place.session()
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
      locale: this.#place.locale(),
      level: headingLevel(this.#host.headingLevel),
      now,
      productName: this.#place.config().productName ?? defaultProductName,
      onRetry: () => this.#place.session()?.refresh(),
      remedies: remedyContext(
        { ...this.#place, config: this.#place.config() },
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
