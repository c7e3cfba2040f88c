// Unlink guide: the server cannot be asked, or answers nonsense.
import { expect, oneEvent } from '@open-wc/testing'
import type { FaultKind } from '../../../src/api/mock/index.ts'
import type { EmqxBillingErrorEvent } from '../../../src/components/element/events.ts'
import { isIn, sees, show, showUntil, text } from './support/guide.ts'

const many = 10_000

describe('unlink guide, trouble', () => {
  for (const kind of [
    'offline',
    'internal',
    'html',
    'error_html',
    'junk',
    'truncate',
    'redirect',
  ] as FaultKind[]) {
    it(`says calmly that nothing could be loaded, and offers to try again (${kind})`, async () => {
      const { guide, find } = await showUntil('We could not load what cancelling does', {
        arrange: (mock) => mock.fault({ kind, times: many }),
      })
      expect(isIn(guide, 'error')).to.equal(true)
      expect(text(find('button'))).to.equal('Try again')
      expect(text(find('[role=status]'))).not.to.equal('')
      await expect(guide).to.be.accessible()
    })
  }

  it('says aloud that nothing could be loaded, not that it is old, where nothing answers at that address', async () => {
    const { find } = await showUntil('We could not load what cancelling does', {
      config: { fetch: async () => new Response('', { status: 404 }) },
    })
    expect(text(find('[role=status]'))).to.equal('We could not load what cancelling does')
  })

  it('recovers on "Try again", and the focus goes on from the heading', async () => {
    let broken = true
    const page = await show({ link: (link) => (broken ? { state: 7 } : link) })
    await sees(page, 'We could not load')
    broken = false
    const retry = page.find<HTMLButtonElement>('button')
    retry.focus()
    retry.click()
    await sees(page, 'Factory floor')
    expect(page.guide.shadowRoot!.activeElement?.id).to.equal('title')
    expect(isIn(page.guide, 'error')).to.equal(false)
    expect(text(page.find('[role=status]'))).to.equal('Your AWS subscription is active.')
  })

  it('keeps the steps where only the deployments cannot be loaded', async () => {
    const page = await showUntil('We could not load your deployments', {
      arrange: (mock) =>
        mock.fault({ kind: 'internal', times: many, route: 'getCancellationImpact' }),
    })
    expect(page.seen()).to.contain('How to cancel on AWS')
    expect(page.seen()).to.contain('Your subscription on AWS is not affected.')
    expect(isIn(page.guide, 'active')).to.equal(true)
    expect(isIn(page.guide, 'error')).to.equal(true)
    await expect(page.guide).to.be.accessible()
  })

  it('loads the deployments on "Try again"', async () => {
    let broken = true
    const page = await show({ impact: (impact) => (broken ? {} : impact) })
    await sees(page, 'We could not load your deployments')
    broken = false
    page.find<HTMLButtonElement>('[part=deployments] button').click()
    await sees(page, 'Factory floor')
  })

  it('keeps what was known beside a note when it cannot be refreshed, and takes the note away after', async () => {
    const page = await showUntil('Factory floor')
    page.mock.fault({ kind: 'offline', times: 1 })
    page.ask()
    await sees(page, 'The connection is unstable')
    expect(page.seen()).to.contain('Factory floor')
    expect(text(page.find('[role=status]'))).to.contain('The connection is unstable')
    await expect(page.guide).to.be.accessible()
    page.ask()
    await sees(page, /^(?!.*unstable).*Factory floor/)
    expect(text(page.find('[role=status]'))).to.equal('')
  })

  it('says that the customer is offline, and that it goes on by itself', async () => {
    const page = await showUntil('Factory floor')
    window.dispatchEvent(new Event('offline'))
    await sees(page, 'You are offline.')
    expect(isIn(page.guide, 'offline')).to.equal(true)
    expect(page.seen()).to.contain('Factory floor')
    page.ask()
    await sees(page, /^(?!.*You are offline)/)
    expect(isIn(page.guide, 'offline')).to.equal(false)
  })

  it('tells the host once when trouble begins, and again only after it was over', async () => {
    const page = await showUntil('Factory floor')
    const told: EmqxBillingErrorEvent[] = []
    document.body.addEventListener('emqxbillingerror', (event) => told.push(event))
    const first = oneEvent<EmqxBillingErrorEvent>(page.guide, 'emqxbillingerror')
    page.mock.fault({ kind: 'internal', times: 3 })
    page.ask()
    const { kind, retryable, correlationId } = await first
    expect({ kind, retryable }).to.deep.equal({ kind: 'http', retryable: true })
    expect(correlationId).to.match(/^req-/)
    page.ask()
    page.ask()
    await sees(page, /unstable/)
    expect(told).to.have.length(1)
    page.mock.reset('already-linked-same')
    page.ask()
    await sees(page, /^(?!.*unstable).*Factory floor/)
    const second = oneEvent(page.guide, 'emqxbillingerror')
    page.mock.fault({ kind: 'offline', times: 1 })
    page.ask()
    await second
    expect(told).to.have.length(2)
  })

  it('never shows another account’s deployments', async () => {
    const page = await showUntil('Factory floor')
    page.mock.fault({ kind: 'other_account', times: 1, route: 'getCancellationImpact' })
    page.ask()
    await sees(page, 'Factory floor')
    expect(page.seen()).not.to.contain('Somebody')
  })

  it('shows no deployments where the server keeps giving the wrong phase', async () => {
    let asked = 0
    const page = await show({
      impact: (impact) => {
        asked += 1
        return { ...impact, phase: 'canceled' }
      },
    })
    await sees(page, 'We could not load your deployments')
    expect(page.seen()).not.to.contain('Factory floor')
    expect(asked).to.equal(2)
  })
})
