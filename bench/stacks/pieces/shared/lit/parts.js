// Room: bench. What the pieces on Lit show in the same words and the same plain elements.
import { html, nothing } from 'lit'
import { awsAccountEnding, methodFacts, methodName, usually, words } from '../words.js'

export function accounts({ account, awsAccountIdMasked, productName }) {
  if (!account) return nothing
  return html`<dl class="accounts">
    <dt>${words.emqxAccount}</dt>
    <dd>${account.displayName}, ${account.email}</dd>
    <dt>${words.awsAccount}</dt>
    <dd>${awsAccountEnding(awsAccountIdMasked)}, ${productName}</dd>
  </dl>`
}

export function typicalWait({ step, expectation }) {
  return step === 'waiting' ? html`<p>${usually(expectation.typicalSeconds)}</p>` : nothing
}

export function known(method) {
  return html`<div class="name">${methodName(method)}</div>
    <ul class="facts">
      ${methodFacts(method).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${
      method.editBlockedReason === 'managed_on_aws'
        ? html`<p class="note">${words.method.managed}</p>`
        : nothing
    }`
}
