// Room: components. How the modal and the pop-up look.
import { css } from '@lit/reactive-element'

export const linkStatusStyles = css`
  :host {
    display: contents;
  }
  /* Sentences keep their own direction, so a full stop stays at the end of an English one. */
  :is(h2, p, dt, .step, .trouble span) {
    unicode-bidi: plaintext;
  }
  /* Aligned with the page all the same. There is no logical word for that. */
  :host(:dir(rtl)) :is(h2, p, dt, dd bdi, .step) {
    text-align: right;
  }
  /* Of the window, in percent: WebKit goes on using an old window's viewport units after a rotation. */
  dialog {
    width: min(var(--emqx-billing-dialog-width, 560px), calc(100% - 24px));
    max-width: none;
    max-height: calc(100% - 24px);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-dialog);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog[open] {
    animation: rise 0.2s ease-out;
  }
  dialog::backdrop {
    background: var(
      --emqx-billing-color-backdrop,
      var(--el-overlay-color-lighter, rgb(10 14 30 / 50%))
    );
  }
  .modal {
    display: grid;
    gap: 20px;
    padding: 24px;
  }
  header {
    display: flex;
    align-items: flex-start;
    gap: 12px;
  }
  h2 {
    flex: 1;
    padding-block: 5px;
    color: var(--_title);
    font: 600 1.286em/1.4 var(--_font);
    overflow-wrap: anywhere;
  }
  .badge {
    --_tone: var(--_accent);
    --_tone-soft: var(--_success-soft);
    display: grid;
    flex: none;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: var(--_tone-soft);
    color: var(--_tone);
  }
  .warning > .badge,
  .warning header .badge {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }
  .danger > .badge,
  .danger header .badge {
    --_tone: var(--_danger);
    --_tone-soft: var(--_danger-soft);
  }
  .neutral > .badge,
  .neutral header .badge {
    --_tone: var(--_muted);
    --_tone-soft: var(--_soft);
  }
  button.x {
    flex: none;
    width: 36px;
    padding: 0;
    margin: 0 -8px;
  }
  .content {
    display: grid;
    gap: 16px;
  }
  #lead {
    color: var(--_text);
  }
  .content > p {
    max-width: 60ch;
  }
  .accounts {
    position: relative;
    padding: 14px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .accounts dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 44px;
  }
  .accounts dl > :only-child {
    grid-column: 1 / -1;
  }
  .accounts dt {
    color: var(--_muted);
    font-size: 0.857em;
  }
  .accounts dd {
    display: grid;
    justify-items: start;
  }
  .accounts dd > * {
    overflow-wrap: anywhere;
  }
  .accounts .name {
    color: var(--_title);
    font-weight: 600;
  }
  .accounts dd .muted {
    font-size: 0.929em;
  }
  .bond {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    width: fit-content;
    height: fit-content;
    margin: auto;
    color: var(--_muted);
  }
  .timeline {
    display: grid;
    list-style: none;
  }
  .timeline li {
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    align-items: start;
    gap: 10px;
    padding-block-end: 14px;
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .timeline li:not(:last-child)::before {
    position: absolute;
    inset-block: 24px 0;
    inset-inline-start: 11px;
    border-inline-start: 2px solid var(--_border);
    content: '';
  }
  .timeline li.done::before {
    border-color: var(--_accent);
  }
  .dot {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_muted);
    font-size: 11px;
  }
  .done .dot {
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .current .dot {
    background: var(--_success-soft);
    color: var(--_accent);
  }
  .timeline .failed .dot {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .current .step {
    color: var(--_title);
    font-weight: 600;
  }
  .upcoming .step {
    color: var(--_muted);
  }
  /* A date of digits only would be turned around on a right-to-left page. */
  .timeline time {
    font-size: 0.929em;
    unicode-bidi: plaintext;
    text-align: end;
    white-space: nowrap;
  }
  .timeline :is(.step, time) {
    padding-block-start: 2px;
  }
  .wait {
    font-size: 0.929em;
  }
  .separator {
    padding-inline: 4px;
  }
  .trouble {
    display: flex;
    gap: 8px;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .details {
    border-block-start: 1px solid var(--_border);
    padding-block-start: 12px;
    font-size: 0.929em;
  }
  .details summary {
    width: fit-content;
    border-radius: 4px;
    color: var(--_muted);
    cursor: pointer;
  }
  .details dl {
    display: grid;
    gap: 4px;
    margin-block: 10px;
  }
  .details dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .details dt {
    min-width: 9em;
    color: var(--_muted);
  }
  .details code {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
  .copy {
    border-color: var(--_border);
  }
  footer {
    justify-content: flex-end;
    flex-direction: row-reverse;
  }
  footer.actions {
    justify-content: flex-start;
  }
  footer:empty {
    display: none;
  }
  .remedy-text {
    align-self: center;
  }
  .popup {
    position: fixed;
    inset: auto;
    inset-block-end: 24px;
    inset-inline-end: 24px;
    z-index: 2000;
    display: flex;
    align-items: flex-start;
    gap: 12px;
    width: min(360px, calc(100% - 24px));
    margin: 0;
    padding: 14px 16px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow-x: hidden;
    animation: rise 0.2s ease-out;
  }
  .told {
    display: grid;
    flex: 1;
    gap: 4px;
    justify-items: start;
    padding-block: 3px;
    overflow-wrap: anywhere;
  }
  .told p {
    color: var(--_title);
    font-weight: 500;
  }
  button.link {
    min-height: 24px;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  /* Rather below one another than the last one alone in a second row. */
  @media (max-width: 560px) {
    footer.actions {
      flex-direction: column;
    }
    footer :is(button, a.button) {
      width: 100%;
    }
  }
  @media (max-width: 440px) {
    .modal {
      gap: 16px;
      padding: 20px 16px 16px;
    }
    .accounts dl {
      grid-template-columns: minmax(0, 1fr);
    }
    .bond {
      display: none;
    }
    .timeline li {
      grid-template-columns: 24px minmax(0, 1fr);
    }
    .timeline time {
      grid-column: 2;
      text-align: start;
      margin-block-start: -8px;
    }
    .popup {
      inset-block-end: 12px;
      inset-inline-end: 12px;
    }
  }
`
