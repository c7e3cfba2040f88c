// Room: components. The note in place of a part that did not arrive.
import { css } from '@lit/reactive-element'

export const missingStyles = css`
  .missing {
    padding: 12px 16px;
    border: 1px solid;
    border-radius: 8px;
    background: Canvas;
    color: CanvasText;
    font: 14px/1.5 var(--el-font-family, system-ui, sans-serif);
  }
  .missing[popover] {
    position: fixed;
    z-index: 2000;
    margin: 0;
    inset: auto;
    inset-block-end: 24px;
    inset-inline-end: 24px;
    max-width: min(360px, calc(100% - 24px));
  }
  .missing button {
    margin-inline-start: 8px;
    font: inherit;
  }
`
