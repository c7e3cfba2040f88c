// Room: components. What a view of the modal consists of, and what it may ask for.
import type { TemplateResult } from 'lit/html.js'
import type { Trouble, WaitPhase } from '../../api/session/index.ts'
import type { IconName } from '../look/icons.ts'
import type { Texts } from '../messages/catalogue.ts'
import type * as en from '../messages/en.ts'
import type { RemedyContext } from '../words/remedies.ts'

export type StatusTexts = Texts<typeof en.status>
export type CommonTexts = Texts<typeof en.common>
export type FailureTexts = Texts<typeof en.failures>

type Content = string | TemplateResult | (string | TemplateResult)[]

/** One state as the modal and the pop-up show it. */
export interface View {
  readonly tone: 'progress' | 'success' | 'warning' | 'danger' | 'neutral'
  readonly icon: IconName
  readonly title: string
  readonly lead: Content
  /** The same in plain words, for the ear. */
  readonly spoken: string
  /** Below the lead: accounts, timeline, remedies. */
  readonly body: readonly unknown[]
  /** Buttons, the main one first. */
  readonly buttons: readonly unknown[]
  /** One sentence for the pop-up. */
  readonly popup: string
  /** What to tell support, where there is something to tell. */
  readonly support?: { readonly code?: string; readonly correlationId?: string | undefined }
}

/** What the customer can ask for. Each only asks the session or closes the modal. */
export interface Requests {
  readonly confirm: () => void
  readonly release: () => void
  readonly tryAgain: () => void
  readonly recheck: () => void
  readonly refresh: () => void
  readonly reload: () => void
  readonly close: () => void
}

export interface ViewContext {
  readonly status: StatusTexts
  readonly common: CommonTexts
  /** Not at hand before something may go wrong. */
  readonly failures: FailureTexts | undefined
  readonly remedies: RemedyContext
  readonly locale: string
  /** Epoch ms by the server's clock. */
  readonly now: number
  readonly phase: WaitPhase | undefined
  /** The name of the customer's EMQX account is being asked. */
  readonly naming: boolean
  /** A recheck is on its way. */
  readonly rechecking: boolean
  readonly trouble: Trouble | undefined
  readonly requests: Requests
}
