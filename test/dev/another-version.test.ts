// Development: an older copy was on the page first, so ours is not used.
import { expect, html } from '@open-wc/testing'
import { listenToConsole, put } from './console.ts'

it('In development the console tells once that another version serves the tags (fault 23)', async () => {
  const page = listenToConsole()
  for (const tag of ['emqx-billing-payment-method', 'emqx-billing-link-status']) {
    customElements.define(
      tag,
      class extends HTMLElement {
        static readonly version = '0.0.1'
      },
    )
  }
  await import('../../src/dev/define/payment-method.ts')
  await import('../../src/dev/define/link-status.ts')
  put(html`<emqx-billing-payment-method></emqx-billing-payment-method>`)
  const text = await page.hears('another-version')
  page.end()
  expect(text).to.match(/<emqx-billing-[a-z-]+> 0\.0\.1, beside \d/)
  expect(page.told).to.have.length(1)
})
