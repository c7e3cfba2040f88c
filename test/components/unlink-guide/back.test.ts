// Unlink guide: the customer subscribes again while the cancellation is under way.
import { expect } from '@open-wc/testing'
import { isIn, sees, showUntil, text } from './support/guide.ts'

describe('unlink guide, turning back', () => {
  it('says that the subscription goes on and nothing was stopped, once for the ear', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    page.mock.aws('resubscribe')
    page.ask()
    await sees(page, 'Your subscription continues')
    await sees(page, 'Stops when you cancel')
    expect(page.seen()).to.contain('Nothing was stopped.')
    expect(text(page.find('[role=status]'))).to.contain('Your subscription continues')
    expect(isIn(page.guide, 'active')).to.equal(true)
    await expect(page.guide).to.be.accessible()
  })

  it('keeps saying so while the page stays, also after the guide was moved in it', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    page.mock.aws('resubscribe')
    page.ask()
    await sees(page, 'Your subscription continues')
    const place = page.guide.parentElement!
    page.guide.remove()
    await new Promise((resolve) => setTimeout(resolve, 20))
    place.append(page.guide)
    await page.guide.updateComplete
    expect(isIn(page.guide, 'loading')).to.equal(true)
    await sees(page, 'Stops when you cancel')
    expect(page.seen()).to.contain('Your subscription continues')
  })

  it('stops saying so when the customer cancels again', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    page.mock.aws('resubscribe')
    page.ask()
    await sees(page, 'Your subscription continues')
    page.mock.aws('cancel')
    page.ask()
    await sees(page, 'AWS is settling the last usage')
    expect(page.seen()).not.to.contain('continues')
  })

  it('is silent about it on a page that was loaded afterwards', async () => {
    const { seen } = await showUntil('Factory floor', { scenario: 'resubscribed' })
    expect(seen()).not.to.contain('continues')
  })
})
