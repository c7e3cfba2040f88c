// Room: test. What the demo's stand-in for AWS's own pages asks.
import { expect } from '@open-wc/testing'
import { base, customer, postForm, postJson, stage } from './stage.ts'

interface SetUp {
  agreementId: string
  fulfillmentUrl: string
  fields: Record<string, string>
}

interface Listed {
  agreementId: string
  status: string
  offerType: string
  linked: boolean
  endedAt?: string
}

async function subscribe(here: ReturnType<typeof stage>, body: object = {}): Promise<SetUp> {
  return (await (await postJson(here.mock, '/aws/api/subscribe', body)).json()) as SetUp
}

async function agreements(here: ReturnType<typeof stage>): Promise<Listed[]> {
  const answer = await here.mock.fetch('/aws/api/agreements')
  return ((await answer.json()) as { agreements: Listed[] }).agreements
}

describe("AWS's own pages", () => {
  it('list no agreement before the customer subscribed', async () => {
    expect(await agreements(stage())).to.deep.equal([])
  })

  it('subscribe: a new agreement, and the form that the green banner posts', async () => {
    const here = stage()
    const { agreementId, fulfillmentUrl, fields } = await subscribe(here)
    expect(fulfillmentUrl).to.equal(`http://localhost${base}/marketplace/aws/fulfillment`)
    expect(Object.keys(fields)).to.deep.equal(['x-amzn-marketplace-token'])
    expect(await agreements(here)).to.have.length(1)
    expect((await agreements(here))[0]).to.include({
      agreementId,
      status: 'active',
      offerType: 'standard',
      linked: false,
    })
  })

  it('send the offer-type field with a free trial', async () => {
    const { fields } = await subscribe(stage('free-trial'))
    expect(fields['x-amzn-marketplace-offer-type']).to.equal('free-trial')
  })

  it('let the customer choose the offer', async () => {
    const here = stage()
    await subscribe(here, { offerType: 'private' })
    expect((await agreements(here))[0]?.offerType).to.equal('private')
  })

  it('refuse an offer that does not exist, and name those that do', async () => {
    const answer = await postJson(stage().mock, '/aws/api/subscribe', { offerType: 'cheap' })
    expect(answer.status).to.equal(400)
    expect(await answer.text()).to.contain('standard, free_trial, private')
  })

  it('set the running agreement up again instead of subscribing twice, with a fresh token', async () => {
    const here = stage()
    const [first, second] = [await subscribe(here), await subscribe(here)]
    expect(second.agreementId).to.equal(first.agreementId)
    expect(second.fields).not.to.deep.equal(first.fields)
  })

  it('"Set Up Your Account" lands with the registration of that agreement', async () => {
    const here = stage('already-linked-same')
    const [listed] = await agreements(here)
    expect(listed?.linked).to.equal(true)
    const answer = await postJson(here.mock, '/aws/api/setup', {
      agreementId: listed?.agreementId,
    })
    const { fulfillmentUrl, fields } = (await answer.json()) as SetUp
    await postForm(here.mock, fulfillmentUrl, fields)
    expect((await here.registration()).state).to.equal('resolved')
  })

  it('set up no agreement that was cancelled', async () => {
    const here = stage('canceling')
    const [listed] = await agreements(here)
    const answer = await postJson(here.mock, '/aws/api/setup', { agreementId: listed?.agreementId })
    expect(answer.status).to.equal(409)
  })

  it('know no agreement of another AWS account', async () => {
    const here = stage('already-linked-other')
    expect(await agreements(here)).to.deep.equal([])
    const foreign = here.mock.state().agreements[0]?.agreementId
    const answer = await postJson(here.mock, '/aws/api/setup', { agreementId: foreign })
    expect(answer.status).to.equal(404)
  })

  it('cancel, close after the hour, and subscribe anew', async () => {
    const here = stage('already-linked-same')
    const agreementId = (await agreements(here))[0]?.agreementId
    await postJson(here.mock, '/aws/api/cancel', { agreementId })
    expect((await agreements(here))[0]?.status).to.equal('canceling')
    here.mock.advance(3600)
    const [ended] = await agreements(here)
    expect(ended?.status).to.equal('ended')
    expect(ended?.linked).to.equal(false)
    expect(ended?.endedAt).to.match(/^2026-03-01T10:00/)
    expect((await subscribe(here)).agreementId).not.to.equal(agreementId)
  })

  it('take subscribing while cancelling for a resubscription', async () => {
    const here = stage('canceling')
    const { version } = await here.link()
    await subscribe(here)
    const link = await here.link()
    expect(link.state).to.equal('active')
    expect(link.version).to.be.greaterThan(version)
  })

  it('resubscribe on the agreement itself', async () => {
    const here = stage('canceling')
    const agreementId = (await agreements(here))[0]?.agreementId
    const answer = await postJson(here.mock, '/aws/api/resubscribe', { agreementId })
    expect(((await answer.json()) as Listed).status).to.equal('active')
  })

  it('take a form as well as JSON', async () => {
    const here = stage('already-linked-same')
    const agreementId = (await agreements(here))[0]?.agreementId ?? ''
    expect((await postForm(here.mock, '/aws/api/cancel', { agreementId })).status).to.equal(200)
  })
})

describe('Where the customer can be sent', () => {
  it('is set by the host; root-relative addresses are made absolute', async () => {
    const here = stage('already-linked-same', {
      origin: 'https://demo.example:8443',
      urls: { manage: '/aws/subscriptions.html', ticket: 'https://help.example/new' },
    })
    const { urls } = await here.link()
    expect(urls.manage).to.equal('https://demo.example:8443/aws/subscriptions.html')
    expect(urls.ticket).to.equal('https://help.example/new')
  })

  it('names the billing page of the same origin for remedies', async () => {
    const here = stage('credit-card')
    const said = await (await here.get('/marketplace/eligibility')).json()
    expect(said.blockers[0].actions).to.deep.equal([
      { kind: 'remove_credit_card', url: 'http://localhost/billing.html#payment' },
      { kind: 'open_ticket', url: 'https://console.example.com/tickets/new' },
    ])
  })

  it('keeps a signed-in customer over https, where cookie names are bound to the host', async () => {
    const here = stage('signed-out', { origin: 'https://demo.example' })
    here.mock.signInAs(customer)
    await here.mock.arrive()
    expect((await here.registration()).state).to.equal('resolved')
  })
})
