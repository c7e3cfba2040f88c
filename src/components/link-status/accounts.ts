// Room: components. Who is linked with whom, by name, so that nobody links the wrong account.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Account } from '../../api/contract/index.ts'
import { icon } from '../look/icons.ts'
import { maskedId } from '../words/masked-id.ts'
import type { CommonTexts } from './view.ts'

export function accounts(
  emqx: Account | undefined,
  aws: { readonly awsAccountIdMasked: string; readonly productName: string },
  texts: CommonTexts,
): TemplateResult {
  return html`<div class="accounts" part="accounts">
    <dl>
      ${
        emqx
          ? html`<div>
              <dt>${texts.emqxAccount}</dt>
              <dd>
                <bdi class="name">${emqx.displayName}</bdi><bdi class="muted">${emqx.email}</bdi>
              </dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${texts.awsAccount}</dt>
        <dd>
          <span class="name">${maskedId(aws.awsAccountIdMasked, texts.endingIn)}</span>
          <bdi class="muted">${aws.productName}</bdi>
        </dd>
      </div>
    </dl>
    ${emqx ? html`<span class="bond">${icon('link')}</span>` : nothing}
  </div>`
}
