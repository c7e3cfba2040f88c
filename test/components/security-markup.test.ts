// Security: markup that others put on the page is neither shown inside the elements nor mistaken for a part of them.
import { expect } from '@open-wc/testing'
import type { LitElement } from 'lit'
import '../../src/define.ts'
import { stage } from './link-status/support/stage.ts'

/** Names by which scripts reach globals and members of the document, and our own words. */
const clobbering = [
  ['fetch', 'BroadcastChannel', 'customElements', 'navigator', 'location', 'history', 'Date'],
  ['visibilityState', 'referrer', 'cookie', 'title', 'lang', 'dir', 'activeElement', 'hidden'],
  ['configureBilling', 'config', 'apiBase', 'api-base', 'listingUrl', 'emqx-billing', 'mock'],
  ['dialog', 'popup', 'state', 'link', 'account', 'registration', 'session', 'client'],
].flat()

describe('markup of others', () => {
  for (const tag of ['link-status', 'payment-method', 'unlink-guide']) {
    it(`inside <emqx-billing-${tag}> has no place where it would be shown`, async () => {
      const element = document.createElement(`emqx-billing-${tag}`)
      document.body.append(element)
      const intruder = document.createElement('form')
      intruder.textContent = 'Your session is over. Password:'
      element.append(intruder)
      await (element as LitElement).updateComplete
      expect(element.shadowRoot!.querySelectorAll('slot')).to.have.length(0)
      expect(intruder.assignedSlot === null).to.equal(true)
      expect(intruder.getClientRects()).to.have.length(0)
      element.remove()
    })
  }

  it('with the names of globals and members keeps nobody from being asked and told the truth', async () => {
    const holder = document.createElement('div')
    for (const name of clobbering) {
      const form = document.createElement('form')
      form.id = name
      form.setAttribute('name', name)
      for (const member of ['attributes', 'href', 'origin', 'get', 'state']) {
        const input = document.createElement('input')
        input.name = member
        input.value = 'active'
        form.append(input)
      }
      const image = document.createElement('img')
      image.setAttribute('name', name)
      holder.append(form, image)
    }
    document.body.append(holder)
    try {
      expect(document.visibilityState).not.to.be.a('string')
      const page = await stage({ scenario: 'stalled-sync', arrives: true })
      await page.modal(/Waiting for AWS to confirm/)
      expect(page.states).not.to.include('active')
      page.mock.aws('confirm')
      page.returns()
      await page.modal(/accounts are linked/)
    } finally {
      holder.remove()
    }
  })
})
