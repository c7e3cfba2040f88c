// Room: components. The pre-check below the subscribe link. Loaded only where the host asks for it.
import type { PropertyValues } from '@lit/reactive-element'
import { html, type TemplateResult } from 'lit/html.js'
import type { Eligibility } from '../../api/contract/index.ts'
import { listenOn, type Resource, type Trouble } from '../../api/session/index.ts'
import type { CustomState } from '../element/custom-states.ts'
import { TemplateElement } from '../element/template-element.ts'
import { defineElement, version } from '../element/define-element.ts'
import { controls } from '../look/controls.ts'
import { focusedIn } from '../element/focused-in.ts'
import { tokens } from '../look/tokens.ts'
import { SessionController } from '../element/session-controller.ts'
import { TroubleTeller } from '../element/trouble-teller.ts'
import { precheckStyles } from './precheck-styles.ts'
import { precheckView, spoken, type Finding } from './precheck-views.ts'
import { precheckWords } from './precheck-words.ts'

const tag = 'emqx-billing-precheck'

/** Returning twice within this many milliseconds is one return: windows fire several events for it. */
const oneReturn = 2_000

const stateNames: Readonly<Record<Finding['name'], CustomState | undefined>> = {
  unconfigured: undefined,
  checking: 'loading',
  eligible: undefined,
  blocked: 'failed',
  'signed-out': 'signed-out',
  unavailable: 'error',
}

/**
 * Lives in the subscribe link's shadow root, as an element of its own: so its type and colours do not
 * touch the link, and its share of the session ends when it is removed.
 * @internal
 */
export class EmqxBillingPrecheck extends TemplateElement {
  static readonly version = version
  static override styles = [tokens, controls, precheckStyles]

  /** Told what the panel shows, for the states of the element around it. */
  onState: ((state: CustomState | undefined) => void) | undefined

  readonly #billing = new SessionController(this, ['eligibility'], () => this.config)
  readonly #teller = new TroubleTeller(this)
  #awaited: Resource<Eligibility> | undefined
  #focused: Element | null = null
  #returnedAt = Number.NEGATIVE_INFINITY
  #lifetimeOfListeners = new AbortController()

  override connectedCallback(): void {
    super.connectedCallback()
    this.#lifetimeOfListeners = new AbortController()
    const { signal } = this.#lifetimeOfListeners
    const onReturn = (event: Event): void => this.#onReturn(event)
    listenOn(document, 'visibilitychange', onReturn, { signal })
    listenOn(window, 'focus', onReturn, { signal })
    listenOn(window, 'pageshow', onReturn, { signal })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#lifetimeOfListeners.abort()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    this.#focused = focusedIn(this.shadowRoot)
  }

  protected override render(): TemplateResult {
    const texts = this.textsFrom(precheckWords)
    const finding = this.#finding
    return html`<div part="precheck" tabindex="-1">
      ${
        texts &&
        precheckView(finding, {
          texts,
          locale: this.textLocale,
          remedies: this.remediesFrom(texts),
          rechecking: this.#rechecking,
          onCheckAgain: () => this.#onCheckAgain(),
        })
      }
      <p class="unseen" role="status">${texts && spoken(finding, texts.precheck)}</p>
    </div>`
  }

  protected override updated(): void {
    const { name } = this.#finding
    const trouble = this.#trouble
    this.onState?.(trouble?.kind === 'offline' ? 'offline' : stateNames[name])
    this.#teller.observe(trouble)
    // The pressed button is gone with what it stood beside: its place in the page goes on here.
    if (this.#focused && !this.#focused.isConnected) {
      this.shadowRoot?.querySelector<HTMLElement>('[part="precheck"]')?.focus()
    }
  }

  get #resource(): Resource<Eligibility> | undefined {
    return this.#billing.snapshot?.eligibility
  }

  get #trouble(): Trouble | undefined {
    return this.#billing.troubleOf(this.#resource)
  }

  get #rechecking(): boolean {
    return this.#awaited !== undefined && this.#awaited === this.#resource
  }

  get #finding(): Finding {
    const resource = this.#resource
    if (!resource) return { name: 'unconfigured' }
    const troubled = this.#trouble !== undefined
    switch (resource.status) {
      case 'loading':
        return { name: troubled ? 'unavailable' : 'checking' }
      case 'failed':
        return { name: 'unavailable' }
      case 'signed-out':
        return { name: 'signed-out' }
      case 'ready': {
        const { eligible, blockers } = resource.value
        if (eligible && blockers.length === 0)
          return { name: troubled ? 'unavailable' : 'eligible' }
        // A server that says no without a reason still said no.
        const reasons = blockers.length > 0 ? blockers : [{ code: 'unknown' as const, actions: [] }]
        return { name: 'blocked', blockers: reasons, stale: troubled }
      }
      default:
        return resource satisfies never
    }
  }

  /** He may come back from removing the card. */
  #onReturn(event: Event): void {
    if (document.visibilityState === 'hidden' || this.#finding.name !== 'blocked') return
    if (event.timeStamp - this.#returnedAt < oneReturn) return
    this.#returnedAt = event.timeStamp
    this.#check()
  }

  #onCheckAgain(): void {
    if (!this.#rechecking) this.#check()
  }

  #check(): void {
    this.#awaited = this.#resource
    this.#billing.session?.refresh()
    this.requestUpdate()
  }
}

/** Registers the panel's tag when it is first needed. */
export function createPrecheck(
  onState: (state: CustomState | undefined) => void,
): EmqxBillingPrecheck {
  defineElement(tag, EmqxBillingPrecheck)
  const panel = document.createElement(tag) as EmqxBillingPrecheck
  panel.onState = onState
  return panel
}
