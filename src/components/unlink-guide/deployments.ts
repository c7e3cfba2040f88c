// Room: components. The customer's deployments and what becomes of each: a table, or cards where it is narrow.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { CancellationImpact, DeploymentImpact } from '../../api/contract/index.ts'
import { formatDays, timeZone } from '../words/format.ts'
import { icon } from '../look/icons.ts'
import { fill, fillRich, gapAfter } from '../messages/fill.ts'
import type { GuideContext } from './context.ts'
import { subtitle } from './heading.ts'
import { moment } from './moment.ts'
import { outcomeOf } from './outcome.ts'
import type { Outlook } from './outlook.ts'
import { skeletonRows } from './skeleton.ts'

export function deployments(outlook: Outlook, context: GuideContext): TemplateResult {
  const { texts, level } = context
  return html`<div class="block" part="deployments">
    ${subtitle(outlook === 'failed' ? texts.impactErrorTitle : texts.impactTitle, level, 'impact')}
    ${content(outlook, context)}
  </div>`
}

function content(outlook: Outlook, context: GuideContext): TemplateResult {
  const { texts, common } = context
  if (outlook === undefined) return skeletonRows(context)
  if (outlook === 'failed') {
    return html`<p>${texts.impactErrorLead}</p>
      <div class="actions">
        <button type="button" @click=${context.onRetry}>${common.retry}</button>
      </div>`
  }
  const preview = outlook.phase === 'preview'
  if (outlook.deployments.length === 0 && !outlook.truncated) {
    return html`<p>${preview ? texts.impactNone : texts.impactNoneLeft}</p>`
  }
  return html`${preview ? previewRule(outlook, context) : nothing} ${table(outlook, context)}
    ${
      outlook.truncated
        ? html`<p class="muted">${fill(texts.truncated, { count: outlook.deployments.length })}</p>`
        : nothing
    }
    <p class="muted">${fillRich(texts.timeZone, { zone: timeZone() })}</p>`
}

/** The rule, and the date that follows from it now. */
function previewRule(
  { graceDays, deleteAt }: CancellationImpact,
  { texts, locale, now }: GuideContext,
): TemplateResult {
  const days = formatDays(graceDays, locale)
  const at = deleteAt === undefined ? now : Date.parse(deleteAt)
  const date = at > now ? fillRich(texts.impactPreviewDates, { date: moment(at, locale) }) : nothing
  const rule = fill(texts.impactPreview, { days })
  return html`<p>${rule}${gapAfter(rule)}${date}</p>`
}

/** The roles are spelled out because cards take the table's own from it. */
function table(impact: CancellationImpact, context: GuideContext): TemplateResult {
  const { texts } = context
  return html`<table role="table" aria-labelledby="impact">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${texts.deployment}</th>
        <th role="columnheader" scope="col">${texts.plan}</th>
        <th role="columnheader" scope="col">${texts.outcome}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${impact.deployments.map((deployment) => row(deployment, impact, context))}
    </tbody>
  </table>`
}

function row(
  deployment: DeploymentImpact,
  impact: CancellationImpact,
  context: GuideContext,
): TemplateResult {
  const { texts } = context
  const { tone, icon: picture, first, next } = outcomeOf(deployment, impact, context)
  const name = visible(deployment.name)
    ? html`<bdi class="name">${deployment.name}</bdi>`
    : html`<span class="name">${texts.unnamed}</span>`
  return html`<tr role="row" part="deployment">
    <th role="rowheader" scope="row">
      ${name}${deployment.isTrial ? html` <span class="tag">${texts.trial}</span>` : nothing}
    </th>
    <td role="cell" class="plan"><bdi>${deployment.plan}</bdi></td>
    <td role="cell" class="outcome ${tone}">
      ${icon(picture)}
      <span class="said">
        <span class="first">${first}</span>
        ${next ? html`<span class="next">${next}</span>` : nothing}
      </span>
    </td>
  </tr>`
}

/** Whether anything of the name can be seen: blanks and zero-width characters cannot. */
function visible(name: string): boolean {
  return /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(name)
}
