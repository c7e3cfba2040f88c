// Unlink guide: cancelled on AWS, while AWS settles the last usage.
import { expect, waitUntil } from '@open-wc/testing'
import { isIn, rows, sees, show, showUntil, text } from './support/guide.ts'

describe('unlink guide, while the cancellation is under way', () => {
  it('says what is going on, both dates, the time that is left and how to turn back', async () => {
    const { guide, seen, find } = await showUntil('Factory floor', { scenario: 'canceling' })
    expect(isIn(guide, 'canceling')).to.equal(true)
    expect(seen()).to.contain('AWS is settling the last usage')
    expect(seen()).to.contain('You can still turn back')
    const facts = Array.from(find('.facts').querySelectorAll('time'), (time) => time.dateTime)
    expect(facts).to.deep.equal(['2026-11-22T10:10:00.000Z', '2026-11-25T10:10:00.000Z'])
    expect(text(find('[role=timer]'))).to.match(
      /^Running deployments stop in (40 minutes, 0|39 minutes, 59) seconds$/,
    )
    expect(find('[part=ending] a').getAttribute('href')).to.contain('prodview-example')
    await expect(guide).to.be.accessible()
  })

  it('says for each deployment when it stops and when it is deleted', async () => {
    const { guide } = await showUntil('Factory floor', { scenario: 'canceling' })
    const [floor, , staging, trial] = rows(guide).map((row) => row[2]!)
    expect(floor).to.match(/^Stops on .* Will be deleted on /)
    expect(staging).to.match(/^Stopped on .* Will be deleted on /)
    expect(trial).to.match(/^Keeps running until the trial ends on /)
  })

  it('counts down by the server’s clock, second by second, in a place that is not announced', async () => {
    const page = await showUntil('Factory floor', { scenario: 'canceling' })
    const timer = page.find('[role=timer]')
    expect(timer.getAttribute('aria-live')).to.equal('off')
    const first = text(timer.querySelector('time'))
    await waitUntil(() => text(timer.querySelector('time')) !== first, 'never ticked', {
      timeout: 2_500,
    })
    expect(text(timer.querySelector('time'))).to.match(/^39 minutes, 5\d seconds$/)
    expect(timer.querySelector('time')!.dateTime).to.match(/^P0DT0H39M5\dS$/)
    expect(text(page.find('[role=status]'))).to.equal('')
  })

  it('tells the change from active once, with the date of the stop', async () => {
    const page = await showUntil('Factory floor')
    page.mock.aws('cancel')
    page.ask()
    await sees(page, 'AWS is settling the last usage')
    expect(text(page.find('[role=status]'))).to.match(
      /^Cancelling on AWS. Running deployments stop on Nov 22, 2026, \d/,
    )
  })

  it('never shows the preview beside a link that has been cancelled', async () => {
    const texts: string[] = []
    const page = await showUntil('Stops when you cancel')
    const observer = new MutationObserver(() => texts.push(page.seen()))
    observer.observe(page.guide.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    page.mock.aws('cancel')
    page.ask()
    await sees(page, /Stops on/)
    observer.disconnect()
    const wrong = texts.filter((seen) => /settling/.test(seen) && /Stops when you/.test(seen))
    expect(wrong).to.deep.equal([])
  })

  it('says that the stop is near when the moment has passed, and counts no further', async () => {
    const cancellation = {
      canceledAt: '2026-11-22T08:00:00Z',
      stopAt: '2026-11-22T09:00:00Z',
      deleteAt: '2026-11-25T09:00:00Z',
    }
    const page = await showUntil('stop any moment now', {
      scenario: 'canceling',
      link: (link) => ({ ...link, cancellation }),
    })
    expect(page.guide.shadowRoot!.querySelector('[role=timer]')).to.equal(null)
    expect(page.seen()).not.to.contain('You can still turn back')
  })

  it('asks the server when the moment of the stop comes, and shows what happened', async () => {
    let stopAt = '2026-11-22T09:30:02Z'
    const page = await show({
      scenario: 'canceling',
      link: (link) =>
        link['state'] === 'canceling'
          ? { ...link, cancellation: { ...(link['cancellation'] as object), stopAt } }
          : link,
    })
    await sees(page, /Running deployments stop in [012] seconds?/)
    page.mock.aws('close')
    await sees(page, 'Your AWS subscription has ended')
    stopAt = ''
  })

  it('does without dates that the server does not say', async () => {
    const link = (body: Record<string, unknown>): object => ({ ...body, cancellation: undefined })
    const impact = (body: object): object => ({ ...body, stopAt: undefined, deleteAt: undefined })
    const page = await showUntil('Factory floor', { scenario: 'canceling', link, impact })
    expect(page.guide.shadowRoot!.querySelector('[role=timer], .facts')).to.equal(null)
    expect(page.seen()).to.contain('AWS is settling the last usage')
  })

  it('promises no stop to an account that has only a trial', async () => {
    const page = await showUntil('No deployment will be stopped', {
      scenario: 'canceling',
      impact: onlyTrial,
    })
    expect(page.guide.shadowRoot!.querySelector('[role=timer]')).to.equal(null)
  })
})

function onlyTrial(impact: { deployments: readonly { isTrial: boolean }[] }): object {
  return { ...impact, deployments: impact.deployments.filter(({ isTrial }) => isTrial) }
}
