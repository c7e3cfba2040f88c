// Room: test. Cancelling on AWS: final metering, stopped deployments, three days, deletion, the way back.
import { expect } from '@open-wc/testing'
import type { CancellationImpact, Link } from '../../../src/api/contract/index.ts'
import { days, hours, postJson, stage, type Stage, start } from './stage.ts'

const iso = (seconds: number) => new Date(start + seconds * 1000).toISOString()

async function impact(here: Stage): Promise<CancellationImpact> {
  return (await (await here.get('/marketplace/link/cancellation-impact')).json()) as never
}

async function deployment(here: Stage, name: string) {
  const found = (await impact(here)).deployments.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no deployment ${name}`)
  return found
}

async function method(here: Stage) {
  return (await (await here.get('/payment-method')).json()) as Record<string, unknown>
}

async function active() {
  const here = stage()
  await here.claim()
  here.mock.aws('confirm')
  return here
}

describe('Before cancelling', () => {
  it('is no impact to tell of without a link', async () => {
    const answer = await stage().get('/marketplace/link/cancellation-impact')
    expect(answer.status).to.equal(404)
  })

  it('the preview says what would stop and when, if the customer cancelled now', async () => {
    const here = await active()
    const said = await impact(here)
    expect(said.phase).to.equal('preview')
    expect(said.graceDays).to.equal(3)
    expect(await deployment(here, 'Factory floor')).to.deep.include({
      status: 'running',
      outcome: 'stops',
      stopAt: iso(hours),
      deleteAt: iso(hours + 3 * days),
    })
  })

  it('the preview lets the trial run to its own end', async () => {
    const trial = await deployment(await active(), 'Trial')
    expect(trial).to.deep.include({
      outcome: 'keeps_running',
      isTrial: true,
      trialEndsAt: iso(9 * days),
      deleteAt: iso(12 * days),
    })
    expect(trial).not.to.have.property('stopAt')
  })

  it('the preview tells a deployment that is stopped already', async () => {
    const old = await deployment(await active(), 'Old staging')
    expect(old.outcome).to.equal('stopped')
    expect(old.deleteAt).to.equal(iso(hours + 3 * days))
  })
})

describe('While AWS meters the last usage', () => {
  it('the link is canceling with all dates, under a newer version', async () => {
    const here = await active()
    const before = await here.link()
    here.mock.aws('cancel')
    const link = await here.link()
    expect(link.state).to.equal('canceling')
    expect(link.version).to.be.greaterThan(before.version)
    expect(link.cancellation).to.deep.equal({
      canceledAt: iso(0),
      finalUsageUntil: iso(hours),
      stopAt: iso(hours),
      deleteAt: iso(hours + 3 * days),
    })
  })

  it('AWS still pays, and the method cannot be edited', async () => {
    const here = await active()
    here.mock.aws('cancel')
    expect(await method(here)).to.deep.include({
      kind: 'aws_marketplace',
      linkState: 'canceling',
      editable: false,
      editBlockedReason: 'final_metering',
    })
  })

  it('the deployments run on until the hour is over', async () => {
    const here = await active()
    here.mock.aws('cancel')
    here.mock.advance(hours - 1)
    expect((await impact(here)).phase).to.equal('canceling')
    expect((await deployment(here, 'Factory floor')).status).to.equal('running')
  })

  it('a new subscription on AWS puts the link back to active at once', async () => {
    const here = await active()
    here.mock.aws('cancel')
    const { version } = await here.link()
    here.mock.advance(1800)
    here.mock.aws('resubscribe')
    const link = await here.link()
    expect(link.state).to.equal('active')
    expect(link.version).to.be.greaterThan(version)
    expect(link).not.to.have.property('cancellation')
    here.mock.advance(hours)
    expect((await here.link()).state).to.equal('active')
    expect((await deployment(here, 'Factory floor')).status).to.equal('running')
  })

  it('a pending link that is cancelled on AWS becomes canceling too', async () => {
    const here = stage('stalled-sync')
    await here.claim()
    here.mock.aws('cancel')
    expect((await here.link()).state).to.equal('canceling')
  })
})

describe('After AWS closed the agreement', () => {
  async function canceled() {
    const here = await active()
    here.mock.aws('cancel')
    here.mock.advance(hours)
    return here
  }

  it('the link is canceled by itself after one hour and no method is left', async () => {
    const here = await canceled()
    expect((await here.link()).state).to.equal('canceled')
    expect(await method(here)).to.deep.include({ kind: 'none', editable: true })
  })

  it('the deployments have stopped and are deleted three days later', async () => {
    const here = await canceled()
    expect(await deployment(here, 'Fleet telemetry')).to.deep.include({
      status: 'stopped',
      outcome: 'stopped',
      stopAt: iso(hours),
      deleteAt: iso(hours + 3 * days),
    })
    here.mock.advance(3 * days - 1)
    expect((await deployment(here, 'Fleet telemetry')).outcome).to.equal('stopped')
    here.mock.advance(1)
    expect((await deployment(here, 'Fleet telemetry')).outcome).to.equal('deleted')
  })

  it('the trial runs on, stops at its own end and is deleted three days after that', async () => {
    const here = await canceled()
    here.mock.advance(4 * days)
    expect((await deployment(here, 'Trial')).outcome).to.equal('keeps_running')
    here.mock.advance(5 * days)
    expect(await deployment(here, 'Trial')).to.deep.include({
      outcome: 'stopped',
      stopAt: iso(9 * days),
      deleteAt: iso(12 * days),
    })
    here.mock.advance(3 * days)
    expect((await deployment(here, 'Trial')).outcome).to.equal('deleted')
  })

  it('one long move of the clock does all of it in order and with the right dates', async () => {
    const here = await active()
    here.mock.aws('cancel')
    here.mock.advance(30 * days)
    const said = await impact(here)
    expect(said.deployments.map(({ outcome }) => outcome)).to.deep.equal(
      Array.from({ length: 4 }, () => 'deleted'),
    )
    expect((await here.link()).updatedAt).to.equal(iso(hours))
  })

  it('AWS may close early, and the dates follow', async () => {
    const here = await active()
    here.mock.aws('cancel')
    here.mock.advance(600)
    here.mock.aws('close')
    expect((await here.link()).cancellation).to.deep.include({
      stopAt: iso(600),
      deleteAt: iso(600 + 3 * days),
    })
  })

  it('a new agreement links the account again and calls the deletion off', async () => {
    const here = await canceled()
    const old = await here.link()
    const claimed = (await (await here.claim()).json()) as Link
    expect(claimed.id).not.to.equal(old.id)
    expect(claimed.version).to.be.greaterThan(old.version)
    here.mock.advance(6)
    here.mock.advance(10 * days)
    expect((await deployment(here, 'Factory floor')).status).to.equal('stopped')
  })

  it('a resubscription makes a new agreement that is linked to nobody yet', async () => {
    const here = await canceled()
    here.mock.aws('resubscribe')
    expect((await here.link()).state).to.equal('canceled')
    const { agreements } = await (await here.mock.fetch('/aws/api/agreements')).json()
    expect(
      agreements.map((each: { status: string; linked: boolean }) => [each.status, each.linked]),
    ).to.deep.equal([
      ['ended', false],
      ['active', false],
    ])
  })
})

describe('What AWS cannot do', () => {
  it('is refused with the reason', async () => {
    const here = stage()
    expect(() => here.mock.aws('confirm')).to.throw('nobody has subscribed yet')
    await here.claim()
    expect(() => here.mock.aws('resubscribe')).to.throw('not cancelled')
    here.mock.aws('confirm')
    here.mock.aws('cancel')
    expect(() => here.mock.aws('cancel')).to.throw('it is canceling')
    expect(() => here.mock.aws('confirm')).to.throw('it was cancelled')
    here.mock.aws('close')
    expect(() => here.mock.aws('close')).to.throw('ended already')
  })

  it('is answered 409 to the stand-in of AWS pages', async () => {
    const here = await active()
    const agreementId = (await here.link()).agreementRef
    const cancel = () => postJson(here.mock, '/aws/api/cancel', { agreementId })
    expect((await cancel()).status).to.equal(200)
    expect((await cancel()).status).to.equal(409)
  })
})
