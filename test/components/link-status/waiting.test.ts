// Link status: a wait of seconds, minutes and hours, told calmly.
import { expect } from '@open-wc/testing'
import { pause } from '../../support/quick-time.ts'
import { waiting } from './support/stage.ts'

describe('link status, waiting for AWS', () => {
  it('says how long it usually takes and how long it has taken', async () => {
    const page = await waiting()
    expect(page.modalText).to.match(/Waiting for \d+ seconds?.*Usually takes about 30 seconds/)
    expect(page.states).to.deep.equal(['pending'])
  })

  it('says without alarm that it takes longer than usual, and offers to check again', async () => {
    const page = await waiting()
    page.mock.advance(300)
    await page.modal(/AWS is taking longer than usual.*nothing is lost/)
    expect(page.states).to.include.members(['pending', 'slow'])
    expect(page.modalText).not.to.match(/error|failed|timeout/i)
    await page.click('Check again')
    await page.asked(`POST /marketplace/links/${page.mock.state().links.at(-1)!.id}/recheck`)
    await page.modal(/AWS is taking longer than usual/)
  })

  it('offers a ticket after more than fifteen minutes and keeps asking', async () => {
    const page = await waiting()
    page.mock.advance(16 * 60)
    await page.modal(/Still waiting for AWS.*more than 15 minutes.*keep checking/)
    expect(page.states).to.include.members(['pending', 'stalled'])
    const ticket = page.control(/Submit a ticket/) as HTMLAnchorElement
    expect(new URL(ticket.href).origin).to.equal('https://support.example.com')
    const asked = page.requests.length
    await pause(3_500)
    expect(page.requests.length).to.be.greaterThan(asked)
    page.mock.aws('confirm')
    await page.modal(/Your accounts are linked/)
  }).timeout(15_000)

  it('never settles because of time', async () => {
    const page = await waiting()
    const settled: string[] = []
    page.element.addEventListener('emqxlinksettled', (event) => settled.push(event.outcome))
    page.mock.advance(26 * 60 * 60)
    await page.shows('stalled')
    await page.modal(/Waiting for 26 hours/)
    await pause(150)
    expect(settled).to.deep.equal([])
  })

  it('checks with AWS once per click, and says that it does', async () => {
    const page = await waiting()
    page.mock.advance(300)
    await page.shows('slow')
    page.mock.fault({ kind: 'slow', route: 'recheckLink' })
    await page.click('Check again')
    const busy = page.control('Checking…')
    expect(busy.getAttribute('aria-disabled')).to.equal('true')
    busy.click()
    busy.click()
    await page.modal(/Check again/)
    const rechecks = page.sent.filter((each) => each.endsWith('/recheck'))
    expect(rechecks).to.have.length(1)
  })
})
