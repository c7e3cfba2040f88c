// Unlink guide: the steps on AWS and what cancelling would do, while the subscription is active.
import { expect } from '@open-wc/testing'
import { isIn, rows, sees, show, showUntil, text } from './support/guide.ts'

describe('unlink guide, before cancelling', () => {
  it('numbers the steps on AWS and names the account, the product and the agreement', async () => {
    const { guide, find } = await showUntil('Factory floor')
    const steps = Array.from(find('ol').children, text)
    expect(steps).to.have.length(5)
    expect(steps[0]).to.contain('••••••••9012').and.to.contain('ending in 9012')
    expect(steps[1]).to.contain('Manage subscriptions')
    expect(steps[2]).to.equal('Choose EMQX Cloud (Pay as you go), agreement agmt-1-0001.')
    expect(steps[3]).to.contain('Actions')
    expect(steps[4]).to.contain('Confirm')
    expect(isIn(guide, 'active')).to.equal(true)
    await expect(guide).to.be.accessible()
  })

  it('says for each deployment what will happen: stop, already stopped, trial goes on', async () => {
    const { guide } = await showUntil('Factory floor')
    expect(rows(guide).map((row) => row.join(' | '))).to.deep.equal([
      'Factory floor | Dedicated | Stops when you cancel Deleted 3 days later',
      'Fleet telemetry | Serverless | Stops when you cancel Deleted 3 days later',
      `Old staging | Dedicated | Stopped on ${local('2026-10-13T09:30:00Z')} If you cancel, deleted with the others`,
      `Trial Trial | Serverless | Keeps running until the trial ends on ${local('2026-12-01T09:30:00Z')} Will be deleted on ${local('2026-12-04T09:30:00Z')}`,
    ])
  })

  it('says when the stopped deployments would be deleted, and in which time zone', async () => {
    const { seen } = await showUntil('Factory floor')
    expect(seen()).to.contain(`deleted on ${local('2026-11-25T10:30:00Z')}`)
    expect(seen()).to.contain(`(${new Intl.DateTimeFormat().resolvedOptions().timeZone})`)
  })

  it('takes the number of days from the server', async () => {
    const impact = (body: object): object => ({ ...body, graceDays: 7 })
    const { seen, guide } = await showUntil('Factory floor', { impact })
    expect(seen()).to.contain('deleted 7 days after that')
    expect(rows(guide)[0]![2]).to.contain('Deleted 7 days later')
  })

  it('leaves out a date that has passed since the server answered', async () => {
    const impact = (body: object): object => ({ ...body, deleteAt: '2026-11-20T00:00:00Z' })
    const { seen } = await showUntil('Factory floor', { impact })
    expect(seen()).not.to.contain('If you cancelled now')
  })

  it('says that nothing will be stopped where there is no deployment', async () => {
    const impact = (body: object): object => ({ ...body, deployments: [] })
    const { guide } = await showUntil('Nothing will be stopped', { impact })
    expect(rows(guide)).to.deep.equal([])
    await expect(guide).to.be.accessible()
  })

  it('says so when the server lists only the first deployments', async () => {
    const impact = (body: object): object => ({ ...body, truncated: true })
    await showUntil('Only the first 4 deployments are shown.', { impact })
  })

  it('says nothing of that when the list is whole', async () => {
    const { seen } = await showUntil('Factory floor')
    expect(seen()).not.to.contain('Only the first')
  })

  it('falls back to plain words where the server names neither account nor agreement', async () => {
    const link = (body: object): object => ({
      ...body,
      awsAccountIdMasked: '',
      agreementRef: ' ',
      productName: '',
    })
    const page = await showUntil('Factory floor', {
      link,
      config: { productName: 'EMQX Platform (Pay as you go)' },
    })
    const steps = Array.from(page.find('ol').children, text)
    expect(steps[0]).to.equal('Sign in to the AWS account that pays for this EMQX account.')
    expect(steps[2]).to.equal('Choose EMQX Platform (Pay as you go).')
  })

  it('masks an account id that the server forgot to mask', async () => {
    const link = (body: object): object => ({ ...body, awsAccountIdMasked: '123456789012' })
    const { guide, seen } = await showUntil('Factory floor', { link })
    expect(seen()).to.contain('••••••••9012')
    expect(guide.shadowRoot!.innerHTML).not.to.contain('12345678')
  })

  it('announces nothing while the page is only being loaded', async () => {
    const { find } = await showUntil('Factory floor')
    expect(text(find('[role=status]'))).to.equal('')
  })

  it('says calmly that a link cannot be unlinked before AWS has confirmed it', async () => {
    const link = (body: object): object => ({ ...body, state: 'pending' })
    const { guide, seen } = await showUntil('You can unlink it once it has', { link })
    expect(isIn(guide, 'pending')).to.equal(true)
    expect(seen()).not.to.contain('How to cancel')
    await expect(guide).to.be.accessible()
  })

  it('comes from pending to the steps by itself, and says so once', async () => {
    let state = 'pending'
    const link = (body: object): object => ({
      ...body,
      state,
      version: state === 'pending' ? 1 : 9,
    })
    const page = await show({ link })
    await sees(page, 'You can unlink it')
    state = 'active'
    page.ask()
    await sees(page, 'How to cancel on AWS')
    expect(text(page.find('[role=status]'))).to.equal('Your AWS subscription is active.')
  })
})

function local(iso: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
    .format(new Date(iso))
    .replace(/\s+/g, ' ')
}
