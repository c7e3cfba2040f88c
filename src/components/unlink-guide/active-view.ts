// Room: components. While the subscription is active: how to cancel on AWS, and what that would do.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Link } from '../../api/contract/index.ts'
import { icon } from '../look/icons.ts'
import { maskedId } from '../words/masked-id.ts'
import { fillRich } from '../messages/fill.ts'
import { remedyLink } from '../words/remedies.ts'
import type { GuideContext } from './context.ts'
import { deployments } from './deployments.ts'
import { subtitle } from './heading.ts'
import { notice } from './notice.ts'
import type { Outlook } from './outlook.ts'

export function activeView(
  link: Link,
  outlook: Outlook,
  back: boolean,
  context: GuideContext,
): TemplateResult {
  const { texts, level } = context
  return html`<div class="body">
    ${back ? notice('success', texts.backTitle, texts.backLead) : nothing}
    <div class="block">
      <p>${texts.lead}</p>
      <p class="callout">${icon('warning')}<span>${texts.warning}</span></p>
    </div>
    <div class="block" part="steps">
      ${subtitle(texts.stepsTitle, level)} ${steps(link, context)}
      <div class="actions">
        ${remedyLink({ kind: 'manage_on_aws', url: link.urls.manage }, context.remedies)}
      </div>
    </div>
    ${deployments(outlook, context)}
  </div>`
}

function steps(link: Link, { texts, common, productName }: GuideContext): TemplateResult {
  const account = link.awsAccountIdMasked.trim()
  const agreement = link.agreementRef.trim()
  const product = link.productName.trim() || productName
  const signIn = account
    ? fillRich(texts.step1, {
        account: html`<span class="value">${maskedId(account, common.endingIn)}</span>`,
      })
    : texts.step1Plain
  // One AWS account may hold several agreements for one product.
  const choose = agreement
    ? fillRich(texts.step3Agreement, { product, agreement })
    : fillRich(texts.step3, { product })
  return html`<ol class="steps">
    <li data-step="1">${signIn}</li>
    <li data-step="2">${texts.step2}</li>
    <li data-step="3">${choose}</li>
    <li data-step="4">${texts.step4}</li>
    <li data-step="5">${texts.step5}</li>
  </ol>`
}
