// Room: components. What stands where data will stand, in its final size whatever the font and language.
import { html, type TemplateResult } from 'lit/html.js'
import { formatDays, timeZone } from '../words/format.ts'
import { fill, gapAfter } from '../messages/fill.ts'
import type { GuideContext } from './context.ts'

/** The documented rule, only to measure a sentence by; nobody reads it. */
const usualGraceDays = 3

function bar(text: string, more = ''): TemplateResult {
  return html`<span class="skeleton ${more}" data-text=${text}></span>`
}

/** As many rows as a small account has deployments. */
export function skeletonRows({ texts, common, locale }: GuideContext): TemplateResult {
  const rule = fill(texts.impactPreview, { days: formatDays(usualGraceDays, locale) })
  return html`<div class="rows" aria-busy="true">
    <span class="unseen">${common.loading}</span>
    ${bar(rule + gapAfter(rule) + texts.impactPreviewDates, 'paragraph')}
    <span class="skeleton head"></span>
    <span class="skeleton row"></span>
    <span class="skeleton row"></span>
    <span class="skeleton row"></span>
    <span class="skeleton row"></span>
    ${bar(fill(texts.timeZone, { zone: timeZone() }), 'zone')}
  </div>`
}

/** The guide while nothing is known of the link: as tall as steps and preview. */
export function skeletonGuide(context: GuideContext): TemplateResult {
  const { texts } = context
  return html`<div class="body" part="skeleton">
    <div class="block" aria-hidden="true">${bar(texts.lead)} ${bar(texts.warning, 'callout')}</div>
    <div class="block" aria-hidden="true">
      ${bar(texts.stepsTitle, 'subtitle')}
      <div class="steps ghost">
        ${[texts.step1, texts.step2, texts.step3Agreement, texts.step4, texts.step5].map((step) =>
          bar(step, 'step'),
        )}
      </div>
      ${bar(texts.openAws, 'control')}
    </div>
    <div class="block">
      <span class="skeleton subtitle" data-text=${texts.impactTitle} aria-hidden="true"></span>
      ${skeletonRows(context)}
    </div>
  </div>`
}
