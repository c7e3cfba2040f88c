// Room: components. The pop-up that keeps telling after the modal was closed.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../look/icons.ts'
import type { StatusTexts, View } from './view.ts'

interface PopupContext {
  readonly status: StatusTexts
  /** What is going on, or waits for him, cannot be dismissed. */
  readonly busy: boolean
  readonly onFocusIn: (event: FocusEvent) => void
  readonly onOpen: () => void
  readonly onClose: () => void
}

export function popup(view: View, context: PopupContext): TemplateResult {
  const { status, busy, onFocusIn, onOpen, onClose } = context
  return html`<section
    class="popup ${view.tone}"
    part="popup"
    popover="manual"
    @focusin=${onFocusIn}
    aria-label=${status.popupLabel}
  >
    <span class="badge">${icon(view.icon, view.icon === 'spinner' ? 'spin' : '')}</span>
    <div class="told">
      <p>${view.popup}</p>
      <button type="button" class="link" @click=${onOpen}>${status.viewDetails}</button>
    </div>
    ${
      busy
        ? nothing
        : html`<button type="button" class="quiet x" aria-label=${status.dismiss} @click=${onClose}>
            ${icon('close')}
          </button>`
    }
  </section>`
}
