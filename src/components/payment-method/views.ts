// Room: components. What the Payment Method field shows, one view for each thing that can be known.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PaymentMethod } from '../../api/contract/index.ts'
import { icon, type IconName } from '../look/icons.ts'
import type { Texts } from '../messages/catalogue.ts'
import type * as en from '../messages/en.ts'
import { actionUrl, remedyLink, type RemedyContext } from '../words/remedies.ts'
import {
  isLongChange,
  methodFacts,
  methodIcons,
  methodName,
  methodNote,
  type WordsContext,
} from './method-facts.ts'

export interface FieldContext extends WordsContext {
  readonly actions: Texts<typeof en.actions>
  readonly remedies: RemedyContext
  /** Where the link on its way says that help is. */
  readonly ticketUrl: string | undefined
  /** The customer asked for another try, which is on its way. */
  readonly retrying: boolean
  readonly onRetry: () => void
}

type Part = TemplateResult | typeof nothing

/** The field's frame: a label and what belongs to it, in the same places for every state. */
function field(label: string, inner: TemplateResult, more: Part = nothing): TemplateResult {
  return html`<div class="field" part="field">
    <dl>
      <dt part="label">${label}</dt>
      <dd>${inner}</dd>
    </dl>
    ${more}
  </div>`
}

function name(text: string, picture: IconName, look: '' | 'quiet' | 'bad'): TemplateResult {
  return html`<div class="name ${look}" part="value" tabindex="-1">
    ${icon(picture)}<bdi>${text}</bdi>
  </div>`
}

/** @param label empty for the moment in which the texts load */
export function loadingView(label: string, loading: string): TemplateResult {
  return field(
    label,
    html`<div class="name"><span class="skeleton"></span></div>
      <div class="facts">
        <span class="skeleton"></span>
        <span class="unseen">${loading}</span>
      </div>`,
  )
}

export function unconfiguredView({ method, common }: FieldContext): TemplateResult {
  return field(method.label, name(common.notConfigured, 'info', 'quiet'))
}

export function signedOutView({ method, common, remedies }: FieldContext): TemplateResult {
  const canSignIn = remedies.safeUrl(remedies.signInUrl) !== undefined
  return field(
    method.label,
    html`${name(common.signedOut, 'info', 'quiet')}
      <p class="note">${method.signedOutLead}</p>
      ${
        canSignIn
          ? html`<div class="action actions">
              ${remedyLink({ kind: 'sign_in' }, remedies, 'primary')}
            </div>`
          : nothing
      }`,
  )
}

export function offlineView({ method }: FieldContext): TemplateResult {
  return field(
    method.label,
    html`${name(method.offlineTitle, 'info', 'quiet')}
      <p class="note">${method.offlineLead}</p>`,
  )
}

export function errorView(context: FieldContext): TemplateResult {
  const { method, remedies } = context
  const canAsk = remedies.safeUrl(remedies.ticketUrl) !== undefined
  return field(
    method.label,
    html`${name(method.errorTitle, 'warning', 'bad')}
      <p class="note">${method.errorLead}</p>
      <div class="action actions">
        ${retryButton(context, '')}
        ${canAsk ? remedyLink({ kind: 'open_ticket' }, remedies) : nothing}
      </div>`,
  )
}

/** @param stale why this is the last known value and not the present one */
export function methodView(
  value: PaymentMethod,
  context: FieldContext,
  stale: 'offline' | 'trouble' | undefined,
): TemplateResult {
  const { method } = context
  const facts = methodFacts(value, context)
  const note = methodNote(value, context)
  const isQuiet = value.kind === 'none' || value.kind === 'unknown'
  return field(
    method.label,
    html`${name(methodName(value, context), methodIcons[value.kind], isQuiet ? 'quiet' : '')}
    ${
      facts.length > 0
        ? html`<ul class="facts" part="facts">
            ${facts.map(
              (fact, at) =>
                html`<li class=${at === 0 && value.pendingChange ? 'change' : ''}>${fact}</li>`,
            )}
          </ul>`
        : nothing
    }
    ${note ? html`<p class="note" part="note">${note}</p>` : nothing} ${manageLink(value, context)}`,
    stale ? staleView(context, stale) : nothing,
  )
}

function manageLink(value: PaymentMethod, context: FieldContext): Part {
  const { method, remedies } = context
  switch (value.kind) {
    case 'aws_marketplace': {
      const action = { kind: 'manage_on_aws' as const, ...urlOf(value.manageUrl) }
      const actionTexts = { ...remedies.actionTexts, manage_on_aws: method.manageOnAws }
      return html`<div class="action">${remedyLink(action, { ...remedies, actionTexts })}</div>`
    }
    case 'azure_marketplace':
    case 'gcp_marketplace': {
      const href = remedies.safeUrl(value.manageUrl)
      if (href === undefined) return nothing
      return html`<div class="action">
        <a
          class="button"
          href=${href}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
          >${method.manage} ${icon('external', 'external')}<span class="unseen"
            >(${remedies.opensInNewTab})</span
          ></a
        >
      </div>`
    }
    case 'none':
    case 'credit_card':
    case 'us_bank_account':
    case 'available_credits':
    case 'unknown':
      return ticketLink(value, context)
    default:
      return value satisfies never
  }
}

/** A long wait earns somebody to ask, here as in the modal. */
function ticketLink(value: PaymentMethod, { remedies, now, ticketUrl }: FieldContext): Part {
  const action = { kind: 'open_ticket' as const, ...urlOf(ticketUrl) }
  if (!isLongChange(value, now) || actionUrl(action, remedies) === undefined) return nothing
  return html`<div class="action">${remedyLink(action, remedies)}</div>`
}

function urlOf(url: string | undefined): { url?: string } {
  return url === undefined ? {} : { url }
}

/** Beside the label, where it moves nothing: in full where there is room, in short where there is not. */
function staleView(context: FieldContext, why: 'offline' | 'trouble'): TemplateResult {
  const { method } = context
  const [long, short] =
    why === 'offline'
      ? [method.staleOffline, method.offlineTitle]
      : [method.stale, method.staleShort]
  return html`<div class="stale" part="stale">
    ${icon('warning')}<span class="long">${long}</span><span class="short">${short}</span>
    ${why === 'offline' ? nothing : retryButton(context, 'link')}
  </div>`
}

/** Not `disabled`, which would throw away the focus of him who pressed it. */
function retryButton({ common, retrying, onRetry }: FieldContext, look: string): TemplateResult {
  return html`<button
    type="button"
    class=${look || nothing}
    part="retry"
    aria-disabled=${retrying ? 'true' : nothing}
    @click=${onRetry}
  >
    ${retrying ? common.loading : common.retry}
  </button>`
}
