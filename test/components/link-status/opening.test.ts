// Link status: how the modal opens, and when it had better not.
import { expect, fixture, html } from '@open-wc/testing'
import { pause } from '../../support/quick-time.ts'
import type { EmqxBillingLinkStatus } from '../../../src/components/link-status/element.ts'
import { stage, waiting, words } from './support/stage.ts'

describe('link status, opening', () => {
  it('is a native modal with a name, a description and the focus on its heading', async () => {
    const page = await waiting()
    expect(page.dialog.matches(':modal')).to.equal(true)
    expect(page.focused).to.equal(page.heading)
    const root = page.element.shadowRoot!
    const labelled = root.getElementById(page.dialog.getAttribute('aria-labelledby')!)
    const described = root.getElementById(page.dialog.getAttribute('aria-describedby')!)
    expect(words(labelled)).to.equal('Waiting for AWS to confirm')
    expect(words(described)).to.match(/^Linking has started/)
  })

  it('takes no room and says nothing when there is nothing to tell', async () => {
    const page = await stage()
    await page.asked('GET /marketplace/link')
    await pause(100)
    await page.silent()
    expect(page.states).to.deep.equal(['empty'])
    expect(page.element.getBoundingClientRect().height).to.equal(0)
  })

  it('names the EMQX account, the masked AWS account and the product', async () => {
    const page = await waiting()
    expect(page.modalText).to.match(/Factory Cloud/)
    expect(page.modalText).to.match(/olivia@factory\.example/)
    expect(page.modalText).to.match(/•+\d{4}/)
    expect(page.modalText).not.to.match(/\d{12}/)
    expect(page.modalText).to.match(/EMQX Cloud \(Pay as you go\)/)
  })

  it('shows the steps with the times at which they happened', async () => {
    const page = await waiting()
    const items = [...page.dialog.querySelectorAll('.timeline li')]
    expect(items.map((item) => words(item.querySelector('.step')))).to.deep.equal([
      'Subscribed on AWS Marketplace, done',
      'EMQX account chosen, done',
      'Confirmed by AWS, in progress',
      'Billing switched to AWS Marketplace, to come',
    ])
    const times = items.map((item) => item.querySelector('time')?.dateTime)
    expect(times.slice(2)).to.deep.equal([undefined, undefined])
    const link = page.mock.state().links.at(-1)!
    expect(times[1]).to.equal(link.startedAt)
  })

  it('opens above a modal of the host, and gives it back', async () => {
    const host = await fixture<HTMLDialogElement>(html`<dialog><button>Host</button></dialog>`)
    host.showModal()
    const inside = host.querySelector('button')!
    inside.focus()
    const page = await waiting()
    expect(page.dialog.matches(':modal')).to.equal(true)
    await page.click('Close')
    expect(host.open).to.equal(true)
    expect(document.activeElement).to.equal(inside)
    host.close()
  })

  it('never makes the page inert from a place that is not shown', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    const place = await fixture<HTMLElement>(
      html`<div hidden><emqx-billing-link-status></emqx-billing-link-status></div>`,
    )
    page.element = place.querySelector('emqx-billing-link-status')!
    await page.shows('pending')
    await pause(50)
    expect(page.dialog.open).to.equal(false)
    place.hidden = false
    await page.modal(/Waiting for AWS/)
    place.hidden = true
    await page.silentlyClosed()
  })

  it('nags once however many of it are on the page', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    const both = await fixture<HTMLElement>(
      html`<div>
        <emqx-billing-link-status></emqx-billing-link-status>
        <emqx-billing-link-status></emqx-billing-link-status>
      </div>`,
    )
    const [one, two] = [...both.children] as [EmqxBillingLinkStatus, EmqxBillingLinkStatus]
    let told = 0
    both.addEventListener('emqxlinksettled', () => (told += 1))
    page.element = one
    await page.modal(/Waiting for AWS/)
    expect(two.matches(':state(pending)')).to.equal(true)
    expect(two.shadowRoot!.querySelector('dialog')!.open).to.equal(false)
    page.mock.aws('confirm')
    await page.modal(/are linked/)
    await pause(50)
    expect(told).to.equal(1)
    one.remove()
    page.element = two
    await page.pops(/is linked/)
  })
})
