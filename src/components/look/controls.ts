// Room: components. Buttons, links and the few other pieces that every element is made of.
import { css } from '@lit/reactive-element'

/** A button that reads as a link, for places where a box would weigh too much. */
export const linkLook = css`
  min-height: 0;
  padding: 0;
  border: 0;
  border-radius: 2px;
  background: none;
  color: var(--_accent);
  text-decoration: underline;
  text-underline-offset: 3px;
`

export const controls = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  /* What is short breaks between phrases, which Japanese does not set apart by spaces. */
  :is(h2, h3, h4, h5, button, .button, .step, .name, .told p, .first) {
    text-wrap: balance;
    word-break: auto-phrase;
  }
  bdi.value {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  button,
  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 36px;
    padding: 6px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 500 var(--_size) / 1.4 var(--_font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 0.15s,
      border-color 0.15s,
      color 0.15s;
  }
  button:hover,
  a.button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  button.primary,
  a.button.primary {
    border-color: var(--_accent);
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  button.primary:hover,
  a.button.primary:hover {
    background: color-mix(in oklch, var(--_accent-fill), black 12%);
    color: var(--_on-accent);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_muted);
  }
  button.quiet:hover {
    background: var(--_soft);
    color: var(--_text);
  }
  button.link {
    ${linkLook}
  }
  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.65;
  }
  a:not(.button) {
    color: var(--_accent);
    text-underline-offset: 3px;
  }
  :is(button, a, summary):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  h2:focus-visible {
    outline: none;
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .external {
    width: 0.95em;
    height: 0.95em;
  }
  :host(:dir(rtl)) .external {
    transform: scaleX(-1);
  }
  .muted {
    color: var(--_muted);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .spin {
    animation: spin 1s linear infinite;
  }
  .skeleton {
    display: block;
    border-radius: 4px;
    background: linear-gradient(90deg, var(--_soft) 25%, var(--_border) 50%, var(--_soft) 75%);
    background-size: 400% 100%;
    animation: shimmer 1.6s ease-in-out infinite;
    opacity: 0.7;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @keyframes shimmer {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: 0 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after,
    *::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
  /* Borders, texts and plain backgrounds take the system's colours by themselves. */
  @media (forced-colors: active) {
    .primary {
      --_accent: Highlight;
      --_accent-fill: Highlight;
      --_on-accent: HighlightText;
      forced-color-adjust: none;
    }
    .icon {
      color: inherit !important;
    }
    /* Plain, and not in our colours where one has a colour of its own. */
    .skeleton {
      background: GrayText !important;
      forced-color-adjust: none;
    }
  }
`
