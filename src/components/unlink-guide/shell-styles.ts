// Room: components. The unlink guide until it has come: the room that it will take, as in styles.css.
import { css } from '@lit/reactive-element'
import { missingStyles } from '../element/missing-styles.ts'
import { scheme } from '../look/scheme.ts'

export const shellStyles = css`
  :host {
    display: block;
    min-block-size: 810px;
  }
  @media (width < 688px) {
    :host {
      min-block-size: 1200px;
    }
  }
  ${scheme}
  ${missingStyles}
`
