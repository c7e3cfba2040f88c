// Link status, from the first answer to the last.
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { createBillingMock } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import type { EmqxBillingLinkStatus } from '../../../src/components/link-status/element.ts'
import '../../../src/define/link-status.ts'

describe('link status, the happy way', () => {
  it('opens by itself when a customer arrives from AWS, and tells of success once', async () => {
    const apiBase = '/happy/api/v1/billing'
    const mock = createBillingMock({ scenario: 'happy', apiBase })
    configureBilling({ apiBase, fetch: mock.fetch })
    const start = await mock.fetch('/aws/api/subscribe', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const { fulfillmentUrl, fields } = await start.json()
    await mock.fetch(fulfillmentUrl, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    const element = await fixture<EmqxBillingLinkStatus>(
      html`<emqx-billing-link-status></emqx-billing-link-status>`,
    )
    const dialog = element.shadowRoot!.querySelector('dialog')!
    await waitUntil(
      () => dialog.open && /Waiting for AWS/.test(dialog.textContent),
      dialog.textContent,
    )
    mock.advance(10)
    await waitUntil(() => /are linked/.test(dialog.textContent), undefined, { timeout: 4000 })
    await expect(element).to.be.accessible()
  })
})
