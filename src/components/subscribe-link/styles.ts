// Room: components. The subscribe link's look: the page's own type, so that nothing shifts.
import { css } from '@lit/reactive-element'

export const styles = css`
  :host {
    display: inline-block;
    min-block-size: 1.5em;
  }
  :host([precheck]) {
    display: block;
  }
  a {
    position: relative;
    color: var(--_accent);
    text-decoration: none;
    unicode-bidi: plaintext;
    word-break: auto-phrase;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  a:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .unseen {
    position: absolute;
    /* WebKit would put it outside the window of a right-to-left page, which then scrolls sideways. */
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .panel {
    min-block-size: 29px;
  }
  @media (width < 400px) {
    .panel {
      min-block-size: 50px;
    }
  }
`
