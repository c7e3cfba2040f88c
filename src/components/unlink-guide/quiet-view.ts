// Room: components. When there is nothing to unlink, or nothing to say about it: calm, with the next step.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon, type IconName } from '../look/icons.ts'
import { actionUrl, remedyLink } from '../words/remedies.ts'
import type { GuideContext } from './context.ts'
import { subtitle } from './heading.ts'
import type { LinkScene, Scene } from './scene.ts'

type QuietScene = Exclude<Scene, LinkScene | { name: 'loading' }>

export function quietView(scene: QuietScene, context: GuideContext): TemplateResult {
  const { texts, common } = context
  switch (scene.name) {
    case 'unconfigured':
      return message('info', undefined, common.notConfigured, nothing, context)
    case 'empty':
      return message('info', texts.emptyTitle, texts.emptyLead, nothing, context)
    case 'pending':
      return message('clock', texts.pendingTitle, texts.pendingLead, nothing, context)
    case 'signed-out':
      return message(
        'info',
        common.signedOut,
        texts.signedOutLead,
        offered('sign_in', undefined, context, 'primary'),
        context,
      )
    case 'unknown': {
      const { manage, ticket } = scene.link.urls
      return message(
        'info',
        texts.unknownTitle,
        texts.unknownLead,
        html`${offered('manage_on_aws', manage, context)} ${offered('open_ticket', ticket, context)}`,
        context,
      )
    }
    case 'error':
      return message(
        'warning',
        texts.errorTitle,
        texts.errorLead,
        html`<button type="button" @click=${context.onRetry}>${common.retry}</button>
          ${scene.trouble.retryable ? nothing : offered('open_ticket', undefined, context)}`,
        context,
      )
    default:
      return scene satisfies never
  }
}

function message(
  picture: IconName,
  title: string | undefined,
  lead: string,
  actions: unknown,
  { level }: GuideContext,
): TemplateResult {
  return html`<div class="body">
    <div class="quiet" part="message">
      ${icon(picture)}
      <div class="words">
        ${title === undefined ? nothing : subtitle(title, level)}
        <p>${lead}</p>
        ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
      </div>
    </div>
  </div>`
}

/** The action as a link; nothing at all where it would lead nowhere, because the lead says it already. */
function offered(
  kind: 'sign_in' | 'manage_on_aws' | 'open_ticket',
  url: string | undefined,
  { remedies }: GuideContext,
  look: 'primary' | 'secondary' = 'secondary',
): TemplateResult | typeof nothing {
  const action = url === undefined ? { kind } : { kind, url }
  return actionUrl(action, remedies) === undefined ? nothing : remedyLink(action, remedies, look)
}
