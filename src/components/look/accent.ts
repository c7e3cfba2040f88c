// Room: components. The one colour that leads: the host's brand, at a lightness that can be read.
import { css } from '@lit/reactive-element'

/**
 * EMQX's brand green on white has a contrast of 2.79:1. Text and filled buttons therefore take the
 * brand's hue at a lightness that keeps 4.5:1, whatever green the host sets.
 */
export const accent = css`
  :host {
    --_brand: var(--emqx-billing-color-primary, var(--el-color-primary, #00b173));
    --_accent: light-dark(#008052, #3ad29f);
    --_accent-fill: #008052;
    --_on-accent: var(--emqx-billing-color-on-primary, #ffffff);
  }

  @supports (color: oklch(from red l c h)) {
    :host {
      --_accent: light-dark(
        oklch(from var(--_brand) min(l, 0.52) c h),
        oklch(from var(--_brand) max(l, 0.78) c h)
      );
      --_accent-fill: oklch(from var(--_brand) min(l, 0.52) c h);
    }
  }

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
