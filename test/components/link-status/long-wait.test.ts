// Link status: fifteen minutes and longer (fault 2), by themselves and without a hurry (fault 84).
import { expect } from '@open-wc/testing'
import { pause } from '../../support/quick-time.ts'
import { stage, waiting, words, type Canned, type Stage } from './support/stage.ts'

const minutes = 60_000

/** Time passes on this page, also for its timers, while no answer comes. */
function pass(ms: number): void {
  const before = performance.now
  performance.now = () => before.call(performance) + ms
}

/** Answers until told otherwise; then questions stay on their way. */
function line(): { readonly canned: Canned; falls: () => void } {
  let up = true
  return {
    canned: () => (up ? undefined : new Promise(() => undefined)),
    falls: () => (up = false),
  }
}

function announcements(page: Stage, selector: string): string[] {
  const region = page.element.shadowRoot!.querySelector(selector)!
  const heard: string[] = []
  new MutationObserver(() => {
    const now = words(region)
    if (now && now !== heard.at(-1)) heard.push(now)
  }).observe(region, { subtree: true, childList: true, characterData: true })
  return heard
}

describe('link status, a wait that becomes long while the modal is open (fault 2)', () => {
  it('says so and offers the ticket without any answer, and says it aloud once', async () => {
    const { canned, falls } = line()
    const page = await waiting({ canned })
    const heard = announcements(page, 'dialog [role=status]')
    falls()
    expect(page.has(/Submit a ticket/)).to.equal(false)
    pass(16 * minutes)
    await page.modal(/Still waiting for AWS.*more than 15 minutes/)
    expect(page.has(/Submit a ticket/)).to.equal(true)
    await pause(300)
    expect(heard.filter((text) => text.includes('more than 15 minutes'))).to.have.length(1)
  })

  it('asks on two hours later, and shows the news', async () => {
    const page = await waiting()
    page.mock.advance(2 * 60 * 60)
    await page.modal(/Waiting for 2 hours/)
    const asked = page.requests.length
    await pause(3_500)
    expect(page.requests.length).to.be.above(asked)
    page.mock.aws('confirm')
    await page.modal(/Your accounts are linked/)
  }).timeout(15_000)
})

describe('link status, a wait that becomes long behind the pop-up (fault 2)', () => {
  it('is told in the pop-up once, and the ticket is one click away', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.pops(/Linking to AWS Marketplace/)
    const heard = announcements(page, '.region')
    page.mock.advance(16 * 60)
    await page.pops(/Still waiting for AWS\. We keep checking/)
    await pause(300)
    expect(heard.filter((text) => text.includes('Still waiting'))).to.have.length(1)
    await page.click('View details')
    await page.modal(/more than 15 minutes/)
    expect(page.has(/Submit a ticket/)).to.equal(true)
  })
})

describe('link status, a slow reader (fault 84)', () => {
  it('has the question for his two accounts before him for as long as he needs', async () => {
    const page = await stage({ scenario: 'confirmation-required', arrives: true })
    await page.modal(/Link these two/)
    pass(60 * minutes)
    await pause(300)
    await page.modal(/Link these two/)
    expect(page.sent).to.deep.equal([])
  })

  it('finds the result still there after an hour', async () => {
    const page = await waiting()
    page.mock.aws('confirm')
    await page.modal(/Your accounts are linked/)
    pass(60 * minutes)
    await pause(300)
    await page.modal(/Your accounts are linked/)
  })
})
