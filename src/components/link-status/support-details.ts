// Room: components. What support needs to find the case, to read or to copy. Nothing secret, no names.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { formatMoment } from '../words/format.ts'
import type { StatusTexts } from './view.ts'

export interface SupportCase {
  readonly state: string
  readonly code?: string | undefined
  readonly correlationId?: string | undefined
  /** Epoch ms by the server's clock. */
  readonly at: number
  readonly version: string
}

/** Plain lines with fixed English keys, because support reads them, not the customer. */
export function supportText(about: SupportCase): string {
  return [
    'EMQX billing, AWS Marketplace',
    `state: ${about.state}`,
    about.code && `code: ${about.code}`,
    about.correlationId && `correlation id: ${about.correlationId}`,
    `time: ${new Date(about.at).toISOString()}`,
    `elements: ${about.version}`,
  ]
    .filter(Boolean)
    .join('\n')
}

export function supportDetails(
  about: SupportCase,
  texts: StatusTexts,
  locale: string,
  copy: { readonly outcome: 'copied' | 'failed' | undefined; readonly onCopy: () => void },
): TemplateResult {
  const outcome = { copied: texts.copied, failed: texts.copyFailed }
  return html`<details class="details" part="details">
    <summary>${texts.detailsLabel}</summary>
    <dl>
      ${
        about.code
          ? html`<div>
              <dt>${texts.detailsCode}</dt>
              <dd><code>${about.code}</code></dd>
            </div>`
          : nothing
      }
      ${
        about.correlationId
          ? html`<div>
              <dt>${texts.detailsCorrelation}</dt>
              <dd><code>${about.correlationId}</code></dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${texts.detailsTime}</dt>
        <dd><time>${formatMoment(about.at, locale)}</time></dd>
      </div>
    </dl>
    <button type="button" class="quiet copy" @click=${copy.onCopy}>
      ${copy.outcome ? outcome[copy.outcome] : texts.copyDetails}
    </button>
  </details>`
}
