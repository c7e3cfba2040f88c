// Link status: a customer who is not signed in, at the start or on the way.
import { expect } from '@open-wc/testing'
import { pause } from '../../support/quick-time.ts'
import { stage, waiting } from './support/stage.ts'

const customer = 'olivia@factory.example'

describe('link status, signed out', () => {
  it('says nothing to a visitor who did not come from AWS', async () => {
    const page = await stage({ scenario: 'signed-out' })
    await page.shows('signed-out')
    await pause(100)
    await page.silent()
    expect(page.states).to.include('empty')
  })

  it('asks a visitor whom AWS has just sent to sign in, and says that nothing is lost', async () => {
    const page = await stage({ scenario: 'signed-out', arrives: true })
    await page.modal(/Sign in to finish linking.*is kept/)
    expect((page.control('Sign in') as HTMLAnchorElement).href).to.equal(
      `${location.origin}/login.html`,
    )
  })

  it('goes on by itself after he signed in elsewhere', async () => {
    const page = await stage({ scenario: 'signed-out', arrives: true })
    await page.modal(/Sign in to finish linking/)
    page.mock.signInAs(customer)
    const looks = setInterval(() => page.returns(), 2_000)
    await page.modal(/Waiting for AWS to confirm/)
    clearInterval(looks)
  })

  it('keeps the invitation in the pop-up when he closes it', async () => {
    const page = await stage({ scenario: 'signed-out', arrives: true })
    await page.modal(/Sign in/)
    await page.click('Close')
    await page.pops(/Sign in to finish linking/)
    expect(location.search).not.to.match(/marketplace/)
  })

  it('tells one who is signed out while AWS confirms that this page goes on afterwards', async () => {
    const page = await waiting()
    page.mock.signOut()
    await page.modal(/You were signed out of EMQX\. Nothing is lost/)
    page.mock.signInAs(customer)
    page.mock.aws('confirm')
    const looks = setInterval(() => page.returns(), 2_000)
    await page.modal(/Your accounts are linked/)
    clearInterval(looks)
  })

  it('brings the pop-up back after he signed in again', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.asked('POST /marketplace/link/acknowledgement')
    page.mock.signOut()
    await page.pops(/Sign in to finish linking/)
    page.mock.signInAs(customer)
    const looks = setInterval(() => page.returns(), 2_000)
    await page.pops(/Linking to AWS Marketplace/)
    clearInterval(looks)
    await pause(100)
    expect(page.dialog.open).to.equal(false)
  })

  it('does not claim that linking is unfinished when it was finished long ago', async () => {
    const page = await waiting()
    page.mock.aws('confirm')
    await page.modal(/are linked/)
    await page.click('Done')
    await page.silent()
    await page.asked('POST /marketplace/link/acknowledgement')
    page.mock.signOut()
    const looks = setInterval(() => page.returns(), 2_000)
    await page.shows('signed-out')
    clearInterval(looks)
    await pause(100)
    await page.silent()
  })
})
