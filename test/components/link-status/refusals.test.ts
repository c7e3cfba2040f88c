// Link status: why a link was refused, what to do about it, and how it goes on after the remedy.
import { expect } from '@open-wc/testing'
import { failureRules, type KnownFailureCode } from '../../../src/api/contract/index.ts'
import type { ScenarioName } from '../../../src/api/mock/index.ts'
import * as en from '../../../src/components/messages/en.ts'
import { pause, until } from '../../support/quick-time.ts'
import { refuseLinks, stage, words } from './support/stage.ts'

const post = 'POST /marketplace/links'
/** Refusals that are "not now": the session goes on by itself, asks to sign in or starts anew. */
const notRefused = new Set(
  'aws_unavailable rate_limited request_in_flight internal session_required aws_payment_failed account_changed'.split(
    ' ',
  ),
)
const refused = (Object.keys(failureRules) as KnownFailureCode[]).filter(
  (code) => !notRefused.has(code),
)

function textsOf(code: string) {
  const { failures } = en
  return Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : failures.unknown
}

describe('link status, refusals', () => {
  for (const code of [...refused, 'a_code_of_a_newer_server']) {
    it(`names cause, remedy and a ticket with code and correlation id for ${code} (fault 3)`, async () => {
      const page = await stage({ arrives: true, canned: refuseLinks(code) })
      await page.shows('failed')
      const { title, cause, remedy } = textsOf(code)
      await page.modal(/./)
      expect(words(page.heading)).to.equal(title)
      expect(page.modalText).to.include(cause).and.to.include(remedy)
      expect(page.modalText).not.to.match(/prose/i)
      if (code !== 'csrf_rejected') {
        const ticket = new URL((page.control(/^Submit a ticket/) as HTMLAnchorElement).href)
        const known = code in failureRules ? code : 'unknown'
        expect(ticket.origin).to.equal('https://support.example.com')
        expect(Object.fromEntries(ticket.searchParams)).to.deep.equal({
          code: known,
          correlationId: 'req-4711',
        })
      }
      // What is gone cannot be let go of.
      expect(page.has('Not now')).to.equal(!code.startsWith('registration_'))
      await pause(150)
      // The client sends a fresh header once by itself; nothing else is ever tried again.
      const tries = code === 'csrf_rejected' ? 2 : 1
      expect(page.sent).to.deep.equal(Array.from({ length: tries }, () => post))
    })
  }

  const remedies: readonly [ScenarioName, string, RegExp][] = [
    ['credit-card', 'remove_credit_card', /A credit card is set up/],
    ['available-credits', 'spend_credits', /Available Credits are in use/],
    ['voucher', 'remove_voucher', /A voucher is in use/],
  ]
  for (const [scenario, remedy, title] of remedies) {
    it(`sees after the remedy that "${scenario}" is cleared up, and links with one click`, async () => {
      const page = await stage({ scenario, arrives: true })
      await page.modal(title)
      await page.pay(remedy)
      await pause(150)
      page.returns()
      await page.modal(/Ready to link/)
      expect(page.sent, 'nothing is sent before the click').to.deep.equal([post])
      await page.click('Continue linking')
      await page.modal(/Waiting for AWS|are linked/)
      expect(page.sent.filter((each) => each === post)).to.have.length(2)
    })
  }

  it('says so when the first cause is gone and another one is left', async () => {
    const page = await stage({
      scenario: 'credit-card',
      arrives: true,
      before: async (mock) => {
        await mock.fetch('/emqx/remedy', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ kind: 'add_overdue_invoice' }),
        })
      },
    })
    await page.shows('failed')
    const first = words(page.heading)
    await page.pay('remove_credit_card')
    await pause(150)
    page.returns()
    await until(() => page.states.includes('failed') && words(page.heading), first)
    await page.modal(/An invoice is overdue/)
  })

  it('tries the same registration again on request', async () => {
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card is set up/)
    await page.click('Try again')
    await page.asked(post, 2)
    await page.modal(/A credit card is set up/)
    await page.pay('remove_credit_card')
    await page.click('Try again')
    await page.modal(/Waiting for AWS/)
  })

  it('tells the three kinds of "already linked" apart', async () => {
    const same = await stage({ scenario: 'already-linked-same', arrives: true })
    await same.modal(/Already linked.*nothing more to do/)
    expect(same.states).to.deep.equal(['active'])
    await same.click('Done')
    await same.silent()
    same.element.remove()
    const other = await stage({ scenario: 'already-linked-other', arrives: true })
    await other.modal(/This EMQX account has a Marketplace subscription/)
    other.element.remove()
    const elsewhere = await stage({ scenario: 'agreement-elsewhere', arrives: true })
    await elsewhere.modal(/linked to another EMQX account/)
    expect(elsewhere.modalText).not.to.match(/Harbour|ben@/)
  })

  it('has no way to force what cannot be tried again', async () => {
    const page = await stage({ scenario: 'not-owner', arrives: true })
    await page.modal(/Only the owner can link this account/)
    expect(page.has('Try again')).to.equal(false)
    expect(page.modalText).to.match(/Ask the owner.* to sign in here/)
  })

  it('lets go with "Not now" and is quiet afterwards', async () => {
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card/)
    await page.click('Not now')
    await page.silent()
    await pause(150)
    await page.silent()
    expect(page.sent).to.deep.equal([post, 'DELETE /marketplace/registration'])
  })

  it('waits in the pop-up when the modal is closed, and is gone when that is dismissed', async () => {
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card/)
    await page.click('Close')
    await page.pops(/is not linked yet/)
    await page.click('Dismiss')
    await page.silent()
  })

  it('offers a payment that failed on AWS to be checked again until it is well', async () => {
    const page = await stage({ scenario: 'aws-payment-failed', arrives: true })
    await page.modal(/Waiting for AWS/)
    page.mock.aws('fail')
    await page.modal(/AWS could not confirm your payment/)
    expect(words(page.dialog.querySelector('.timeline') ?? page.dialog)).to.not.equal('')
    await page.click('Check again')
    await page.modal(/Waiting for AWS/)
    page.mock.aws('confirm')
    await page.modal(/are linked/)
  })

  it('keeps trying by itself while AWS does not answer, and says so', async () => {
    const page = await stage({ scenario: 'aws-unavailable', arrives: true })
    await page.modal(/AWS is not answering.*We keep trying automatically/)
    await until(() => /Waiting for AWS|are linked/.test(page.modalText), 'it goes through', 20_000)
  }).timeout(25_000)

  it('offers to reload when the server no longer takes requests from this page (fault 56)', async () => {
    const page = await stage({ arrives: true, canned: refuseLinks('csrf_rejected') })
    await page.modal(/This page is out of date/)
    const chosen: string[] = []
    page.element.addEventListener('emqxbillingaction', (event) => {
      chosen.push(event.kind)
      event.preventDefault()
    })
    await page.click('Reload the page')
    expect(chosen).to.deep.equal(['reload'])
  })

  const evil = [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example/x',
    'https://aws.amazon.com.evil.example/',
    'https://aws.amazon.com@evil.example/',
    '\\\\evil.example',
  ]
  for (const url of evil) {
    it(`never makes a link of ${url}`, async () => {
      const actions = [
        'remove_credit_card',
        'view_credits',
        'manage_on_aws',
        'resubscribe',
        'restart_on_aws',
        'switch_account',
        'pay_invoice',
        'sign_in',
        'open_ticket',
      ].map((kind) => ({ kind, url }))
      const page = await stage({
        arrives: true,
        canned: refuseLinks('credit_card_on_file', { actions }),
      })
      await page.modal(/A credit card is set up/)
      const origins = [...page.dialog.querySelectorAll('a')].map(
        (each) => new URL(each.href).origin,
      )
      expect(origins.length).to.be.greaterThan(3)
      expect([
        location.origin,
        'https://support.example.com',
        'https://aws.amazon.com',
        'https://console.aws.amazon.com',
      ]).to.include.members(origins)
    })
  }

  it('is calm when a refusal is unreadable', async () => {
    const page = await stage({
      arrives: true,
      canned: (request) =>
        request.method === 'POST' && request.url.endsWith('/links')
          ? new Response('<h1>Bad</h1>', { status: 418, headers: { 'content-type': 'text/html' } })
          : undefined,
    })
    await page.modal(/./)
    expect(page.modalText).not.to.match(/Bad/)
  })
})

describe('link status, failures that AWS brought along', () => {
  for (const code of ['registration_missing', 'registration_expired', 'registration_invalid']) {
    it(`leads back to AWS for ${code} (fault 14)`, async () => {
      const page = await stage({ search: `marketplace=aws&marketplace_error=${code}` })
      await page.modal(new RegExp(textsOf(code).title))
      expect((page.control(/Go to AWS Marketplace/) as HTMLAnchorElement).href).to.equal(
        'https://aws.amazon.com/marketplace/pp/prodview-test',
      )
      await page.click('Close')
      await page.silent()
      expect(location.search).not.to.match(/marketplace/)
    })
  }

  it('leads back to AWS when no registration is in this browser', async () => {
    const page = await stage({ search: 'marketplace=aws' })
    await page.modal(/Start again from AWS.*choose “Set up your account” again/)
    expect(page.has(/Go to AWS Marketplace/)).to.equal(true)
    expect(page.sent).to.deep.equal([])
  })

  for (const code of ['aws_unavailable', 'internal', 'rate_limited']) {
    it(`promises nothing that nobody does for ${code}`, async () => {
      const page = await stage({ search: `marketplace=aws&marketplace_error=${code}` })
      await page.shows('failed')
      await page.modal(/choose “Set up your account” again/)
      expect(page.modalText).not.to.match(/automatically/)
      expect(page.has(/Go to AWS Marketplace/)).to.equal(true)
      expect(page.has(/Submit a ticket/)).to.equal(true)
    })
  }

  for (const word of ['<img src=x onerror=alert(1)>', '__proto__', 'x'.repeat(5_000), '']) {
    it(`is calm about the word "${word.slice(0, 30)}"`, async () => {
      const search = new URLSearchParams({ marketplace: 'aws', marketplace_error: word })
      const page = await stage({ search: String(search) })
      await page.modal(/We could not link your account/)
      expect(page.modalText).not.to.include(word || 'onerror')
      expect(page.dialog.querySelector('img')).to.equal(null)
    })
  }
})
