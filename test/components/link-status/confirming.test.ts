// Link status: both accounts are named and nothing is linked before one click.
import { expect } from '@open-wc/testing'
import { pause } from '../../support/quick-time.ts'
import { stage } from './support/stage.ts'

const post = 'POST /marketplace/links'

describe('link status, the question before linking', () => {
  it('names the EMQX account and the masked AWS account (fault 9)', async () => {
    const page = await stage({ scenario: 'confirmation-required', arrives: true })
    await page.modal(/Link these two accounts/)
    expect(page.modalText).to.match(/Factory Cloud/)
    expect(page.modalText).to.match(/olivia@factory\.example/)
    expect(page.modalText).to.match(/ending in \d{4}/)
    expect(page.modalText).not.to.match(/\d{12}/)
    expect(page.states).to.deep.equal(['confirm'])
  })

  it('sends nothing before the click', async () => {
    const page = await stage({ scenario: 'confirmation-required', arrives: true })
    await page.modal(/Link these two accounts/)
    page.returns()
    await pause(300)
    expect(page.sent).to.deep.equal([])
    await page.click('Close')
    await page.pops(/waiting to be linked/)
    await pause(200)
    expect(page.sent).to.deep.equal([])
  })

  it('asks first when somebody else began the journey: forced linking', async () => {
    const page = await stage({ forced: true })
    await page.modal(/Link these two accounts/)
    await pause(200)
    expect(page.sent).to.deep.equal([])
  })

  it('sends one request however often the button is clicked', async () => {
    const page = await stage({ scenario: 'confirmation-required', arrives: true })
    await page.modal(/Link these two accounts/)
    const link = page.control('Link accounts')
    for (let turn = 0; turn < 10; turn += 1) link.click()
    await page.modal(/Waiting for AWS/)
    link.click()
    await pause(100)
    expect(page.sent).to.deep.equal([post])
  })

  it('lets go of the registration for "Not this account", and AWS keeps the subscription', async () => {
    const page = await stage({ scenario: 'confirmation-required', arrives: true })
    await page.modal(/Link these two accounts/)
    const before = page.mock.state().agreements
    await page.click('Not this account')
    await page.silent()
    expect(page.sent).to.deep.equal(['DELETE /marketplace/registration'])
    expect(page.mock.state().agreements).to.deep.equal(before)
    expect(page.mock.state().links).to.deep.equal([])
    // Set up again on AWS: it is offered again.
    await page.mock.arrive()
    page.element.remove()
    await page.put()
    await page.modal(/Link these two accounts/)
  })

  it('stays open and says so while letting go does not get through', async () => {
    const page = await stage({ scenario: 'confirmation-required', arrives: true })
    await page.modal(/Link these two accounts/)
    page.mock.fault({ kind: 'offline', route: 'releaseRegistration' })
    await page.click('Not this account')
    await page.modal(/Link these two accounts.*keep trying/)
    await page.silent()
    expect(page.sent.filter((each) => each.startsWith('POST'))).to.deep.equal([])
  })
})
