// Room: components. The Payment Method field's look. Every state has the same height.
import { css } from '@lit/reactive-element'
import { linkLook } from '../look/controls.ts'

/*
 * What the field reserves is what its fullest state needs, so nothing below it moves when the answer
 * comes or changes: one line each for name, facts and note where there is room, more where they wrap.
 */
export const styles = css`
  :host {
    display: block;
    flex: 1 1 18rem;
    container-type: inline-size;
    min-inline-size: min(18rem, 100%);
    text-align: start;
  }
  .field {
    position: relative;
  }
  /* Sentences keep their own direction, so a full stop stays at the end of an English one. */
  :is(.facts li, .note) {
    unicode-bidi: plaintext;
  }
  /* Aligned with the page all the same. There is no logical word for that. */
  :host(:dir(rtl)) :is(.facts li, .note) {
    text-align: right;
  }
  dt {
    min-block-size: 1.5em;
    margin-block-end: 4px;
    color: var(--_muted);
  }
  dd {
    display: grid;
    grid-template:
      'name action' minmax(36px, auto)
      'facts facts' auto
      'note note' auto / minmax(0, 1fr) auto;
    align-content: start;
    gap: 2px 16px;
    min-block-size: calc(36px + 3em + 4px);
    overflow-wrap: anywhere;
  }
  .name {
    grid-area: name;
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_title);
    font-size: calc(var(--_size) + 2px);
    font-weight: 600;
    outline: none;
  }
  .name .icon {
    color: var(--_accent);
  }
  .name.quiet {
    color: var(--_text);
    font-weight: 500;
  }
  .name.quiet .icon {
    color: var(--_muted);
  }
  .name.bad .icon {
    color: var(--_warning);
  }
  .facts {
    grid-area: facts;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
    margin: 0;
    /* The dot before a fact that begins a line. */
    overflow: clip;
    list-style: none;
  }
  .facts li {
    position: relative;
  }
  .facts li + li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.65em;
    inset-inline-start: -10px;
    border: 1.5px solid var(--_muted);
    border-radius: 50%;
  }
  .facts .change {
    color: var(--_warning);
    font-weight: 500;
  }
  .note {
    grid-area: note;
    color: var(--_muted);
  }
  .action {
    grid-area: action;
    align-self: center;
  }
  .stale {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: calc(100% - 9em);
    color: var(--_warning);
  }
  .stale .short {
    display: none;
  }
  .stale button {
    flex: none;
  }
  .name .skeleton {
    inline-size: min(16em, 90%);
    block-size: 1em;
  }
  .facts .skeleton {
    inline-size: min(24em, 100%);
    block-size: 0.8em;
  }
  @container (width < 640px) {
    dd {
      grid-template:
        'name action' minmax(24px, auto)
        'facts facts' auto
        'note note' auto
        'buttons buttons' auto / minmax(0, 1fr) auto;
      min-block-size: calc(24px + 6em + 8px);
    }
    .actions {
      grid-area: buttons;
      margin-block-start: 4px;
    }
    .name {
      font-size: var(--_size);
    }
    /* Beside several lines of text a link is enough of a button. */
    .action:not(.actions) a.button {
      ${linkLook}
    }
    .stale .icon,
    .stale .long {
      display: none;
    }
    .stale .short {
      display: inline;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  @container (width < 420px) {
    dd {
      grid-template:
        'name' minmax(24px, auto)
        'facts' auto
        'note' auto
        'action' auto / minmax(0, 1fr);
      min-block-size: calc(24px + 9em + 10px);
    }
    .action {
      grid-area: action;
      margin-block-start: 4px;
    }
  }
  /* The longest line of facts takes two on the narrowest phones. */
  @container (width < 280px) {
    dd {
      min-block-size: calc(24px + 10.5em + 10px);
    }
  }
`
