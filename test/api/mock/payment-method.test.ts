// Room: test. What the Payment Method field is told.
import { expect } from '@open-wc/testing'
import type { PaymentMethod } from '../../../src/api/contract/index.ts'
import { stage, type Stage, start } from './stage.ts'

async function method(here: Stage): Promise<PaymentMethod> {
  return (await (await here.get('/payment-method')).json()) as PaymentMethod
}

describe('The payment method', () => {
  it('is none for a fresh account, and can be edited', async () => {
    expect(await method(stage())).to.deep.include({ kind: 'none', editable: true })
  })

  it('is the card with its last four digits', async () => {
    expect(await method(stage('credit-card'))).to.deep.include({
      kind: 'credit_card',
      brand: 'Visa',
      last4: '4242',
      expiry: '09/2029',
    })
  })

  it('is the credits with every cent', async () => {
    expect(await method(stage('available-credits'))).to.deep.include({
      kind: 'available_credits',
      amount: '120.50',
      currency: 'USD',
    })
  })

  for (const [remedy, verification] of [
    ['add_bank_account', 'verified'],
    ['add_unverified_bank_account', 'pending'],
  ] as const) {
    it(`is a US bank account, ${verification}`, async () => {
      const here = stage()
      await here.remedy(remedy)
      expect(await method(here)).to.deep.include({
        kind: 'us_bank_account',
        last4: '6789',
        verification,
      })
    })
  }

  for (const [remedy, kind, reason] of [
    ['pay_with_azure', 'azure_marketplace', 'managed_on_azure'],
    ['pay_with_gcp', 'gcp_marketplace', 'managed_on_gcp'],
  ] as const) {
    it(`is ${kind} and edited there`, async () => {
      const here = stage()
      await here.remedy(remedy)
      expect(await method(here)).to.deep.include({
        kind,
        editable: false,
        editBlockedReason: reason,
        since: new Date(start).toISOString(),
      })
    })
  }

  it('stays the old one while the link is pending, and says what it changes to', async () => {
    const here = stage()
    await here.claim()
    expect(await method(here)).to.deep.include({
      kind: 'none',
      editable: false,
      editBlockedReason: 'link_pending',
      pendingChange: { to: 'aws_marketplace', since: new Date(start).toISOString() },
    })
  })

  it('is AWS once the link is active, since the moment AWS confirmed', async () => {
    const here = stage()
    await here.claim()
    here.mock.advance(60)
    expect(await method(here)).to.deep.include({
      kind: 'aws_marketplace',
      linkState: 'active',
      editable: false,
      editBlockedReason: 'managed_on_aws',
      since: new Date(start + 6000).toISOString(),
      awsAccountIdMasked: '••••••••9012',
    })
  })

  it('cannot be edited by a member, nor while an invoice is overdue', async () => {
    expect((await method(stage('not-owner'))).editBlockedReason).to.equal('insufficient_role')
    const here = stage()
    await here.remedy('add_overdue_invoice')
    expect((await method(here)).editBlockedReason).to.equal('overdue_invoice')
  })

  it('has a newer version after every change of itself or of the link', async () => {
    const here = stage('credit-card')
    const versions = [(await method(here)).version]
    const note = async () => versions.push((await method(here)).version)
    await here.remedy('remove_credit_card')
    await note()
    await here.claim()
    await note()
    here.mock.aws('confirm')
    await note()
    here.mock.aws('cancel')
    await note()
    here.mock.aws('close')
    await note()
    for (const [index, version] of versions.slice(1).entries()) {
      expect(version).to.be.greaterThan(versions[index]!)
    }
    expect(versions).to.have.length(6)
  })

  it('cannot become a card while AWS pays', async () => {
    const here = stage('already-linked-same')
    expect((await here.remedy('add_credit_card')).status).to.equal(409)
    expect((await method(here)).kind).to.equal('aws_marketplace')
  })

  it('tells the legal words to whoever asks for an unknown remedy', async () => {
    const answer = await stage().remedy('make_coffee')
    expect(answer.status).to.equal(400)
    expect(await answer.text()).to.contain('remove_credit_card')
  })
})
