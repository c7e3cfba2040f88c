// Room: components. What stands where data will stand, in about its size.
import { html, type TemplateResult } from 'lit'

/** As many rows as a small account has deployments. */
export function skeletonRows(loading: string): TemplateResult {
  return html`<div class="rows" aria-busy="true">
    <span class="unseen">${loading}</span>
    <span class="skeleton paragraph"></span>
    <span class="skeleton head"></span>
    <span class="skeleton row"></span>
    <span class="skeleton row"></span>
    <span class="skeleton row"></span>
    <span class="skeleton row"></span>
    <span class="skeleton line"></span>
  </div>`
}

/** The guide while nothing is known of the link: as tall as steps and preview. */
export function skeletonGuide(loading: string): TemplateResult {
  return html`<div class="body" part="skeleton">
    <div aria-hidden="true" class="block">
      <span class="skeleton line"></span>
      <span class="skeleton callout"></span>
    </div>
    <div aria-hidden="true" class="block">
      <span class="skeleton heading"></span>
      <span class="skeleton step"></span>
      <span class="skeleton step"></span>
      <span class="skeleton step"></span>
      <span class="skeleton step"></span>
      <span class="skeleton step"></span>
      <span class="skeleton control"></span>
    </div>
    <div class="block">
      <span class="skeleton heading" aria-hidden="true"></span>
      ${skeletonRows(loading)}
    </div>
  </div>`
}
