// Room: test. Who is signed in, over sign-in, sign-up, sign-out and resets.
import { expect } from '@open-wc/testing'
import type { MockBrowser } from '../../../src/api/mock/index.ts'
import { base, customer, postForm, problemOf, stage, stranger } from './stage.ts'

async function me(browser: MockBrowser): Promise<string | undefined> {
  const answer = await browser.fetch('/auth/me')
  return answer.ok ? ((await answer.json()) as { email: string }).email : undefined
}

describe('A signed-in scenario', () => {
  it('takes any browser for its customer', async () => {
    const { mock } = stage()
    expect(await me(mock)).to.equal(customer)
    expect(await me(mock.browser())).to.equal(customer)
  })

  it('believes a browser that signed out', async () => {
    const { mock } = stage()
    await postForm(mock, '/auth/sign-out', {})
    expect(await me(mock)).to.equal(undefined)
    expect(await me(mock.browser())).to.equal(customer)
  })

  it('tells name, address and role', async () => {
    const answer = await stage('not-owner').mock.fetch('/auth/me')
    expect(await answer.json()).to.deep.equal({
      id: 'acc-1001',
      displayName: 'Factory Cloud',
      email: customer,
      role: 'member',
    })
  })

  it('is signed in again after a reset', async () => {
    const { mock } = stage()
    const other = mock.browser()
    for (const browser of [mock, other]) await postForm(browser, '/auth/sign-out', {})
    mock.reset('happy')
    expect(await me(mock)).to.equal(customer)
    expect(await me(other)).to.equal(customer)
  })

  it('keeps the session that another browser opened before the reset', async () => {
    const { mock } = stage()
    const other = mock.browser()
    await postForm(other, '/auth/sign-in', { email: stranger })
    mock.reset('credit-card')
    expect(await me(other)).to.equal(stranger)
  })

  it('takes a browser for its customer whose account is gone with the reset', async () => {
    const { mock } = stage('new-sign-up')
    const other = mock.browser()
    await postForm(other, '/auth/sign-up', { email: 'nia@sensors.example', displayName: 'Nia' })
    mock.reset('happy')
    expect(await me(other)).to.equal(customer)
  })
})

describe('A signed-out scenario', () => {
  it('takes nobody for its customer', async () => {
    const { mock } = stage('signed-out')
    expect(await me(mock)).to.equal(undefined)
    const answer = await mock.fetch(`${base}/payment-method`)
    expect(answer.status).to.equal(401)
    expect((await problemOf(answer)).code).to.equal('session_required')
  })

  it('ends every session from before the reset', async () => {
    const { mock } = stage()
    const other = mock.browser()
    await postForm(other, '/auth/sign-in', { email: stranger })
    mock.reset('signed-out')
    expect(await me(other)).to.equal(undefined)
  })
})

describe('Signing in', () => {
  it('leads to where the customer wanted to go', async () => {
    const { mock } = stage('signed-out')
    const next = '/billing.html?tab=1#payment'
    const answer = await postForm(mock, '/auth/sign-in', { email: customer, next })
    expect(answer.status).to.equal(303)
    expect(answer.headers.get('location')).to.equal(next)
    expect(await me(mock)).to.equal(customer)
  })

  it('leads to the console when nothing was wanted', async () => {
    const answer = await postForm(stage().mock, '/auth/sign-in', { email: customer })
    expect(answer.headers.get('location')).to.equal('/console.html')
  })

  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'billing.html',
    '/\t/evil.example',
  ]) {
    it(`does not lead to ${JSON.stringify(next)}`, async () => {
      const answer = await postForm(stage().mock, '/auth/sign-in', { email: customer, next })
      expect(answer.headers.get('location')).to.equal('/console.html')
    })
  }

  it('does not mind capitals and blanks in the address', async () => {
    const { mock } = stage('signed-out')
    await postForm(mock, '/auth/sign-in', { email: ` ${customer.toUpperCase()} ` })
    expect(await me(mock)).to.equal(customer)
  })

  it('sends an unknown address back with the reason and the way on', async () => {
    const { mock } = stage('signed-out')
    const answer = await postForm(mock, '/auth/sign-in', {
      email: 'who@nowhere.example',
      next: '/billing.html',
    })
    expect(answer.headers.get('location')).to.equal(
      '/login.html?error=unknown_account&next=%2Fbilling.html',
    )
    expect(await me(mock)).to.equal(undefined)
  })
})

describe('Signing up', () => {
  const form = { email: 'nia@sensors.example', displayName: 'Sensors', next: '/console.html' }

  it('opens an account without payment method, with one trial, owned by the customer', async () => {
    const { mock, get } = stage('new-sign-up')
    await postForm(mock, '/auth/sign-up', form)
    expect(await me(mock)).to.equal(form.email)
    expect(await (await get('/payment-method')).json()).to.deep.include({ kind: 'none' })
    const account = mock.state().accounts.find(({ email }) => email === form.email)
    expect(account?.role).to.equal('owner')
    expect(account?.deployments.map(({ isTrial }) => isTrial)).to.deep.equal([true])
  })

  it('keeps the registration that waited', async () => {
    const here = stage('new-sign-up')
    await here.mock.arrive()
    await postForm(here.mock, '/auth/sign-up', form)
    const { id, state } = await here.registration()
    expect(state).to.equal('resolved')
    const answer = await here.write('POST', '/marketplace/links', 'k', { registrationId: id })
    expect(answer.status).to.equal(202)
    here.mock.advance(6)
    expect((await here.link()).state).to.equal('active')
  })

  it('refuses an address that is taken', async () => {
    const answer = await postForm(stage().mock, '/auth/sign-up', { email: customer })
    expect(answer.headers.get('location')).to.contain('error=account_exists')
  })

  it('refuses an address that is none', async () => {
    const answer = await postForm(stage().mock, '/auth/sign-up', { email: 'nobody' })
    expect(answer.headers.get('location')).to.contain('error=invalid_email')
  })

  it('keeps what somebody typed as a name as plain text', async () => {
    const { mock } = stage('new-sign-up')
    const displayName = '<img src=x onerror=alert(1)>'
    await postForm(mock, '/auth/sign-up', { ...form, displayName })
    const account = (await (await mock.fetch('/auth/me')).json()) as { displayName: string }
    expect(account.displayName).to.equal(displayName)
  })
})

describe('The played browser', () => {
  it('cannot sign in as somebody who is not there', () => {
    expect(() => stage('new-sign-up').mock.signInAs(customer)).to.throw('no account')
  })

  it('sends no cookies when credentials are left out', async () => {
    const { mock } = stage('signed-out')
    mock.signInAs(customer)
    const answer = await mock.fetch('/auth/me', { credentials: 'omit' })
    expect(answer.status).to.equal(401)
  })

  it('keeps what is signed in in one browser out of the other', async () => {
    const { mock } = stage('signed-out')
    mock.signInAs(customer)
    expect(await me(mock.browser())).to.equal(undefined)
  })
})
