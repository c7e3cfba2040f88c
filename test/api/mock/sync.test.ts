// Room: test. Waiting for AWS: events early, in time, late, and the other way round.
import { expect } from '@open-wc/testing'
import type { Link } from '../../../src/api/contract/index.ts'
import { customer, postJson, problemOf, stage, start, stranger } from './stage.ts'

describe('AWS confirms a claimed registration', () => {
  it('six seconds after the claim in the happy scenario, and not a second before', async () => {
    const here = stage()
    await here.claim()
    here.mock.advance(5.9)
    expect((await here.link()).state).to.equal('pending')
    here.mock.advance(0.1)
    expect((await here.link()).state).to.equal('active')
  })

  it('under a newer version and dated when it happened, not when somebody looked', async () => {
    const here = stage()
    const { version } = (await (await here.claim()).json()) as Link
    here.mock.advance(600)
    const link = await here.link()
    expect(link.version).to.be.greaterThan(version)
    expect(link.updatedAt).to.equal(new Date(start + 6000).toISOString())
    expect(link.steps.map(({ state }) => state)).to.deep.equal(['done', 'done', 'done', 'done'])
    expect(link.steps[2]?.at).to.equal(new Date(start + 6000).toISOString())
  })

  it('by the passing of real time as well, without anybody moving the clock', async () => {
    let now = start
    const here = stage('happy', { clock: { now: () => now } })
    await here.claim()
    now += 6000
    expect((await here.link()).state).to.equal('active')
  })

  it('twenty minutes after the claim when AWS is slow', async () => {
    const here = stage('slow-sync')
    await here.claim()
    here.mock.advance(1199)
    expect((await here.link()).state).to.equal('pending')
    here.mock.advance(1)
    expect((await here.link()).state).to.equal('active')
  })

  it('never by itself when AWS is stalled, but when QA says so', async () => {
    const here = stage('stalled-sync')
    await here.claim()
    here.mock.advance(30 * 24 * 3600)
    expect((await here.link()).state).to.equal('pending')
    here.mock.aws('confirm')
    expect((await here.link()).state).to.equal('active')
  })

  it('before the customer landed: the claim is pending and the next answer is active', async () => {
    const here = stage()
    await postJson(here.mock, '/aws/api/subscribe', {})
    here.mock.aws('confirm')
    const claimed = (await (await here.claim()).json()) as Link
    expect(claimed.state).to.equal('pending')
    const link = await here.link()
    expect(link.state).to.equal('active')
    expect(link.version).to.be.greaterThan(claimed.version)
  })

  it('between landing and claim', async () => {
    const here = stage()
    await here.mock.arrive()
    here.mock.aws('confirm')
    await here.claim()
    expect((await here.link()).state).to.equal('active')
  })

  it('only once: a second confirmation changes nothing', async () => {
    const here = stage()
    await here.claim()
    here.mock.aws('confirm')
    const before = await here.link()
    here.mock.aws('confirm')
    here.mock.advance(60)
    expect(await here.link()).to.deep.equal(before)
  })

  it('and tells honestly how long it may take', async () => {
    const link = (await (await stage().claim()).json()) as Link
    expect(link.expectation).to.deep.equal({
      typicalSeconds: 30,
      slowAfterSeconds: 120,
      stalledAfterSeconds: 900,
    })
    expect(link).not.to.have.property('pollAfterMs')
  })
})

describe('AWS reports a failed payment', () => {
  it('after the customer landed: the link fails with cause, remedy and ticket', async () => {
    const here = stage('aws-payment-failed')
    await here.claim()
    here.mock.advance(6)
    const link = await here.link()
    expect(link.state).to.equal('failed')
    expect(link.failure?.code).to.equal('aws_payment_failed')
    expect(link.failure?.retryable).to.equal(true)
    expect(link.failure?.actions.map(({ kind }) => kind)).to.deep.equal([
      'manage_on_aws',
      'open_ticket',
    ])
    expect(link.steps[2]?.state).to.equal('failed')
  })

  it('before the customer landed: the claim is pending and then fails', async () => {
    const here = stage()
    await postJson(here.mock, '/aws/api/subscribe', {})
    here.mock.aws('fail')
    expect((await here.claim()).status).to.equal(202)
    expect((await here.link()).state).to.equal('failed')
  })

  it('and confirms later by itself: active, and the failure is gone', async () => {
    const here = stage('aws-payment-failed')
    await here.claim()
    here.mock.advance(6)
    const { version } = await here.link()
    here.mock.aws('confirm')
    const link = await here.link()
    expect(link.state).to.equal('active')
    expect(link).not.to.have.property('failure')
    expect(link.version).to.be.greaterThan(version)
  })

  it('and confirms later for another account that has linked the agreement meanwhile, and for it alone', async () => {
    const here = stage('aws-payment-failed')
    await here.claim()
    here.mock.advance(6)
    here.mock.signInAs(stranger)
    expect((await here.claim()).status).to.equal(202)
    here.mock.aws('confirm')
    expect((await here.link()).state).to.equal('active')
    here.mock.signInAs(customer)
    expect((await here.link()).state).to.equal('failed')
  })

  it('leaves the payment method as it was', async () => {
    const here = stage('aws-payment-failed')
    await here.claim()
    here.mock.advance(6)
    const method = await (await here.get('/payment-method')).json()
    expect(method).to.deep.include({ kind: 'none', editable: true })
    expect(method).not.to.have.property('pendingChange')
  })

  it('cannot come after the confirmation', async () => {
    const here = stage()
    await here.claim()
    here.mock.aws('confirm')
    expect(() => here.mock.aws('fail')).to.throw('already confirmed')
  })
})

describe('Asking again for a link', () => {
  const failed = async () => {
    const here = stage('aws-payment-failed')
    await here.claim()
    here.mock.advance(6)
    return here
  }

  it('makes a failed link pending under a newer version, and AWS fails it again', async () => {
    const here = await failed()
    const { version } = await here.link()
    const answer = await here.recheck()
    expect(answer.status).to.equal(202)
    const link = (await answer.json()) as Link
    expect(link.state).to.equal('pending')
    expect(link.version).to.be.greaterThan(version)
    here.mock.advance(6)
    expect((await here.link()).state).to.equal('failed')
  })

  it('ends active when the customer has put his payment right on AWS', async () => {
    const here = await failed()
    const agreementId = (await here.link()).agreementRef
    await postJson(here.mock, '/aws/api/payment', { agreementId })
    expect((await here.link()).state).to.equal('failed')
    await here.recheck()
    here.mock.advance(6)
    expect((await here.link()).state).to.equal('active')
  })

  it('is refused with the cause that stands in the way now', async () => {
    const here = await failed()
    await here.remedy('add_credit_card')
    const answer = await here.recheck()
    expect(answer.status).to.equal(409)
    expect((await problemOf(answer)).code).to.equal('credit_card_on_file')
    expect((await here.link()).state).to.equal('failed')
  })

  it('may follow a refusal at once: only accepted ones count', async () => {
    const here = await failed()
    await here.remedy('add_credit_card')
    await here.recheck()
    await here.remedy('remove_credit_card')
    expect((await here.recheck()).status).to.equal(202)
  })

  it('keeps a stalled link pending under a newer version and date', async () => {
    const here = stage('stalled-sync')
    await here.claim()
    const before = await here.link()
    here.mock.advance(1000)
    await here.recheck()
    const after = await here.link()
    expect(after.state).to.equal('pending')
    expect(after.version).to.be.greaterThan(before.version)
    expect(after.updatedAt).to.equal(new Date(start + 1_000_000).toISOString())
    expect(after.startedAt).to.equal(before.startedAt)
  })

  it('is refused within ten seconds, and says in whole seconds when it may come', async () => {
    const here = stage('stalled-sync')
    await here.claim()
    await here.recheck()
    here.mock.advance(3.5)
    const answer = await here.recheck()
    expect(answer.status).to.equal(429)
    expect(answer.headers.get('retry-after')).to.equal('7')
    here.mock.advance(6.5)
    expect((await here.recheck()).status).to.equal(202)
  })

  it('repeats its answer for the same key instead of counting twice', async () => {
    const here = stage('stalled-sync')
    await here.claim()
    const first = await (await here.recheck('same')).text()
    expect(await (await here.recheck('same')).text()).to.equal(first)
  })

  it('changes nothing when the link has settled meanwhile', async () => {
    const here = stage('already-linked-same')
    const before = await here.link()
    const answer = await here.recheck()
    expect(answer.status).to.equal(202)
    expect(await answer.json()).to.deep.equal(before)
  })

  it('finds nothing under a foreign id', async () => {
    const here = stage('agreement-elsewhere')
    const foreign = here.mock.state().links[0]?.id
    const answer = await here.write('POST', `/marketplace/links/${foreign}/recheck`, 'k')
    expect(answer.status).to.equal(404)
    expect((await problemOf(answer)).code).to.equal('not_found')
  })

  it('brings a failed link back by a new claim too', async () => {
    const here = await failed()
    const { id, version } = await here.link()
    const answer = await here.claim()
    expect(answer.status).to.equal(202)
    const link = (await answer.json()) as Link
    expect(link.id).to.equal(id)
    expect(link.version).to.be.greaterThan(version)
  })
})

describe('Saying that a version was seen', () => {
  it('is remembered without making a new version', async () => {
    const here = stage()
    await here.claim()
    const { version } = await here.link()
    expect((await here.acknowledge(version)).status).to.equal(204)
    const link = await here.link()
    expect(link.acknowledgedVersion).to.equal(version)
    expect(link.version).to.equal(version)
  })

  it('never goes back to an older version', async () => {
    const here = stage()
    await here.claim()
    const { version } = await here.link()
    await here.acknowledge(version)
    await here.acknowledge(version - 1)
    expect((await here.link()).acknowledgedVersion).to.equal(version)
  })

  it('is refused for a version that nobody can have seen', async () => {
    const here = stage()
    await here.claim()
    const { version } = await here.link()
    expect((await here.acknowledge(version + 1)).status).to.equal(404)
    expect(await here.link()).not.to.have.property('acknowledgedVersion')
  })

  it('is refused where there is no link', async () => {
    expect((await stage().acknowledge(1)).status).to.equal(404)
  })

  it('is seen from every browser of the account', async () => {
    const here = stage()
    await here.claim()
    const { version } = await here.link()
    await here.acknowledge(version)
    const other = await here.mock.browser().fetch('/api/v1/billing/marketplace/link')
    expect(((await other.json()) as Link).acknowledgedVersion).to.equal(version)
  })
})
