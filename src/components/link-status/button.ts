// Room: components. A button of the modal.
import { html, nothing } from 'lit/html.js'
import { keyed } from 'lit/directives/keyed.js'

/** One element per purpose: a button that has the focus never turns into another one under the finger. */
export function button(
  label: string,
  onClick: () => void,
  look: 'primary' | 'secondary' | 'quiet' = 'secondary',
  busy = false,
): unknown {
  return keyed(
    onClick,
    html`<button
      type="button"
      class=${look}
      aria-disabled=${busy ? 'true' : nothing}
      @click=${busy ? nothing : onClick}
    >
      ${label}
    </button>`,
  )
}
