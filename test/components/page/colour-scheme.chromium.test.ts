// Theme: without a switch of the host, the visitor's own setting. Only Chromium's tools can turn that
// setting under a page's eyes.
import { expect, fixture, html } from '@open-wc/testing'
import { emulateMedia } from '@web/test-runner-commands'
import type { BillingElement } from '../../../src/components/element/billing-element.ts'
import '../../../src/define/link-status.ts'

const { documentElement } = document
afterEach(async () => {
  documentElement.style.removeProperty('color-scheme')
  await emulateMedia({ colorScheme: 'light' })
})

describe('the colour scheme of the visitor', () => {
  it('takes the colours of the scheme around it when the host has no switch', async () => {
    const element = await fixture<BillingElement>(
      html`<emqx-billing-link-status></emqx-billing-link-status>`,
    )
    const colour = (): string =>
      getComputedStyle(element.shadowRoot!.querySelector('dialog')!).color
    documentElement.style.setProperty('color-scheme', 'light dark')
    const light = colour()
    await emulateMedia({ colorScheme: 'dark' })
    expect(colour()).not.to.equal(light)
  })
})
