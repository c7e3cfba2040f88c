// Link status: what is told after the customer closed the modal while AWS is still confirming.
import { expect } from '@open-wc/testing'
import { pause, until } from '../../support/quick-time.ts'
import { stage, waiting } from './support/stage.ts'

describe('link status, the pop-up', () => {
  it('stays when the customer closes the modal while AWS is confirming', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.pops(/Linking to AWS Marketplace/)
    expect(page.popup!.matches(':popover-open')).to.equal(true)
    expect(page.popup!.getAttribute('aria-label')).to.equal('AWS Marketplace linking')
    expect(page.has('Dismiss'), 'nothing to dismiss while it goes on').to.equal(false)
  })

  it('is all that a new page shows, because the server was told that he has seen it', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.seen()
    page.element.remove()
    await page.put()
    await page.pops(/Linking to AWS Marketplace/)
    await pause(150)
    expect(page.dialog.open).to.equal(false)
  })

  it('stays the pop-up when the element leaves the page and comes back', async () => {
    const page = await waiting()
    await page.click('Close')
    const { element } = page
    const parent = element.parentElement!
    element.remove()
    await pause(30)
    parent.append(element)
    await page.pops(/Linking to AWS Marketplace/)
    await pause(150)
    expect(page.dialog.open).to.equal(false)
  })

  it('opens the modal again on request, and is left behind by it (fault 46)', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.click('View details')
    await page.modal(/Waiting for AWS to confirm/)
    expect(page.popup).to.equal(null)
    await page.click('Close')
    await page.pops(/Linking to AWS Marketplace/)
  })

  it('tells the result, and goes away for good when dismissed', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.seen()
    page.mock.aws('confirm')
    await page.pops(/Your AWS account is linked/)
    await page.click('Dismiss')
    await page.silent()
    await page.seen()
    page.element.remove()
    await page.put()
    await page.shows('active')
    await pause(100)
    await page.silent()
  })

  it('tells a failure, and shows cause and remedy on request', async () => {
    const page = await waiting()
    await page.click('Close')
    page.mock.aws('fail')
    await page.pops(/not linked yet/)
    await page.click('View details')
    await page.modal(/AWS could not confirm your payment/)
  })

  it('shows success in the modal of a new page once, when nobody has seen it', async () => {
    const page = await waiting()
    page.element.remove()
    page.mock.aws('confirm')
    await page.put()
    await page.modal(/Your accounts are linked/)
    await page.click('Done')
    await page.silent()
    await page.seen()
    page.element.remove()
    await page.put()
    await page.shows('active')
    await pause(100)
    await page.silent()
  })

  it('closes success here when it was closed in another tab', async () => {
    const page = await waiting()
    page.mock.aws('confirm')
    await page.modal(/Your accounts are linked/)
    const link = page.mock.state().links.at(-1)!
    // Another tab of this browser says "seen".
    await page.mock.fetch(`${page.apiBase}/marketplace/link/acknowledgement`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-emqx-billing': '1',
        'idempotency-key': '"other-tab"',
      },
      body: JSON.stringify({ version: link.version }),
    })
    const closed = until(() => !page.dialog.open && true, 'the modal closes')
    const looks = setInterval(() => page.returns(), 2_000)
    await closed
    clearInterval(looks)
    await page.silent()
  })

  it('asks for an answer in the modal even in the middle of a visit', async () => {
    const page = await stage({ scenario: 'confirmation-required' })
    await page.asked('GET /marketplace/link')
    await pause(50)
    await page.silent()
    await page.mock.arrive()
    const looks = setInterval(() => page.returns(), 2_000)
    await page.modal(/Link these two accounts/)
    clearInterval(looks)
  })
})
