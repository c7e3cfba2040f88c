// Room: components. What the pre-check says, one view for each thing it can find.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Blocker } from '../../api/contract/index.ts'
import { failureWords } from '../words/failure-words.ts'
import { icon } from '../look/icons.ts'
import type { Texts } from '../messages/catalogue.ts'
import type * as en from '../messages/en.ts'
import { proposedActions, remedyLink, type RemedyContext } from '../words/remedies.ts'

/** What is known about this account and AWS Marketplace. */
export type Finding =
  | { readonly name: 'unconfigured' }
  | { readonly name: 'checking' }
  | { readonly name: 'eligible' }
  /** `stale`: the last check failed, so this is what was known before. */
  | { readonly name: 'blocked'; readonly blockers: readonly Blocker[]; readonly stale: boolean }
  | { readonly name: 'signed-out' }
  | { readonly name: 'unavailable' }

export interface PrecheckContext {
  readonly texts: {
    readonly precheck: Texts<typeof en.precheck>
    readonly failures: Texts<typeof en.failures>
  }
  /** For amounts and dates. */
  readonly locale: string
  readonly remedies: RemedyContext
  /** A check that the customer asked for is on its way. */
  readonly rechecking: boolean
  readonly onCheckAgain: () => void
}

/** The finding in one sentence, for those who hear the page. Nothing while there is no news. */
export function spoken(finding: Finding, texts: PrecheckContext['texts']['precheck']): string {
  switch (finding.name) {
    case 'eligible':
      return texts.eligible
    case 'blocked':
      return texts.blockedLead
    case 'signed-out':
      return texts.signedOut
    case 'unavailable':
      return texts.unavailable
    case 'unconfigured':
    case 'checking':
      return ''
    default:
      return finding satisfies never
  }
}

export function precheckView(
  finding: Finding,
  context: PrecheckContext,
): TemplateResult | typeof nothing {
  const { precheck } = context.texts
  switch (finding.name) {
    case 'unconfigured':
      return nothing
    case 'checking':
      return html`<p class="line">${icon('spinner', 'spin')}<span>${precheck.checking}</span></p>`
    case 'eligible':
      return html`<p class="line good">${icon('check')}<span>${precheck.eligible}</span></p>`
    case 'signed-out':
      return html`<p class="line">${icon('info')}<span>${precheck.signedOut}</span></p>
        ${signIn(context)}`
    case 'unavailable':
      return html`<div class="line">
        ${icon('info')}<span>${precheck.unavailable} ${checkAgain(context, 'link')}</span>
      </div>`
    case 'blocked':
      return blockedView(finding, context)
    default:
      return finding satisfies never
  }
}

function blockedView(
  { blockers, stale }: Extract<Finding, { name: 'blocked' }>,
  context: PrecheckContext,
): TemplateResult {
  const { precheck } = context.texts
  return html`<section part="blockers" aria-labelledby="title">
    <h2 id="title">${icon('warning')}${precheck.blockedTitle}</h2>
    <p>${precheck.blockedLead}</p>
    <ul>
      ${blockers.map((blocker) => html`<li part="blocker">${blockerView(blocker, context)}</li>`)}
    </ul>
    <div class="last">
      <p>${stale ? precheck.unavailable : precheck.continueAnyway}</p>
      ${checkAgain(context, '')}
    </div>
  </section>`
}

function blockerView({ code, params, actions }: Blocker, context: PrecheckContext): TemplateResult {
  const { precheck, failures } = context.texts
  const texts = failureWords(code, failures, params, context.locale) ?? {
    title: precheck.unknownTitle,
    cause: precheck.unknownCause,
    remedy: precheck.unknownRemedy,
  }
  const remedies = { ...context.remedies, code }
  return html`<h3>${texts.title}</h3>
    <p>${texts.cause}</p>
    <p class="muted">${texts.remedy}</p>
    <div class="actions">
      ${proposedActions(code, actions).map((action) => remedyLink(action, remedies))}
    </div>`
}

function signIn({ remedies }: PrecheckContext): TemplateResult | typeof nothing {
  if (remedies.safeUrl(remedies.signInUrl) === undefined) return nothing
  return html`<div class="actions">${remedyLink({ kind: 'sign_in' }, remedies)}</div>`
}

/** Not `disabled`, which would throw away the focus of him who pressed it. */
function checkAgain(
  { texts, rechecking, onCheckAgain }: PrecheckContext,
  look: string,
): TemplateResult {
  return html`<button
    type="button"
    class=${look || nothing}
    part="check-again"
    aria-disabled=${rechecking ? 'true' : nothing}
    @click=${onCheckAgain}
  >
    ${rechecking ? texts.precheck.recheck : texts.precheck.checkAgain}
  </button>`
}
