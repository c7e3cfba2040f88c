// Unlink guide: being moved, removed and used by keyboard, in wide and narrow, left and right.
import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { sees, show, showUntil, seen, newBase, now } from './support/guide.ts'
import { createBillingMock } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'

describe('unlink guide, on a page', () => {
  it('stops its countdown with the page’s last guide', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    page.guide.remove()
    await aTimeout(20)
    const before = page.find('[role=timer]').textContent
    const asked = page.mock.log().length
    await aTimeout(1_300)
    expect(page.find('[role=timer]').textContent).to.equal(before)
    expect(page.mock.log().length).to.equal(asked)
  })

  it('comes back with what is true when it is put back', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    const place = page.guide.parentElement!
    page.guide.remove()
    await aTimeout(20)
    page.mock.aws('close')
    place.append(page.guide)
    await sees(page, 'Your AWS subscription has ended')
  })

  it('asks nothing again when it is only moved (fault 63)', async () => {
    const page = await showUntil('Factory floor')
    await aTimeout(50)
    const asked = page.mock.log().length
    const place = page.guide.parentElement!
    for (let turn = 0; turn < 20; turn += 1) place.prepend(page.guide)
    await aTimeout(50)
    expect(page.seen()).to.contain('Factory floor')
    expect(page.mock.log().length).to.equal(asked)
  })

  it('shares one conversation with another guide on the page', async () => {
    const apiBase = newBase()
    const mock = createBillingMock({ scenario: 'canceled', apiBase, clock: { now: () => now } })
    configureBilling({ apiBase, fetch: mock.fetch })
    const holder = await fixture(
      html`<div>
        <emqx-billing-unlink-guide></emqx-billing-unlink-guide>
        <emqx-billing-unlink-guide></emqx-billing-unlink-guide>
      </div>`,
    )
    for (const guide of holder.children) await sees({ seen: () => seen(guide) }, 'Factory floor')
    const impacts = mock.log().filter((entry) => JSON.stringify(entry).includes('impact'))
    expect(impacts).to.have.length(1)
  })

  it('is reached and used by keyboard alone', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceled' })
    const before = document.createElement('button')
    before.textContent = 'before'
    page.guide.before(before)
    before.focus()
    const names: (string | undefined)[] = []
    for (let step = 0; step < 2; step += 1) {
      await sendKeys({ press: 'Tab' })
      names.push(page.guide.shadowRoot!.activeElement?.textContent?.replace(/\s+/g, ' ').trim())
    }
    expect(names).to.deep.equal([
      'Subscribe again on AWS Marketplace (opens in a new tab)',
      'Add the date to your calendar',
    ])
    const ring = getComputedStyle(page.guide.shadowRoot!.activeElement!).outlineStyle
    expect(ring).to.equal('solid')
  })

  it('keeps the focus on a button while the seconds pass', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    const link = page.find<HTMLAnchorElement>('[part=ending] a')
    link.focus()
    await aTimeout(1_200)
    expect(page.guide.shadowRoot!.activeElement).to.equal(link)
  })

  it('moves the focus to the heading when what had it goes away', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    page.find<HTMLAnchorElement>('[part=ending] a').focus()
    page.mock.aws('resubscribe')
    page.ask()
    await sees(page, 'Your subscription continues')
    expect(page.guide.shadowRoot!.activeElement?.id).to.equal('title')
  })

  it('takes no focus that was elsewhere', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    page.mock.aws('resubscribe')
    page.ask()
    await sees(page, 'Your subscription continues')
    expect(page.guide.shadowRoot!.activeElement).to.equal(null)
  })

  it('shows a table where it is wide and cards where it is narrow, both as a table to the ear', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceled' })
    const row = page.find('tbody tr')
    const place = page.guide.parentElement!
    place.style.width = '800px'
    expect(getComputedStyle(row).display).to.equal('table-row')
    place.style.width = '320px'
    expect(getComputedStyle(row).display).to.equal('grid')
    expect(page.guide.scrollWidth).to.be.at.most(320)
    const overflowing = Array.from(page.guide.shadowRoot!.querySelectorAll('*')).filter(
      (part) =>
        !part.closest('.unseen, thead') &&
        part.getBoundingClientRect().right > 320 + place.getBoundingClientRect().left + 1,
    )
    expect(overflowing.map((part) => part.outerHTML)).to.deep.equal([])
    expect(row.getAttribute('role')).to.equal('row')
    await expect(page.guide).to.be.accessible()
  })

  it('does not vanish in a flex row', async () => {
    const page = await showUntil('Factory floor')
    page.guide.parentElement!.style.display = 'flex'
    expect(page.guide.getBoundingClientRect().width).to.be.at.least(280)
  })

  it('stands the other way round on a page that reads from right to left', async () => {
    document.documentElement.dir = 'rtl'
    try {
      const page = await showUntil('Factory floor')
      const step = page.find('ol li')
      const title = page.find('.title').getBoundingClientRect()
      expect(getComputedStyle(step).paddingRight).to.equal('36px')
      expect(title.right).to.be.closeTo(page.guide.getBoundingClientRect().right, 1)
      await expect(page.guide).to.be.accessible()
    } finally {
      document.documentElement.removeAttribute('dir')
    }
  })

  for (const theme of ['dark', 'light']) {
    for (const scenario of ['already-linked-same', 'canceling', 'canceled', 'happy'] as const) {
      it(`has enough contrast in ${theme} (${scenario})`, async () => {
        const { documentElement, body } = document
        documentElement.dataset['theme'] = theme
        body.style.background = theme === 'dark' ? '#18191d' : '#ffffff'
        try {
          const page = await show({ scenario })
          await sees(page, /Factory floor|nothing to unlink/)
          await expect(page.guide).to.be.accessible()
        } finally {
          delete documentElement.dataset['theme']
          body.style.background = ''
        }
      })
    }
  }
})
