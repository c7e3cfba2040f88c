// Room: components. The few pictures, drawn with strokes so that they follow the text's colour.
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js'

const shapes = {
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`,
  clock: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3.5 2" />`,
  spinner: svg`<path d="M21 12a9 9 0 1 1-6.2-8.56" />`,
  warning: svg`<path d="M12 3.5l9.5 16.5h-19z" /><path d="M12 10v4.5M12 17.2v.1" />`,
  failed: svg`<circle cx="12" cy="12" r="9" /><path d="M9 9l6 6M15 9l-6 6" />`,
  info: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5.5M12 7.6v.1" />`,
  link: svg`<path d="M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.600l-1 1" /><path d="M14 10a4.5 4.5 0 0 0-6.4 0l-3 3A4.5 4.5 0 0 0 11 19.400l1-1" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  external: svg`<path d="M14 4h6v6M20 4l-9 9M10 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-4" />`,
  calendar: svg`<rect x="4" y="5" width="16" height="15" rx="2" /><path d="M4 10h16M8 3v4M16 3v4" />`,
  card: svg`<rect x="3" y="5" width="18" height="14" rx="2" /><path d="M3 10h18M7 15h4" />`,
  bank: svg`<path d="M3 9.500L12 4l9 5.500M5 10v8M10 10v8M14 10v8M19 10v8M3 20h18" />`,
  cloud: svg`<path d="M7 18a4.500 4.500 0 0 1-.5-8.970 6 6 0 0 1 11.500 1.500A3.800 3.800 0 0 1 17.500 18z" />`,
  credits: svg`<circle cx="12" cy="12" r="9" /><path d="M15 9.200c-.6-1-1.700-1.500-3-1.500-1.700 0-3 .8-3 2.100 0 3 6 1.500 6 4.400 0 1.300-1.300 2.100-3 2.100-1.400 0-2.600-.6-3.200-1.700M12 6v1.700M12 16.300V18" />`,
} satisfies Record<string, SVGTemplateResult>

export type IconName = keyof typeof shapes

/** Decoration: the text beside it says the same. */
export function icon(name: IconName, more = ''): TemplateResult {
  return html`<svg class="icon ${more}" viewBox="0 0 24 24" aria-hidden="true">
    ${shapes[name]}
  </svg>`
}
