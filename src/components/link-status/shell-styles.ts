// Room: components. The link status before it has anything to show: no room in the page, and a note at most.
import { css } from '@lit/reactive-element'
import { missingStyles } from '../element/missing-styles.ts'
import { scheme } from '../look/scheme.ts'

export const shellStyles = css`
  :host {
    display: contents;
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
  ${scheme}
  ${missingStyles}
`
