// Unlink guide: the subscription has ended; stopped deployments wait for their deletion.
import { expect } from '@open-wc/testing'
import { isIn, rows, sees, showUntil, text } from './support/guide.ts'

describe('unlink guide, after the cancellation', () => {
  it('says what stopped and when, when it is deleted, what is left of the time, and the way back', async () => {
    const { guide, find, seen } = await showUntil('Factory floor', { scenario: 'canceled' })
    expect(isIn(guide, 'canceled')).to.equal(true)
    expect(seen()).to.contain('Your AWS subscription has ended')
    const facts = Array.from(find('.facts').querySelectorAll('time'), (time) => time.dateTime)
    expect(facts).to.deep.equal(['2026-11-21T09:30:00.000Z', '2026-11-24T09:30:00.000Z'])
    expect(text(find('[role=timer]'))).to.match(
      /^Stopped deployments are deleted in (2 days, 0|1 day, 23) hours$/,
    )
    expect(text(find('[part=ending] a.primary'))).to.contain('Subscribe again on AWS Marketplace')
    await expect(guide).to.be.accessible()
  })

  it('says for each deployment that it has stopped, and that the trial goes on', async () => {
    const { guide } = await showUntil('Factory floor', { scenario: 'canceled' })
    const outcomes = rows(guide).map((row) => row[2]!)
    expect(outcomes[0]).to.match(/^Stopped on Nov 21, 2026.* Will be deleted on Nov 24, 2026/)
    expect(outcomes[3]).to.match(/^Keeps running until the trial ends on Dec 1, 2026/)
  })

  it('says that the deployments have been deleted once the server says so', async () => {
    const { guide, seen } = await showUntil('have been deleted', {
      scenario: 'canceled',
      arrange: (mock) => mock.advance(2 * 86_400 + 60),
    })
    expect(seen()).to.match(/They were deleted on Nov 24, 2026/)
    expect(rows(guide)[0]![2]).to.match(/^Deleted on Nov 24, 2026/)
    expect(rows(guide)[3]![2]).to.match(/^Keeps running/)
    expect(guide.shadowRoot!.querySelector('[role=timer], button')).to.equal(null)
    expect(guide.shadowRoot!.querySelector('[part=ending] a')).not.to.equal(null)
    await expect(guide).to.be.accessible()
  })

  it('does not claim a deletion that the server has not carried out', async () => {
    const late = { deleteAt: '2026-11-22T09:00:00Z', outcome: 'stopped' }
    const { guide, seen } = await showUntil('are being deleted', {
      scenario: 'canceled',
      link: (link) => ({ ...link, cancellation: { ...(link['cancellation'] as object), ...late } }),
      impact: (impact) => ({
        ...impact,
        deployments: impact.deployments.map((each) => (each.isTrial ? each : { ...each, ...late })),
      }),
    })
    expect(seen()).not.to.contain('have been deleted')
    expect(rows(guide)[0]![2]).to.contain('Is being deleted')
  })

  it('asks the server when the countdown ends, and tells the deletion once', async () => {
    let at = '2026-11-22T09:30:02Z'
    let gone = false
    const page = await showUntil(/are deleted in [012] seconds?/, {
      scenario: 'canceled',
      link: (link) => ({
        ...link,
        cancellation: { ...(link['cancellation'] as object), deleteAt: at },
      }),
      impact: (impact) => ({
        ...impact,
        deployments: impact.deployments.map((each) =>
          each.isTrial ? each : { ...each, deleteAt: at, outcome: gone ? 'deleted' : 'stopped' },
        ),
      }),
    })
    gone = true
    page.later(3)
    await sees(page, 'have been deleted')
    expect(text(page.find('[role=status]'))).to.equal('The stopped deployments have been deleted')
    at = ''
  })

  it('shows the end of a trial as a fact once it has passed', async () => {
    const { guide } = await showUntil('Factory floor', {
      scenario: 'canceled',
      impact: (impact) => ({
        ...impact,
        deployments: impact.deployments.map((each) =>
          each.isTrial ? { ...each, trialEndsAt: '2026-11-22T09:00:00Z' } : each,
        ),
      }),
    })
    expect(rows(guide)[3]![2]).to.match(/^The trial ended on Nov 22, 2026/)
  })

  it('says days after the stop where a deployment has no date of its own', async () => {
    const { guide } = await showUntil('Factory floor', {
      scenario: 'canceled',
      impact: (impact) => ({
        ...impact,
        deployments: impact.deployments.map((each) => ({ ...each, deleteAt: undefined })),
      }),
    })
    expect(rows(guide)[0]![2]).to.contain('Will be deleted 3 days after the stop')
  })

  it('threatens nobody who had only a trial', async () => {
    const page = await showUntil('No deployment was stopped', {
      scenario: 'canceled',
      impact: (impact) => ({
        ...impact,
        deployments: impact.deployments.filter(({ isTrial }) => isTrial),
      }),
    })
    expect(page.guide.shadowRoot!.querySelector('[role=timer], button')).to.equal(null)
  })

  it('comes from canceling by itself and tells it once, with the date of the deletion', async () => {
    const page = await showUntil('AWS is settling', { scenario: 'canceling' })
    page.mock.aws('close')
    page.ask()
    await sees(page, 'Your AWS subscription has ended')
    await sees(page, /Stopped on/)
    expect(text(page.find('[role=status]'))).to.match(
      /Stopped deployments will be deleted on Nov 25, 2026/,
    )
  })
})
