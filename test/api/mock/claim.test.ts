// Room: test. Claiming a registration: who may, who may not, and what he is told.
import { expect } from '@open-wc/testing'
import { failureRules } from '../../../src/api/contract/index.ts'
import type { KnownFailureCode, Link } from '../../../src/api/contract/index.ts'
import type { ScenarioName } from '../../../src/api/mock/index.ts'
import { base, customer, days, problemOf, stage, stranger } from './stage.ts'

async function refused(answer: Response, code: KnownFailureCode) {
  const problem = await problemOf(answer)
  expect(problem.code).to.equal(code)
  expect(answer.status).to.equal(failureRules[code].status)
  expect(problem.retryable).to.equal(failureRules[code].retryable)
  expect(problem.correlationId).to.equal(answer.headers.get('x-request-id'))
  const kinds = problem.actions?.map(({ kind }) => kind) ?? []
  expect(kinds[0]).to.equal(failureRules[code].firstAction)
  expect(kinds).to.include('open_ticket')
  return problem
}

describe('Claiming a registration', () => {
  it('answers 202 with a pending link that names both accounts', async () => {
    const answer = await stage().claim()
    expect(answer.status).to.equal(202)
    const link = (await answer.json()) as Link
    expect(link.state).to.equal('pending')
    expect(link.account.email).to.equal(customer)
    expect(link.awsAccountIdMasked).to.equal('••••••••9012')
  })

  it('marks the registration as claimed by this account', async () => {
    const here = stage()
    await here.claim()
    const registration = await here.registration()
    expect(registration.state).to.equal('claimed')
    expect(registration.account?.email).to.equal(customer)
  })

  const blocked: [ScenarioName, KnownFailureCode, string, object][] = [
    ['credit-card', 'credit_card_on_file', 'remove_credit_card', { brand: 'Visa', last4: '4242' }],
    [
      'available-credits',
      'available_credits_in_use',
      'spend_credits',
      { amount: '120.50', currency: 'USD' },
    ],
    [
      'voucher',
      'voucher_in_use',
      'remove_voucher',
      { name: 'WELCOME50', amount: '50.00', currency: 'USD' },
    ],
    ['not-owner', 'insufficient_role', 'make_owner', { owner: 'Olivia Owens' }],
  ]
  for (const [scenario, code, remedy, params] of blocked) {
    it(`is refused with ${code} and goes through after ${remedy}`, async () => {
      const here = stage(scenario)
      const problem = await refused(await here.claim(), code)
      expect(problem.params).to.deep.equal(params)
      expect((await here.get('/marketplace/link')).status).to.equal(204)
      expect((await here.registration()).state).to.equal('resolved')
      await here.remedy(remedy)
      const { id } = await here.registration()
      const again = await here.write('POST', '/marketplace/links', `link:${id}`, {
        registrationId: id,
      })
      expect(again.status).to.equal(202)
    })
  }

  const added: [string, string, KnownFailureCode][] = [
    ['add_bank_account', 'remove_bank_account', 'bank_account_on_file'],
    ['add_overdue_invoice', 'pay_invoice', 'overdue_invoice'],
  ]
  for (const [cause, remedy, code] of added) {
    it(`is refused with ${code} after ${cause} until ${remedy}`, async () => {
      const here = stage()
      await here.remedy(cause)
      await refused(await here.claim(), code)
      await here.remedy(remedy)
      expect((await here.claim()).status).to.equal(202)
    })
  }

  for (const other of ['azure', 'gcp']) {
    it(`is refused while ${other} Marketplace pays, with the ticket as the only way`, async () => {
      const here = stage()
      await here.remedy(`pay_with_${other}`)
      const problem = await problemOf(await here.claim())
      expect(problem.code).to.equal('account_already_linked')
      expect(problem.actions?.map(({ kind }) => kind)).to.deep.equal(['open_ticket'])
      await here.remedy('leave_other_marketplace')
      expect((await here.claim()).status).to.equal(202)
    })
  }

  it('greets the same pair with 200 and the unchanged link', async () => {
    const here = stage('already-linked-same')
    const before = await here.link()
    const answer = await here.claim()
    expect(answer.status).to.equal(200)
    expect(await answer.json()).to.deep.equal(before)
  })

  it('is refused when the account has another agreement', async () => {
    const here = stage('already-linked-other')
    const before = await here.link()
    await refused(await here.claim(), 'account_already_linked')
    expect(await here.link()).to.deep.equal(before)
  })

  it('never names the account that holds the agreement', async () => {
    const here = stage('agreement-elsewhere')
    const answer = await here.claim()
    const said = await answer.clone().text()
    await refused(answer, 'agreement_linked_elsewhere')
    expect(said).not.to.match(/harbour|ben@|acc-2002/i)
  })

  it('is a friendly success once the customer switched to the account that holds it', async () => {
    const here = stage('agreement-elsewhere')
    await here.claim()
    here.mock.signInAs(stranger)
    const { id } = await here.registration()
    const answer = await here.write('POST', '/marketplace/links', 'again', { registrationId: id })
    expect(answer.status).to.equal(200)
  })

  it('tells a registration that came too late from a fresh one', async () => {
    const here = stage('registration-expired')
    await here.mock.arrive()
    expect((await here.registration()).state).to.equal('expired')
    const { id } = await here.registration()
    const answer = await here.write('POST', '/marketplace/links', 'k', { registrationId: id })
    await refused(answer, 'registration_expired')
    expect((await here.claim()).status).to.equal(202)
  })

  it('runs out after a day', async () => {
    const here = stage()
    await here.mock.arrive()
    here.mock.advance(days - 1)
    expect((await here.registration()).state).to.equal('resolved')
    here.mock.advance(1)
    expect((await here.registration()).state).to.equal('expired')
  })

  it('says that a lost registration is missing, and takes the next one', async () => {
    const here = stage('registration-missing')
    await refused(await here.claim(), 'registration_missing')
    expect((await here.get('/marketplace/registration')).status).to.equal(204)
    expect((await here.claim()).status).to.equal(202)
  })

  it('takes no registration of another browser, even when its id is known', async () => {
    const here = stage()
    await here.mock.arrive()
    const { id } = await here.registration()
    const other = here.mock.browser()
    const answer = await here.write.call(null, 'POST', '/marketplace/links', 'k', {
      registrationId: 'reg-1-9999',
    })
    await refused(answer, 'registration_missing')
    const stolen = await other.fetch(`${base}/marketplace/links`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-emqx-billing': '1',
        'idempotency-key': '"stolen"',
      },
      body: JSON.stringify({ registrationId: id }),
    })
    await refused(stolen, 'registration_missing')
  })

  it('hides a registration that another account of the same browser has claimed', async () => {
    const here = stage()
    await here.claim()
    here.mock.signInAs(stranger)
    expect((await here.get('/marketplace/registration')).status).to.equal(204)
  })

  it('finds AWS out of reach three times and then goes through, with the same key', async () => {
    const here = stage('aws-unavailable')
    await here.mock.arrive()
    const { id } = await here.registration()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const answer = await here.write('POST', '/marketplace/links', 'k', { registrationId: id })
      expect(answer.headers.get('retry-after')).to.equal('5')
      await refused(answer, 'aws_unavailable')
    }
    const answer = await here.write('POST', '/marketplace/links', 'k', { registrationId: id })
    expect(answer.status).to.equal(202)
  })

  it('goes to one of two accounts that claim the same agreement at once', async () => {
    const here = stage()
    const other = here.mock.browser()
    other.signInAs(stranger)
    const [first, second] = [await here.claim(), await here.claim(other)]
    expect([first.status, second.status]).to.deep.equal([202, 409])
    await refused(second, 'agreement_linked_elsewhere')
  })

  it('gives the second registration of the same pair the first link', async () => {
    const here = stage()
    const first = (await (await here.claim()).json()) as Link
    const again = await here.claim()
    expect(again.status).to.equal(200)
    expect(((await again.json()) as Link).id).to.equal(first.id)
  })

  it('does not accept an old registration after its link was cancelled', async () => {
    const here = stage()
    await here.claim()
    const { id } = await here.registration()
    here.mock.aws('confirm')
    here.mock.aws('close')
    const answer = await here.write('POST', '/marketplace/links', 'late', { registrationId: id })
    await refused(answer, 'registration_expired')
  })

  it('asks about eligibility what the claim would say', async () => {
    for (const [scenario, code] of blocked) {
      const here = stage(scenario)
      const said = await (await here.get('/marketplace/eligibility')).json()
      expect(said).to.have.property('eligible', false)
      expect(said.blockers.map((each: { code: string }) => each.code)).to.deep.equal([code])
    }
    const said = await (await stage().get('/marketplace/eligibility')).json()
    expect(said).to.deep.include({ eligible: true, blockers: [] })
  })

  it('lists every blocker at once in the pre-check', async () => {
    const here = stage('credit-card')
    await here.remedy('add_credits')
    await here.remedy('add_voucher')
    const said = await (await here.get('/marketplace/eligibility')).json()
    expect(said.blockers.map((each: { code: string }) => each.code)).to.deep.equal([
      'credit_card_on_file',
      'available_credits_in_use',
      'voucher_in_use',
    ])
  })
})

describe('Letting go of a registration', () => {
  const release = (here: ReturnType<typeof stage>, id: string) =>
    here.write('DELETE', '/marketplace/registration', `release:${id}`)

  it('empties the browser and leaves the agreement on AWS alone', async () => {
    const here = stage()
    await here.mock.arrive()
    const { id } = await here.registration()
    expect((await release(here, id)).status).to.equal(204)
    expect((await here.get('/marketplace/registration')).status).to.equal(204)
    expect(here.mock.state().agreements[0]?.status).to.equal('active')
  })

  it('makes its id worthless', async () => {
    const here = stage()
    await here.mock.arrive()
    const { id } = await here.registration()
    await release(here, id)
    const answer = await here.write('POST', '/marketplace/links', 'k', { registrationId: id })
    await refused(answer, 'registration_missing')
  })

  it('lets the customer arrive again', async () => {
    const here = stage()
    await here.mock.arrive()
    await release(here, (await here.registration()).id)
    expect((await here.claim()).status).to.equal(202)
  })

  it('is no error when there is none', async () => {
    expect((await release(stage(), 'none')).status).to.equal(204)
  })
})
