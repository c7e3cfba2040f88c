// Room: components. What the customer can do next, as links and buttons that are safe to offer.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { failureRules, type Action, type FailureCode } from '../../api/contract/wire.ts'
import { icon } from '../look/icons.ts'
import type * as en from '../messages/en.ts'
import type { Catalogue, Texts } from '../messages/catalogue.ts'
import type { BillingConfig } from '../page/config.ts'
import { defaultManageUrl, ticketUrl } from '../page/safe-url.ts'

export interface RemedyContext {
  readonly actionTexts: Texts<typeof en.actions>
  readonly opensInNewTab: string
  /** The URL if it may become a link. */
  readonly safeUrl: (url: string | undefined) => string | undefined
  readonly listingUrl: string | undefined
  readonly ticketUrl: string | undefined
  readonly signInUrl: string | undefined
  readonly correlationId?: string | undefined
  readonly code?: FailureCode | undefined
  /** @returns whether the host left the action to us */
  readonly onAction: (kind: string, url?: string) => boolean
}

/** Where remedies are offered: what the host page configured, and whom it tells. */
export interface RemedyDesk {
  readonly config: Readonly<BillingConfig>
  readonly safeUrl: RemedyContext['safeUrl']
  readonly onAction: RemedyContext['onAction']
}

/**
 * What remedies need to be offered.
 * @param about what support is told when the customer opens a ticket
 */
export function remedyContext(
  { config, safeUrl, onAction }: RemedyDesk,
  texts: Pick<Catalogue, 'actions' | 'common'>,
  { code, correlationId }: Pick<RemedyContext, 'code' | 'correlationId'> = {},
): RemedyContext {
  const { listingUrl, ticketUrl, signInUrl } = config
  return {
    actionTexts: texts.actions,
    opensInNewTab: texts.common.opensInNewTab,
    safeUrl,
    listingUrl,
    ticketUrl,
    signInUrl,
    code,
    correlationId,
    onAction,
  }
}

/** Kinds that the element itself carries out, or that are words and no link. */
const byHand: ReadonlySet<string> = new Set(['retry', 'reload', 'unknown'])

/**
 * The server's actions with the ticket always among them. Where the server proposes none, the first
 * action that the contract names for the code.
 */
export function proposedActions(code: FailureCode, actions: readonly Action[]): readonly Action[] {
  const proposed = actions.filter(({ kind }) => !byHand.has(kind))
  if (proposed.length === 0 && code !== 'unknown') {
    const kind = failureRules[code].firstAction
    if (!byHand.has(kind)) proposed.push({ kind })
  }
  if (!proposed.some(({ kind }) => kind === 'open_ticket')) proposed.push({ kind: 'open_ticket' })
  return proposed
}

/** Where an action leads, or `undefined` when it can only be said in words. */
export function actionUrl(action: Action, context: RemedyContext): string | undefined {
  const { safeUrl } = context
  const named = safeUrl(action.url)
  switch (action.kind) {
    case 'open_ticket':
      return ticketUrl(safeUrl(context.ticketUrl) ?? named, context)
    case 'manage_on_aws':
      return named ?? defaultManageUrl
    case 'restart_on_aws':
    case 'resubscribe':
      return named ?? safeUrl(context.listingUrl)
    case 'sign_in':
    case 'switch_account':
      return named ?? safeUrl(context.signInUrl)
    default:
      return named
  }
}

/** One action as a link that looks like a button; plain text where there is nowhere safe to go. */
export function remedyLink(
  action: Action,
  context: RemedyContext,
  look: 'primary' | 'secondary' = 'secondary',
): TemplateResult | typeof nothing {
  if (byHand.has(action.kind)) return nothing
  const label = context.actionTexts[action.kind as keyof typeof context.actionTexts]
  const href = actionUrl(action, context)
  // Nobody can click on his colleague; the remedy's sentence says whom to ask.
  if (href === undefined && action.kind === 'ask_owner') return nothing
  if (href === undefined) return html`<span class="muted remedy-text">${label}</span>`
  const away = new URL(href).origin !== location.origin
  const onClick = (event: MouseEvent): void => {
    if (!context.onAction(action.kind, href)) event.preventDefault()
  }
  return html`<a
    class="button ${look}"
    href=${href}
    target=${away ? '_blank' : nothing}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    @click=${onClick}
    ><bdi>${label}</bdi>${
      away
        ? html` ${icon('external', 'external')}<span class="unseen"
              >(${context.opensInNewTab})</span
            >`
        : nothing
    }</a
  >`
}
