// Room: components. The inside of the modal, whatever it tells of.
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../look/icons.ts'
import type { CopyOutcome } from './copying.ts'
import { supportDetails, type SupportCase } from './support-details.ts'
import type { CommonTexts, StatusTexts, View } from './view.ts'

interface ModalContext {
  readonly common: CommonTexts
  readonly status: StatusTexts
  readonly locale: string
  /** What is wrong with the line, in words. */
  readonly trouble: string | undefined
  readonly support: SupportCase | undefined
  readonly copied: CopyOutcome | undefined
  readonly onCopy: (about: SupportCase) => void
  readonly onClose: () => void
}

export function modal(view: View, context: ModalContext): TemplateResult {
  const { common, status, locale, trouble, support, copied } = context
  return html`<div class="modal ${view.tone}">
    <header role="none">
      <span class="badge">${icon(view.icon, view.icon === 'spinner' ? 'spin' : '')}</span>
      <h2 id="title" part="title" tabindex="-1">${view.title}</h2>
      <button type="button" class="quiet x" aria-label=${common.close} @click=${context.onClose}>
        ${icon('close')}
      </button>
    </header>
    <div class="content">
      <p id="lead">${view.lead}</p>
      ${view.body}
      ${trouble === undefined ? nothing : html`<p class="trouble">${icon('info')} ${trouble}</p>`}
      ${
        support
          ? supportDetails(support, status, locale, {
              outcome: copied,
              onCopy: () => context.onCopy(support),
            })
          : nothing
      }
    </div>
    <footer class="actions" role="none">${view.buttons}</footer>
  </div>`
}
