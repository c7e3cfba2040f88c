// Unlink guide: when there is nothing to unlink, or nothing is known.
import { expect } from '@open-wc/testing'
import { isIn, sees, show, showUntil, text } from './support/guide.ts'

describe('unlink guide, quiet states', () => {
  it('says calmly that there is nothing to unlink', async () => {
    const { guide, seen } = await showUntil('nothing to unlink', { scenario: 'happy' })
    expect(isIn(guide, 'empty')).to.equal(true)
    expect(seen()).to.contain('No AWS Marketplace subscription')
    expect(guide.shadowRoot!.querySelector('a, button')).to.equal(null)
    await expect(guide).to.be.accessible()
  })

  it('says the same where a link has failed, because nothing is billed through AWS', async () => {
    const { guide } = await showUntil('nothing to unlink', {
      link: (link) => ({ ...link, state: 'failed' }),
    })
    expect(isIn(guide, 'empty')).to.equal(true)
  })

  it('asks a signed-out customer to sign in, with the way there', async () => {
    const { guide, find } = await showUntil('Sign in to see', {
      scenario: 'signed-out',
      config: { signInUrl: `${location.origin}/login.html` },
    })
    expect(isIn(guide, 'signed-out')).to.equal(true)
    const link = find<HTMLAnchorElement>('a')
    expect(text(link)).to.equal('Sign in')
    expect(link.href).to.equal(`${location.origin}/login.html`)
    expect(link.target).to.equal('')
    await expect(guide).to.be.accessible()
  })

  it('only says so where nobody configured a sign-in page', async () => {
    const { guide } = await showUntil('Sign in to see', {
      scenario: 'signed-out',
      config: { signInUrl: undefined },
    })
    expect(guide.shadowRoot!.querySelector('a')).to.equal(null)
  })

  it('goes on by itself after a sign-out and a sign-in, and tells the sign-out once', async () => {
    const page = await showUntil('Factory floor')
    page.mock.signOut()
    page.ask()
    await sees(page, 'Sign in to see')
    expect(page.seen()).not.to.contain('Factory floor')
    expect(text(page.find('[role=status]'))).to.contain('You are signed out of EMQX.')
    page.mock.signInAs('olivia@factory.example')
    page.ask()
    await sees(page, 'Factory floor')
    expect(text(page.find('[role=status]'))).to.equal('Your AWS subscription is active.')
  })

  it('stays neutral about a state of a newer server, with AWS and the ticket at hand', async () => {
    const { guide } = await showUntil('A status that this page does not know', {
      scenario: 'unknown-state',
    })
    expect(isIn(guide, 'unknown')).to.equal(true)
    const links = Array.from(guide.shadowRoot!.querySelectorAll('a'), (link) => link.href)
    expect(links[0]).to.match(/^https:\/\/console\.aws\.amazon\.com\/marketplace/)
    expect(links[1]).to.match(/^https:\/\/tickets\.example\/new/)
    await expect(guide).to.be.accessible()
  })

  it('gives no AWS steps for the subscription of another marketplace', async () => {
    const { seen } = await showUntil('A status that this page does not know', {
      link: (link) => ({ ...link, provider: 'azure' }),
    })
    expect(seen()).not.to.contain('How to cancel')
  })

  it('shows a deployment with an outcome of a newer server without guessing', async () => {
    await showUntil('See the deployment’s page', {
      impact: (impact) => ({
        ...impact,
        deployments: impact.deployments.map((each) => ({ ...each, outcome: 'archived' })),
      }),
    })
  })

  it('says that billing is not set up, and nothing in the console', async () => {
    const warned: string[] = []
    const { warn } = console
    console.warn = (...words: unknown[]) => void warned.push(words.join(' '))
    try {
      const { guide } = await showUntil('Billing is not set up on this page yet.', {
        config: { apiBase: undefined },
      })
      await expect(guide).to.be.accessible()
      expect(warned).to.deep.equal([])
    } finally {
      console.warn = warn
    }
  })

  it('holds the place of steps and table while it loads, without a word too early', async () => {
    const { guide, seen } = await show({
      arrange: (mock) => mock.fault({ kind: 'hang', times: 10 }),
    })
    expect(isIn(guide, 'loading')).to.equal(true)
    expect(seen()).to.equal('Unlink from AWS Marketplace Loading…')
    expect(guide.getBoundingClientRect().height).to.be.above(420)
    await expect(guide).to.be.accessible()
  })

  it('is about as tall while it loads as it is afterwards', async () => {
    for (const width of [900, 320]) {
      const markup = 'emqx-billing-unlink-guide'
      const waiting = await show({ arrange: (mock) => mock.fault({ kind: 'hang', times: 10 }) })
      waiting.guide.parentElement!.style.width = `${width}px`
      const before = waiting.guide.getBoundingClientRect().height
      const ready = await showUntil('Factory floor')
      ready.guide.parentElement!.style.width = `${width}px`
      const after = ready.guide.getBoundingClientRect().height
      expect(Math.abs(after - before) / after, `${markup} at ${width}`).to.be.below(0.12)
    }
  })

  it('keeps the steps where they are when the deployments arrive', async () => {
    const page = await show({
      arrange: (mock) => mock.fault({ kind: 'slow', route: 'getCancellationImpact' }),
    })
    await sees(page, 'How to cancel on AWS')
    const top = (): number => page.find('ol').getBoundingClientRect().top
    const before = top()
    expect(page.seen()).not.to.contain('Factory floor')
    await sees(page, 'Factory floor')
    expect(top()).to.equal(before)
  })
})
