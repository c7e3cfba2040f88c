// Room: components. Dark or light as the host's own switch says, and hidden where the host hides it.
import { css } from '@lit/reactive-element'

export const scheme = css`
  :host(:state(dark)) {
    color-scheme: dark;
  }
  :host(:state(light)) {
    color-scheme: light;
  }
  :host([hidden]) {
    display: none !important;
  }
`
