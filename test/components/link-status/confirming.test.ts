// Link status: both accounts are named and nothing is linked before one click.
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { pause } from '../../support/quick-time.ts'
import { confirming, refusal, stage, type Canned } from './support/stage.ts'

const post = 'POST /marketplace/links'

describe('link status, the question before linking', () => {
  it('names the EMQX account and the masked AWS account (fault 9)', async () => {
    const page = await confirming()
    expect(page.modalText).to.match(/Factory Cloud/)
    expect(page.modalText).to.match(/olivia@factory\.example/)
    expect(page.modalText).to.match(/ending in \d{4}/)
    expect(page.modalText).not.to.match(/\d{12}/)
    expect(page.states).to.deep.equal(['confirm'])
  })

  it('sends nothing before the click', async () => {
    const page = await confirming()
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

  it('sends one request however often the button is clicked (fault 7)', async () => {
    const page = await confirming()
    const link = page.control('Link accounts')
    for (let turn = 0; turn < 10; turn += 1) link.click()
    await page.modal(/Waiting for AWS/)
    link.click()
    await pause(100)
    expect(page.sent).to.deep.equal([post])
  })

  it('sends one request however often Enter is pressed (fault 7)', async () => {
    const page = await confirming()
    page.control('Link accounts').focus()
    for (let turn = 0; turn < 10; turn += 1) await sendKeys({ press: 'Enter' })
    await page.modal(/Waiting for AWS|accounts are linked/)
    await pause(100)
    expect(page.sent).to.deep.equal([post])
  })

  it('goes on when Escape closes the modal while the request is on its way, and can be opened again (fault 46)', async () => {
    let answer: () => void = () => undefined
    const answered = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)))
    const page = await confirming({
      canned: ({ method }) => (method === 'POST' ? answered : undefined),
    })
    await page.click('Link accounts')
    await page.asked(post)
    await sendKeys({ press: 'Escape' })
    await page.pops(/Linking/)
    await page.click('View details')
    await page.modal(/Linking your AWS account/)
    expect(page.focused).to.equal(page.heading)
    await sendKeys({ press: 'Escape' })
    await page.pops(/Linking/)
    answer()
    await page.shows('pending')
    page.mock.advance(10)
    await page.pops(/is linked/)
    expect(page.sent.filter((each) => each === post)).to.deep.equal([post])
  })

  it('lets go of the registration for "Not this account", and AWS keeps the subscription', async () => {
    const page = await confirming()
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
    const page = await confirming()
    page.mock.fault({ kind: 'offline', route: 'releaseRegistration' })
    await page.click('Not this account')
    await page.modal(/Link these two accounts.*keep trying/)
    await page.silent()
    expect(page.sent.filter((each) => each.startsWith('POST'))).to.deep.equal([])
  })

  it('says that the request was refused when letting go is, and promises nothing', async () => {
    const canned: Canned = ({ method }) =>
      method === 'DELETE' ? refusal('csrf_rejected') : undefined
    const page = await stage({ scenario: 'confirmation-required', arrives: true, canned })
    await page.modal(/Link these two accounts/)
    await page.click('Not this account')
    await page.modal(/Link these two accounts.*EMQX did not accept the request. Reload the page/)
    expect(page.modalText).not.to.match(/keep trying/)
    await pause(100)
    // Once more with fresh headers, and no more.
    expect(page.sent.filter((each) => each.startsWith('DELETE')).length).to.equal(2)
  })
})
