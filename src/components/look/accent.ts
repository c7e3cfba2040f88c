// Room: components. The one colour that leads: the host's brand, at a luminance that can be read.
import { css, type CSSResult } from '@lit/reactive-element'
import { scheme } from './scheme.ts'

/**
 * A colour with its luminance kept between two bounds. Contrast is made of luminance alone, and that
 * is the `y` of XYZ: so the bounds hold for every colour, however pale, dark or saturated. Too light a
 * colour is dimmed as light is, too dark a one gets white light added; both keep the hue.
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 * @param least relative luminance, 0 to 1
 * @param most relative luminance, 0 to 1
 */
export function between(least: number, colour: CSSResult, most: number): CSSResult {
  const light = css`max(0, ${least} - y) / (1.01 - y)`
  const dim = css`min(1, ${most} / (y + 0.001))`
  return css`color(from ${colour} xyz calc((x + (0.95 - x) * ${light}) * ${dim}) calc((y + (1 - y) * ${light}) * ${dim}) calc((z + (1.09 - z) * ${light}) * ${dim}) / 1)`
}

/** Can be read on every background of ours, with 4.5:1 on the least favourable of them. */
export function readable(colour: CSSResult): CSSResult {
  return css`light-dark(${between(0, colour, 0.14)}, ${between(0.42, colour, 1)})`
}

export const brand = css`var(--emqx-billing-color-primary, var(--el-color-primary, #00b173))`

/** What an engine must know for {@link between}. */
export const canKeepBetween = css`(color: color(from red xyz calc(1 / y) y z))`

/**
 * EMQX's brand green on white has a contrast of 2.79:1. Text, icons and focus rings therefore take
 * the brand's colour at a luminance that keeps 4.5:1, whatever colour the host sets. Engines without
 * relative colours keep EMQX's own green.
 */
export const accent = css`
  :host {
    --_accent: light-dark(#007a4e, #3ad29f);
  }
  @supports ${canKeepBetween} {
    :host {
      --_accent: ${readable(brand)};
    }
  }

  ${scheme}
`
