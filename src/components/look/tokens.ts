// Room: components. Colours, sizes and type, picked up from the host's Element Plus where it is there.
import { css } from '@lit/reactive-element'
import { accent, between, brand, canKeepBetween, readable } from './accent.ts'

const danger = css`var(--emqx-billing-color-danger, var(--el-color-danger, #eb4e3d))`
const warning = css`var(--emqx-billing-color-warning, var(--el-color-warning, #f19710))`

/**
 * Every value can be replaced by its `--emqx-billing-*` property. Defaults follow `--el-*` variables,
 * then EMQX's own look; `light-dark()` follows the host's `color-scheme`, the states its theme switch.
 *
 * A host's colours for brand, danger and warning are kept readable, because they are made for large
 * areas: Element Plus's own danger on white has a contrast of 2.9:1. A filled button carries white
 * text at 4.5:1 and stands out from what is around it at 3:1 in the dark as well.
 */
export const tokens = css`
  ${accent}

  :host {
    --_accent-fill: #008052;
    --_on-accent: var(--emqx-billing-color-on-primary, #ffffff);
    --_text: var(
      --emqx-billing-color-text,
      var(--el-text-color-primary, light-dark(#343741, #ffffff))
    );
    --_muted: var(
      --emqx-billing-color-text-muted,
      var(--el-text-color-regular, light-dark(#5a5f6f, #d2d3d5))
    );
    --_title: var(--emqx-billing-color-title, light-dark(#192144, #ffffff));
    --_surface: var(--emqx-billing-color-surface, var(--el-bg-color, light-dark(#ffffff, #212429)));
    --_soft: var(
      --emqx-billing-color-soft,
      var(--el-fill-color-light, light-dark(#f5f7fa, #2a2e34))
    );
    --_border: var(
      --emqx-billing-color-border,
      var(--el-border-color, light-dark(#d0d4dc, #41454c))
    );
    --_danger: light-dark(#c5281c, #ff8a80);
    --_danger-soft: var(
      --emqx-billing-color-danger-soft,
      var(--el-color-danger-light-9, light-dark(#fdeeec, #40211f))
    );
    --_warning: light-dark(#8a5200, #f7b955);
    --_warning-soft: var(
      --emqx-billing-color-warning-soft,
      var(--el-color-warning-light-9, light-dark(#fef5e7, #3a2d17))
    );
    --_success-soft: var(
      --emqx-billing-color-success-soft,
      var(--el-color-success-light-9, light-dark(#e6f7f0, #153529))
    );
    --_radius: var(--emqx-billing-radius, var(--el-border-radius-base, 8px));
    --_radius-dialog: var(--emqx-billing-radius-dialog, 16px);
    --_font: var(
      --emqx-billing-font-family,
      var(--el-font-family, Roboto, system-ui, -apple-system, 'Segoe UI', sans-serif)
    );
    --_size: var(--emqx-billing-font-size, var(--el-font-size-base, 14px));
    --_shadow: var(--emqx-billing-shadow, var(--el-box-shadow, 0 12px 32px rgb(15 23 42 / 18%)));
    color: var(--_text);
    font: 400 var(--_size) / 1.5 var(--_font);
    font-variant-numeric: tabular-nums;
    text-wrap: pretty;
  }

  @supports ${canKeepBetween} {
    :host {
      --_accent-fill: light-dark(${between(0, brand, 0.163)}, ${between(0.155, brand, 0.159)});
      --_danger: ${readable(danger)};
      --_warning: ${readable(warning)};
    }
  }
`
