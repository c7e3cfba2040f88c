// Development: a page that imported the classes and registered nothing.
import { expect, html } from '@open-wc/testing'
import { configureBilling } from '../../src/dev/index.ts'
import { listenToConsole, put } from './console.ts'

it('In development the console tells that a tag was never registered', async () => {
  const page = listenToConsole()
  configureBilling({ apiBase: '/api/v1/billing' })
  put(html`<emqx-billing-link-status></emqx-billing-link-status><other-element></other-element>`)
  const text = await page.hears('not-registered')
  page.end()
  expect(text).to.include('<emqx-billing-link-status>')
  expect(text).to.include("import '@emqx/billing-elements/define'")
  expect(page.told).to.have.length(1)
})
