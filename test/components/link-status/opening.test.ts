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

  it('opens above a modal of the host, and gives it back (fault 64)', async () => {
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

  it('is above whatever the host puts on top, modal and pop-up alike (fault 64)', async () => {
    const cover = await fixture<HTMLElement>(html`<div></div>`)
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white'
    const page = await waiting()
    const onTop = (of: Element): Element | null => {
      const { left, top, width, height } = of.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2)
    }
    expect(onTop(page.dialog)).to.equal(page.element)
    await page.click('Close')
    await page.pops(/Linking/)
    expect(onTop(page.popup!)).to.equal(page.element)
    expect(onTop(document.documentElement), 'the host keeps the rest').to.equal(cover)
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

  it('never opens empty while a translation is on its way', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    page.element = await fixture(
      html`<emqx-billing-link-status lang="ja"></emqx-billing-link-status>`,
    )
    const opened: string[] = []
    new MutationObserver(() => {
      if (page.dialog.open) opened.push(page.modalText)
    }).observe(page.dialog, { attributeFilter: ['open'] })
    await page.modal(/AWS/)
    expect(opened).to.have.length(1)
    expect(opened[0]).to.match(/[\u3040-\u30ff]/)
    await expect(page.element).to.be.accessible()
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

  it('speaks from the place that is shown when the other one is not', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    const both = await fixture<HTMLElement>(
      html`<div>
        <div hidden><emqx-billing-link-status></emqx-billing-link-status></div>
        <div><emqx-billing-link-status></emqx-billing-link-status></div>
      </div>`,
    )
    const [one, two] = [...both.querySelectorAll('emqx-billing-link-status')] as [
      EmqxBillingLinkStatus,
      EmqxBillingLinkStatus,
    ]
    page.element = two
    await page.modal(/Waiting for AWS/)
    expect(one.shadowRoot!.querySelector('dialog')!.open).to.equal(false)
    two.parentElement!.hidden = true
    one.parentElement!.hidden = false
    page.element = one
    await page.pops(/Linking to AWS Marketplace/)
    expect(two.shadowRoot!.querySelector('dialog')!.open).to.equal(false)
  })
})
