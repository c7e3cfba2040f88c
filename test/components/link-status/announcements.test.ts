// Link status: what a screen reader hears, and how often.
import { expect } from '@open-wc/testing'
import { pause } from '../../support/quick-time.ts'
import { confirming, refuseLinks, stage, waiting, words, type Stage } from './support/stage.ts'

/** Every text that comes into the region in the modal, or that outside of it. */
function hear(page: Stage, where: 'modal' | 'page'): string[] {
  const region =
    where === 'modal'
      ? page.dialog.querySelector('[role=status]')!
      : page.element.shadowRoot!.querySelector('.region')!
  const heard: string[] = []
  let last = words(region)
  new MutationObserver(() => {
    const now = words(region)
    if (now !== last && now !== '') heard.push(now)
    last = now
  }).observe(region, { subtree: true, childList: true, characterData: true })
  return heard
}

describe('link status, announcements', () => {
  it('has the region in the modal before there is anything to say (fault 45)', async () => {
    const page = await stage()
    const region = page.dialog.querySelector('[role=status]')!
    expect(words(region)).to.equal('')
    expect(page.element.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(2)
  })

  it('says each state once while the modal is open, and nothing each second', async () => {
    const page = await waiting()
    const heard = hear(page, 'modal')
    await pause(300)
    expect(heard).to.deep.equal([])
    page.mock.advance(300)
    await page.shows('slow')
    await pause(200)
    page.mock.aws('confirm')
    await page.modal(/are linked/)
    await pause(100)
    expect(heard).to.have.length(2)
    expect(heard[0]).to.match(/^AWS is taking longer than usual\./)
    expect(heard[1]).to.match(/^Your accounts are linked\./)
  })

  it('says a failure with cause and remedy', async () => {
    const page = await confirming({ canned: refuseLinks('voucher_in_use') })
    const heard = hear(page, 'modal')
    await page.click('Link accounts')
    await page.modal(/A voucher is in use/)
    await page.element.updateComplete
    expect(heard.at(-1)).to.match(/A voucher is in use\. .*cannot be combined.* Wait until it ends/)
  })

  it('says once that the line is down and leaves its return unsaid', async () => {
    const page = await waiting()
    const heard = hear(page, 'modal')
    page.mock.fault({ kind: 'internal', times: 2 })
    await page.shows('error')
    await page.asked('GET /marketplace/link', 5)
    await pause(150)
    expect(page.states).not.to.include('error')
    expect(heard).to.deep.equal(['The connection is unstable. We keep trying automatically.'])
  })

  it('says in the pop-up’s region what the pop-up says, once', async () => {
    const page = await waiting()
    const heard = hear(page, 'page')
    await page.click('Close')
    await page.pops(/Linking/)
    await pause(300)
    page.mock.aws('confirm')
    await page.pops(/is linked/)
    await pause(100)
    expect(heard).to.deep.equal(['Linking to AWS Marketplace', 'Your AWS account is linked.'])
  })

  it('does not say again what the pop-up said, only because the details were looked at', async () => {
    const page = await waiting()
    const heard = hear(page, 'page')
    await page.click('Close')
    await page.pops(/Linking/)
    await page.click('View details')
    await page.modal(/Waiting for AWS/)
    await page.click('Close')
    await page.pops(/Linking/)
    await pause(100)
    expect(heard).to.deep.equal(['Linking to AWS Marketplace'])
  })
})
