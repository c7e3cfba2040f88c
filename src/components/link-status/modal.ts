// Room: components. The inside of the modal, whatever it tells of.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../look/icons.ts'
import type { CommonTexts, View } from './view.ts'

interface ModalContext {
  readonly common: CommonTexts
  /** What is wrong with the line, in words. */
  readonly trouble: string | undefined
  /** For support, where there is something to tell it. */
  readonly details: TemplateResult | undefined
  readonly onClose: () => void
}

export function modal(view: View, context: ModalContext): TemplateResult {
  const { common, trouble, details } = context
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
      ${trouble === undefined ? nothing : html`<p class="trouble">${icon('info')} <span>${trouble}</span></p>`}
      ${details ?? nothing}
    </div>
    <footer class="actions" role="none">${view.buttons}</footer>
  </div>`
}
