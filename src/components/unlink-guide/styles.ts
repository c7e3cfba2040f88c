// Room: components. The look of the unlink guide.
import { css } from '@lit/reactive-element'

export const styles = css`
  :host {
    display: block;
    min-block-size: 0;
    /* A size container has no width of its own; in a flex row it would vanish. */
    min-inline-size: min(100%, 280px);
  }
  .panel {
    container-type: inline-size;
    display: grid;
    gap: 16px;
    max-inline-size: 880px;
  }
  h4,
  h5 {
    margin: 0;
  }
  .title,
  .subtitle {
    color: var(--_title);
    font: 600 calc(var(--_size) * 1.15) / 1.4 var(--_font);
  }
  .title {
    font-size: calc(var(--_size) * 1.3);
  }
  .title:focus-visible {
    outline: none;
  }
  time.value {
    font-weight: 600;
  }
  .next time.value {
    font-weight: 500;
  }
  /* A sentence runs in the direction of its own language, whatever the page's. */
  p,
  li,
  dt,
  dd,
  button,
  .title,
  .subtitle,
  .first,
  .next,
  .label,
  .left,
  .callout span {
    unicode-bidi: plaintext;
  }
  /* Aligned with the page all the same. There is no logical word for that. */
  :host(:dir(rtl))
    :is(p, li, dt, dd, .title, .subtitle, .first, .next, .label, .left, .callout span) {
    text-align: right;
  }
  .body {
    display: grid;
    gap: 24px;
  }
  .block,
  .words {
    display: grid;
    gap: 10px;
    justify-items: start;
    min-inline-size: 0;
  }
  .words {
    gap: 4px;
  }
  .block > *,
  .words > * {
    max-inline-size: 100%;
  }

  .callout,
  .notice,
  .stale {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    inline-size: 100%;
    padding: 12px 14px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .callout .icon,
  .stale .icon,
  .warning > .icon {
    color: var(--_warning);
  }
  .callout,
  .stale {
    background: var(--_warning-soft);
  }
  .notice.success {
    background: var(--_success-soft);
  }
  .notice.success .icon {
    color: var(--_accent);
  }
  .strong {
    font-weight: 600;
  }
  .stale {
    align-items: center;
    padding-block: 6px;
  }
  .stale p {
    flex: 1;
    min-inline-size: 0;
    padding-block: 6px;
  }

  /* No grid: WebKit keeps the rows of a wide window when it is made narrow, and steps lie on each other. */
  .steps {
    inline-size: 100%;
    list-style: none;
  }
  .steps > * + * {
    margin-block-start: 10px;
  }
  .steps li {
    position: relative;
    min-block-size: 24px;
    padding-block: 1px;
    padding-inline-start: 36px;
    overflow-wrap: anywhere;
  }
  .steps li::before {
    /* No counter: Chromium's style cache keeps the element that it last drew one for, with all its nodes. */
    content: attr(data-step);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 1px solid var(--_border);
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_title);
    font-size: calc(var(--_size) * 0.9);
    font-weight: 600;
  }
  .steps .value {
    font-weight: 600;
  }
  .steps + .actions {
    padding-inline-start: 36px;
  }

  table {
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    border-spacing: 0;
    border-collapse: separate;
    table-layout: fixed;
    overflow: hidden;
  }
  th,
  td {
    padding: 10px 14px;
    border-block-start: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    border-block-start: 0;
    background: var(--_soft);
    color: var(--_muted);
    font-weight: 500;
  }
  thead th:first-child {
    inline-size: 30%;
  }
  thead th:nth-child(2) {
    inline-size: 15%;
  }
  tbody th {
    font-weight: 400;
  }
  .name {
    display: -webkit-inline-box;
    max-inline-size: 100%;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    color: var(--_title);
    font-weight: 600;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    vertical-align: bottom;
  }
  .tag {
    display: inline-block;
    padding-inline: 8px;
    border: 1px solid currentColor;
    border-radius: 999px;
    color: var(--_accent);
    font-size: calc(var(--_size) * 0.86);
    font-weight: 500;
    white-space: nowrap;
  }
  .plan {
    color: var(--_muted);
  }
  .outcome .icon {
    float: inline-start;
    margin-block-start: 0.125em;
    margin-inline-end: 8px;
    color: var(--_muted);
  }
  .outcome.stops .icon {
    color: var(--_warning);
  }
  .outcome.runs .icon {
    color: var(--_accent);
  }
  .said {
    display: grid;
  }
  .next {
    color: var(--_muted);
  }

  .ending {
    display: grid;
    gap: 16px;
    padding: 20px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .what,
  .quiet {
    display: flex;
    gap: 12px;
    align-items: flex-start;
  }
  .what > .icon,
  .quiet > .icon {
    inline-size: 1.6em;
    block-size: 1.6em;
    color: var(--_muted);
  }
  .ending.warning .what > .icon {
    color: var(--_warning);
  }
  .countdown {
    display: grid;
    gap: 2px;
  }
  .countdown .label {
    color: var(--_muted);
  }
  .countdown .left {
    color: var(--_title);
    font-size: calc(var(--_size) * 1.7);
    font-weight: 600;
    line-height: 1.3;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 12px 24px;
  }
  dt {
    color: var(--_muted);
  }
  .quiet {
    padding: 20px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .quiet .actions {
    margin-block-start: 8px;
  }
  .ending .actions > *,
  .quiet .actions > * {
    max-inline-size: 100%;
  }

  /* As large as the text that will stand there, which screen readers and tests do not meet yet. */
  .skeleton[data-text]::before {
    content: attr(data-text);
    visibility: hidden;
  }
  .skeleton.callout {
    padding: 12px 44px;
    border: 0;
  }
  .skeleton.step {
    inline-size: fit-content;
    min-block-size: 24px;
    margin-inline-start: 36px;
    padding-block: 1px;
  }
  .skeleton.control {
    min-block-size: 36px;
    margin-inline-start: 36px;
    padding: 7px 28px;
  }
  .rows {
    display: grid;
    gap: 1px;
    inline-size: 100%;
  }
  .skeleton.paragraph {
    margin-block-end: 9px;
  }
  .skeleton.head {
    block-size: calc(1.5em + 20px);
  }
  .skeleton.row {
    block-size: calc(3em + 20px);
  }
  .skeleton.zone {
    justify-self: start;
    margin-block-start: 9px;
  }

  @container (max-width: 560px) {
    table,
    tbody {
      display: grid;
      gap: 10px;
    }
    table {
      border: 0;
      border-radius: 0;
      overflow: visible;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      gap: 4px;
      padding: 12px 14px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    tbody th,
    tbody td {
      padding: 0;
      border: 0;
    }
    .ending,
    .quiet {
      padding: 16px;
    }
    .ending .button,
    .ending button {
      inline-size: 100%;
    }
    .ending .actions {
      display: grid;
    }
    .stale {
      flex-wrap: wrap;
    }
    .skeleton.head {
      display: none;
    }
    .rows {
      gap: 10px;
    }
    .skeleton.row {
      block-size: calc(6em + 34px);
    }
    .skeleton.paragraph,
    .skeleton.zone {
      margin-block: 0;
    }
  }
`
