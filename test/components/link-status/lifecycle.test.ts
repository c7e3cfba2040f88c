// Link status: leaving the page, moving on it, and coming late.
import { expect, fixture, html } from '@open-wc/testing'
import { pause, until } from '../../support/quick-time.ts'
import type { EmqxBillingLinkStatus } from '../../../src/components/link-status/element.ts'
import { stage, waiting } from './support/stage.ts'

describe('link status, as the page moves it', () => {
  it('is not in the way when it is taken out while the modal is open, and opens again after (fault 43)', async () => {
    const page = await waiting()
    const parent = page.element.parentElement!
    page.element.remove()
    expect(page.dialog.open).to.equal(false)
    await pause(50)
    parent.append(page.element)
    await page.modal(/Waiting for AWS to confirm/)
  })

  it('keeps session and modal when it is appended elsewhere (fault 63)', async () => {
    const page = await waiting()
    const reads = page.requests.filter((each) => each === 'GET /marketplace/registration').length
    const elsewhere = document.createElement('div')
    page.element.parentElement!.append(elsewhere)
    elsewhere.append(page.element)
    await page.element.updateComplete
    expect(page.dialog.matches(':modal')).to.equal(true)
    expect(page.focused).to.equal(page.heading)
    await pause(150)
    expect(page.requests.filter((each) => each === 'GET /marketplace/registration')).to.have.length(
      reads,
    )
    expect(page.dialog.matches(':modal')).to.equal(true)
  })

  it('keeps session, modal and focus over moveBefore() (fault 63)', async () => {
    const page = await waiting()
    const elsewhere = document.createElement('div')
    page.element.parentElement!.append(elsewhere)
    page.control('Close').focus()
    const { focused } = page
    const moving = elsewhere as HTMLElement & { moveBefore?(node: Node, child: null): void }
    moving.moveBefore?.(page.element, null)
    await page.element.updateComplete
    await pause(50)
    expect(page.dialog.matches(':modal')).to.equal(true)
    expect(page.focused).to.equal(focused)
  })

  it('leaves no error behind when it is taken out in the middle of an update', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    const element = await page.put()
    await page.asked('POST /marketplace/links')
    for (let turn = 0; turn < 40; turn += 1) {
      element.requestUpdate()
      const parent = element.parentElement!
      element.remove()
      await Promise.resolve()
      await pause(1)
      parent.append(element)
      await pause(turn % 5)
    }
    await page.modal(/Waiting for AWS/)
  })

  it('asks and ticks no more once it is gone', async () => {
    const page = await waiting()
    page.element.requestUpdate()
    page.element.remove()
    await pause(20)
    const asked = page.requests.length
    let updates = 0
    const { element } = page
    const before = element.requestUpdate.bind(element)
    element.requestUpdate = (...changed: []) => {
      updates += 1
      before(...changed)
    }
    await pause(400)
    expect(page.requests).to.have.length(asked)
    expect(updates, 'updates of a removed element').to.equal(0)
  })

  it('shows what the page knows already when it comes late', async () => {
    const first = await waiting()
    await first.asked('POST /marketplace/links')
    first.mock.aws('confirm')
    await first.modal(/are linked/)
    const rest = first.requests.length
    await pause(100)
    expect(first.requests.length, 'the session is at rest').to.be.closeTo(rest, 2)
    const late = await fixture<EmqxBillingLinkStatus>(
      html`<emqx-billing-link-status></emqx-billing-link-status>`,
    )
    await until(() => late.matches(':state(active)') && true, 'the late one knows')
  })

  it('keeps its look when it is moved into a frame (fault 81)', async () => {
    const page = await waiting()
    const frame = document.createElement('iframe')
    document.body.append(frame)
    try {
      frame.contentDocument!.body.append(page.element)
      await page.element.updateComplete
      await page.modal(/Waiting for AWS/)
      const { display } = frame.contentWindow!.getComputedStyle(
        page.dialog.querySelector('.modal')!,
      )
      expect(display).to.equal('grid')
      document.body.append(page.element)
      await page.element.updateComplete
      expect(getComputedStyle(page.dialog.querySelector('.modal')!).display).to.equal('grid')
      page.element.remove()
    } finally {
      frame.remove()
    }
  })

  it('has its look when its first place on the page is in a frame (fault 81)', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    const frame = document.createElement('iframe')
    document.body.append(frame)
    try {
      page.element = document.createElement('emqx-billing-link-status')
      frame.contentDocument!.body.append(page.element)
      await page.element.updateComplete
      await page.modal(/Waiting for AWS/)
      const { display } = frame.contentWindow!.getComputedStyle(
        page.dialog.querySelector('.modal')!,
      )
      expect(display).to.equal('grid')
      page.element.remove()
    } finally {
      frame.remove()
    }
  })

  it('takes what a framework set before the tag was defined (fault 40)', async () => {
    const page = await stage({ element: false, config: { apiBase: undefined } })
    const element = document.createElement('emqx-billing-link-status-late')
    Object.assign(element, { apiBase: page.apiBase, lang: 'en', ticketUrl: 'https://a.example/t' })
    document.body.append(element)
    const { EmqxBillingLinkStatus: Base } =
      await import('../../../src/components/link-status/element.ts')
    customElements.define('emqx-billing-link-status-late', class extends Base {})
    await page.asked('GET /marketplace/link')
    expect((element as unknown as EmqxBillingLinkStatus).ticketUrl).to.equal('https://a.example/t')
    element.remove()
  })
})
