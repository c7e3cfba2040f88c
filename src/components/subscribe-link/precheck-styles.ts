// Room: components. The pre-check's look: one quiet line, or a notice with what to clear up.
import { css } from '@lit/reactive-element'

export const precheckStyles = css`
  :host {
    display: block;
    padding-block-start: 8px;
  }
  [part='precheck'] {
    outline: none;
  }
  /* Sentences keep their own direction, so a full stop stays at the end of an English one. */
  :is(h2, h3, p, .line > span, button) {
    unicode-bidi: plaintext;
  }
  /* Aligned with the page all the same. There is no logical word for that. */
  :host(:dir(rtl)) :is(h2, h3, p, .line > span) {
    text-align: right;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 8px;
    color: var(--_muted);
  }
  .line > .icon {
    margin-block-start: 0.125em;
  }
  .line > span {
    flex: 1 1 12em;
  }
  .line.good > .icon {
    color: var(--_accent);
  }
  section {
    max-inline-size: 40rem;
    padding: 16px;
    border: 1px solid color-mix(in srgb, var(--_warning), transparent 65%);
    border-radius: var(--_radius);
    background: var(--_warning-soft);
    text-align: start;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_title);
    font: 600 calc(var(--_size) + 1px) / 1.5 var(--_font);
  }
  h2 .icon {
    color: var(--_warning);
  }
  h3 {
    color: var(--_title);
    font: 600 var(--_size) / 1.5 var(--_font);
  }
  ul {
    display: grid;
    gap: 12px;
    margin-block: 12px;
    list-style: none;
  }
  li {
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  li .actions {
    align-items: center;
    margin-block-start: 12px;
  }
  .last {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .last p {
    flex: 1 1 16em;
  }
`
