// Room: components. What draws the modal and the pop-up. Loaded only where there is something to tell.
import type { ReactiveControllerHost } from '@lit/reactive-element'
import { nothing, render, type TemplateResult } from 'lit/html.js'
import type { BillingSession, SettledState, Trouble, WaitPhase } from '../../api/session/index.ts'
import { version } from '../element/define-element.ts'
import { Ticker } from '../element/ticker.ts'
import { controls } from '../look/controls.ts'
import { tokens } from '../look/tokens.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import type { Translations } from '../messages/translations.ts'
import type { BillingConfig } from '../page/config.ts'
import type { Words } from '../words/language.ts'
import { remedyContext, type RemedyDesk } from '../words/remedies.ts'
import { Announcer, type Words as Heard } from './announcer.ts'
import { forgetArrival } from './arrival.ts'
import { FocusKeeper } from './focus-keeper.ts'
import { closeDialog, syncLayers } from './layers.ts'
import { modal } from './modal.ts'
import { popup } from './popup.ts'
import type { Presence } from './presence.ts'
import { linkStatusStyles } from './styles.ts'
import type { Help } from './help.ts'
import type { SupportCase } from './support-details.ts'
import { helpTranslations } from './translations.ts'
import type { FailureTexts, Requests, View, ViewContext } from './view.ts'
import { viewOf, wordlessView } from './views.ts'
import { statusWords } from './words.ts'

export const displayStyles = [tokens, controls, linkStatusStyles]

/** Everything that one drawing is made of, taken at one moment. */
export interface Story extends Pick<
  ViewContext,
  'locale' | 'now' | 'naming' | 'rechecking' | 'trouble'
> {
  readonly state: SettledState
  readonly phase: WaitPhase | undefined
  readonly config: Readonly<BillingConfig>
}

/** What the display borrows from its element. */
export interface Place extends Omit<RemedyDesk, 'config'> {
  readonly dialog: HTMLDialogElement
  /** Inside and beside the dialog, to be heard: what the modal says, and the pop-up. */
  readonly modalRegion: HTMLElement
  readonly region: HTMLElement
  readonly textsFrom: <Groups extends Partial<Catalogue>>(
    words: Words<Groups>,
  ) => Groups | undefined
  readonly askForTexts: (translations: Translations) => void
  readonly tellMissing: () => void
  readonly session: () => BillingSession | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
}

interface HelpAtHand extends Pick<typeof import('./help.ts'), 'failedView'> {
  readonly help: Help
  readonly words: (typeof import('./help.ts'))['helpWords']
}

interface Host extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment
}

export class Display {
  readonly #host: Host
  readonly #place: Place
  readonly #focus: FocusKeeper
  readonly #announcer = new Announcer()
  #help: HelpAtHand | Promise<void> | 'missing' | undefined
  #presence: Presence = 'hidden'
  #story: Story | undefined
  #view: View | undefined
  /** Opened by us, and nobody has told us of its end. */
  #modalIsOpen = false

  constructor(host: Host, place: Place) {
    this.#host = host
    this.#place = place
    this.#focus = new FocusKeeper(() => host.shadowRoot)
    new Ticker(host, () => this.#story?.state.name === 'pending' && this.#presence !== 'hidden')
    place.dialog.addEventListener('close', () => this.#onDialogClose())
  }

  /** Not `@query`: its accessors do not stand on a page that polluted `Object.prototype`. */
  #drawn(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null
  }

  beforeDrawing(): void {
    this.#focus.beforeDrawing()
  }

  draw(presence: Presence, story: Story | undefined): void {
    if (this.#story?.state.name !== story?.state.name) this.#helper?.help.forget()
    if (story && mayNeedHelp(story)) this.#askForHelp()
    const opens = presence === 'modal' && this.#presence !== 'modal'
    this.#presence = presence
    this.#story = story
    this.#view = presence === 'hidden' || !story ? undefined : this.#viewOf(story)
    const view = this.#view
    this.#announcer.observe(view && story && this.#wordsOf(view, story), opens)
    const inModal = presence === 'modal' && view && story
    const inPopup = presence === 'popup' && view
    const { dialog, modalRegion, region } = this.#place
    say(modalRegion, inModal ? this.#announcer.words : '')
    render(inModal ? this.#modal(view, story) : nothing, dialog)
    // What the pop-up said is no news to whoever comes back to it from the details: it stays, in his language.
    const isSaid = inPopup || (inModal && region.textContent !== '')
    say(region, isSaid ? view.popup : '')
    render(inPopup ? this.#popup(view) : nothing, this.#host.renderRoot)
  }

  /** After everything is drawn. */
  layer(wanted: Presence): void {
    const presence = this.#view ? wanted : 'hidden'
    const { dialog } = this.#place
    const popup = this.#drawn('.popup')
    // Closed by Escape, of which the browser tells only later: it is not opened again until then.
    const closing = presence === 'modal' && this.#modalIsOpen && !dialog.open
    const opened = closing ? false : syncLayers(dialog, popup, presence)
    this.#modalIsOpen = presence === 'modal' && (opened || this.#modalIsOpen)
    this.#focus.afterDrawing(presence, { opened, heading: this.#drawn('h2'), popup })
  }

  /** The element is taken out of the page. */
  leave(): void {
    this.#modalIsOpen = false
    closeDialog(this.#place.dialog)
  }

  get #texts(): typeof statusWords.english {
    return this.#place.textsFrom(statusWords) ?? statusWords.english
  }

  #modal(view: View, story: Story): TemplateResult {
    const { common, status } = this.#texts
    return modal(view, {
      common,
      trouble: story.state.name === 'idle' ? undefined : this.#troubleWords(story),
      details: this.#helper?.help.details(view, story, status),
      onClose: this.#place.onClose,
    })
  }

  #popup(view: View): TemplateResult {
    return popup(view, {
      status: this.#texts.status,
      busy: /^(pending|submitting|confirming|signed-out)$/.test(this.#story?.state.name ?? ''),
      onFocusIn: this.#focus.onFocusIn,
      onOpen: this.#place.onOpen,
      onClose: this.#place.onClose,
    })
  }

  #troubleWords({ trouble, state }: Story): string | undefined {
    if (!trouble) return undefined
    // The line works: it is AWS that is out of reach, and the modal says so.
    const ofAws = trouble.code === 'aws_unavailable' && state.name === 'submitting'
    if (ofAws) return undefined
    const { common } = this.#texts
    if (isOffline(trouble)) return common.offline
    return trouble.kind === 'refused' ? common.refused : common.connection
  }

  /** What there is to hear, the newest last. */
  #wordsOf(view: View, story: Story): Heard {
    const { status } = this.#texts
    const copied = { copied: status.copied, failed: status.copyFailed }
    const outcome = this.#helper?.help.outcome
    return {
      state: view.spoken,
      trouble: this.#troubleWords(story),
      copied: outcome && copied[outcome],
    }
  }

  #viewOf(story: Story): View | undefined {
    const texts = this.#place.textsFrom(statusWords)
    if (!texts) return undefined
    const { state, trouble, config } = story
    const failure = state.name === 'failed' ? state.failure : undefined
    const remedies = remedyContext({ ...this.#place, config }, texts, {
      code: failure?.code ?? trouble?.code,
      correlationId: failure?.correlationId ?? trouble?.correlationId,
    })
    const failures = this.#failureTexts
    const context = { ...story, ...texts, failures, remedies, requests: this.#requests }
    if (state.name !== 'failed') return viewOf(state, context)
    const { failedView } = this.#helper ?? {}
    if (failedView && failures) return failedView(state, { ...context, failures })
    // While the words for it are on their way, what was said last stays.
    return this.#help === 'missing' ? wordlessView(context, this.#onRetry) : this.#view
  }

  get #helper(): HelpAtHand | undefined {
    return typeof this.#help === 'object' && 'help' in this.#help ? this.#help : undefined
  }

  get #failureTexts(): FailureTexts | undefined {
    return this.#helper && this.#place.textsFrom(this.#helper.words)?.failures
  }

  #askForHelp(): void {
    if (this.#help === undefined) this.#place.askForTexts(helpTranslations)
    this.#help ??= this.#loadHelp()
  }

  async #loadHelp(): Promise<void> {
    try {
      const { Help, failedView, helpWords } = await import('./help.ts')
      this.#help = { help: new Help(this.#host), failedView, words: helpWords }
    } catch {
      this.#help = 'missing'
      this.#place.tellMissing()
    }
    this.#host.requestUpdate()
  }

  readonly #onRetry = (): void => {
    this.#help = undefined
    this.#host.requestUpdate()
  }

  readonly #requests: Requests = {
    confirm: () => this.#place.session()?.confirm(),
    release: () => {
      // A reload must not look for what he has just let go of.
      forgetArrival()
      this.#place.session()?.release()
    },
    tryAgain: () => this.#place.session()?.tryAgain(),
    recheck: () => this.#place.session()?.recheck(),
    refresh: () => this.#place.session()?.refresh(),
    reload: () => {
      if (this.#place.onAction('reload')) location.reload()
    },
    close: () => this.#place.onClose(),
  }

  /** Escape and the browser's own ways of closing end up here as well as our close(). */
  #onDialogClose(): void {
    const { dialog, onClose } = this.#place
    if (this.#presence !== 'modal' || !this.#host.isConnected || dialog.open) return
    this.#modalIsOpen = false
    onClose()
  }
}

/** Something goes wrong, or the next answer may say so. */
function mayNeedHelp({ state, trouble }: Story): boolean {
  return trouble !== undefined || /^(submitting|pending|failed|unknown)$/.test(state.name)
}

/** Only news: some screen readers say again whatever is set again. */
function say(region: HTMLElement, words: string): void {
  if (region.textContent !== words) region.textContent = words
}

function isOffline(trouble: Trouble): boolean {
  return trouble.kind === 'offline'
}

/** What support is told, where the view has something to tell it. */
export function supportCase(view: View, { state, now }: Story): SupportCase | undefined {
  return view.support && { ...view.support, state: state.name, at: now, version }
}
