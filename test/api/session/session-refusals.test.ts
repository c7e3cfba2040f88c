// Refused: the cause is told, nothing is tried again by itself, and the way back is one click.
import { expect } from '@open-wc/testing'
import { openSession } from './support/open-session.ts'
import { eligibility, link, refused, registration, value } from './support/samples.ts'
import type { ScriptedClient } from './support/scripted-client.ts'

const cardInTheWay = (client: ScriptedClient) => {
  client.registration = registration({ confirmation: 'not_required' })
  client.eligibility = eligibility('credit_card_on_file')
  client.onCreate = () => refused('credit_card_on_file')
}

const failure = (page: ReturnType<typeof openSession>) => {
  const state = page.state()
  if (state.name !== 'failed') throw new Error(`expected failed, not ${state.name}`)
  return state
}

/** @param awayMs how long he is away each time */
async function comesAndGoes(page: ReturnType<typeof openSession>, times: number, awayMs: number) {
  for (let visit = 0; visit < times; visit += 1) {
    page.page.hide()
    await page.clock.advance(awayMs)
    page.page.comeBack()
    await page.clock.advance(5_000)
  }
}

describe('A refusal', () => {
  it('is never tried again by itself (fault 3)', async () => {
    const page = openSession(cardInTheWay)
    await page.clock.advance(60_000)
    await comesAndGoes(page, 20, 120_000)
    expect(page.client.calls('createLink').length).to.equal(1)
    expect(failure(page).failure.code).to.equal('credit_card_on_file')
    page.leave()
  })

  it('that he let go of is not tried again by itself, though the server still has what he brought', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'not_required' })
      client.onCreate = () => refused('account_already_linked')
      client.next('releaseRegistration', refused('not_found'))
    })
    await page.clock.advance(0)
    page.session.release()
    await comesAndGoes(page, 5, 60_000)
    expect(page.client.calls('createLink').length).to.equal(1)
    expect(page.state().name).to.equal('confirming')
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.client.calls('createLink').length).to.equal(2)
    page.leave()
  })

  it('is looked at again when he returns, and offers one click when the cause is gone', async () => {
    const page = openSession(cardInTheWay)
    await page.clock.advance(0)
    page.page.hide()
    await page.clock.advance(30_000)
    page.client.eligibility = eligibility()
    page.page.comeBack()
    await page.clock.advance(3_000)
    expect(failure(page).remedied).to.equal(true)
    expect(page.client.calls('createLink').length, 'no POST by itself').to.equal(1)

    page.client.onCreate = () => value(link(), { status: 202 })
    page.session.tryAgain()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('pending')
    expect(page.client.calls('createLink').map((call) => call.with)).to.deep.equal([
      'reg-1',
      'reg-1',
    ])
    page.leave()
  })

  it('is looked at on return within seconds too, but not more than every two', async () => {
    const page = openSession(cardInTheWay)
    await page.clock.advance(0)
    const before = page.client.calls('getEligibility').length
    for (let flip = 0; flip < 30; flip += 1) {
      await page.clock.advance(100)
      page.page.comeBack()
    }
    const looked = page.client.calls('getEligibility').length - before
    expect(looked).to.be.within(1, 2)
    page.leave()
  })

  it('names the next cause when the first one is gone', async () => {
    const page = openSession(cardInTheWay)
    await page.clock.advance(15_000)
    page.client.eligibility = eligibility('available_credits_in_use')
    page.page.comeBack()
    await page.clock.advance(3_000)
    expect(failure(page).failure.code).to.equal('available_credits_in_use')
    page.leave()
  })

  it('that no remedy can cure asks nothing about remedies', async () => {
    const page = openSession((client) => {
      cardInTheWay(client)
      client.eligibility = eligibility()
      client.onCreate = () => refused('agreement_linked_elsewhere')
    })
    await page.clock.advance(15_000)
    page.page.comeBack()
    await page.clock.advance(3_000)
    expect(page.client.calls('getEligibility')).to.deep.equal([])
    expect(failure(page).remedied).to.equal(false)
    page.session.tryAgain()
    await page.clock.advance(3_000)
    expect(page.client.calls('createLink').length).to.equal(1)
    page.leave()
  })

  it('of a dead registration keeps nothing to try again', async () => {
    const page = openSession((client) => {
      cardInTheWay(client)
      client.onCreate = () => refused('registration_expired')
    })
    await page.clock.advance(0)
    expect(failure(page).registration).to.equal(undefined)
    const asked = page.client.asked.length
    page.session.dismiss()
    expect(page.state().name).to.equal('idle')
    await page.clock.advance(60_000)
    expect(page.client.asked.length, 'nothing is on its way').to.equal(asked)
    page.leave()
  })

  it('of a registration that is over is the last word, even if the server goes on offering it', async () => {
    const page = openSession((client) => {
      cardInTheWay(client)
      client.onCreate = () => refused('registration_expired')
    })
    await page.clock.advance(0)
    for (let visit = 0; visit < 3; visit += 1) {
      page.session.refresh()
      await page.clock.advance(20_000)
    }
    expect(page.client.calls('createLink').length).to.equal(1)
    expect(failure(page).failure.code).to.equal('registration_expired')
    page.session.dismiss()
    page.session.refresh()
    await page.clock.advance(20_000)
    expect(page.client.calls('createLink').length, 'after it was read and closed').to.equal(1)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })

  it('carries what support needs, and what the sentence names', async () => {
    const page = openSession((client) => {
      cardInTheWay(client)
      client.onCreate = () =>
        refused('credit_card_on_file', { correlationId: 'req-7', params: { last4: '4242' } })
    })
    await page.clock.advance(0)
    expect(failure(page).failure).to.deep.include({
      correlationId: 'req-7',
      params: { last4: '4242' },
    })
    page.leave()
  })
})

describe('A refusal that only somebody else can cure (faults 55, 72)', () => {
  for (const code of ['insufficient_role', 'idempotency_conflict'] as const) {
    it(`(${code}) is told once, and nothing is asked about it while he sits there`, async () => {
      const page = openSession((client) => {
        cardInTheWay(client)
        client.onCreate = () => refused(code)
      })
      await page.clock.advance(10_000)
      const asked = page.client.names()
      expect(asked.filter((call) => call === 'createLink').length).to.equal(1)
      await page.clock.advance(3_600_000)
      expect(page.client.names()).to.deep.equal(asked)
      expect(page.clock.waiting).to.equal(0)
      expect(failure(page).failure.code).to.equal(code)
      page.leave()
    })
  }
})

describe('"Not now" to the POST', () => {
  for (const code of ['rate_limited', 'aws_unavailable', 'request_in_flight'] as const) {
    it(`(${code}) is an interruption, and the same registration is sent again after Retry-After (faults 19, 20, 57)`, async () => {
      const page = openSession((client) => {
        client.registration = registration({ confirmation: 'not_required' })
        client.onCreate = () => value(link(), { status: 202 })
        client.next('createLink', refused(code, { retryAfterMs: 20_000 }))
      })
      await page.clock.advance(0)
      expect(page.state().name).to.equal('interrupted')
      expect(page.truth()).to.equal('submitting')
      await page.clock.advance(19_999)
      expect(page.client.calls('createLink').length).to.equal(1)
      await page.clock.advance(11_000)
      expect(page.client.calls('createLink').map((call) => call.with)).to.deep.equal([
        'reg-1',
        'reg-1',
      ])
      expect(page.state().name).to.equal('pending')
      page.leave()
    })
  }

  it('holds for everything: no click, hint or return asks before Retry-After', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'not_required' })
      client.always('createLink', refused('rate_limited', { retryAfterMs: 20_000 }))
    })
    await page.clock.advance(0)
    const asked = page.client.asked.length
    page.session.refresh()
    page.session.release()
    page.hub.forge('test')
    page.page.hide()
    page.page.comeBack()
    page.page.findNetwork()
    const leave = page.session.subscribe(() => undefined, ['paymentMethod'])
    await page.clock.advance(19_999)
    expect(page.client.asked.length).to.equal(asked)
    leave()
    page.leave()
  })
})

const endings = [
  ['expired', 'registration_expired'],
  ['failed', 'registration_invalid'],
] as const

for (const [state, code] of endings) {
  describe(`A registration that is ${state} on arrival (fault 14)`, () => {
    const dead = (client: ScriptedClient) => {
      client.registration = registration({ state })
      client.saysRegistration = false
    }

    it('is told', async () => {
      const page = openSession(dead)
      await page.clock.advance(0)
      expect(failure(page).failure.code).to.equal(code)
      expect(page.client.calls('createLink')).to.deep.equal([])
      page.leave()
    })

    it('is not told again to somebody who has closed it', async () => {
      const page = openSession(dead)
      await page.clock.advance(0)
      page.session.dismiss()
      await page.clock.advance(15_000)
      page.page.comeBack()
      await page.clock.advance(0)
      expect(page.client.calls('getRegistration').length).to.equal(2)
      expect(page.state().name).to.equal('idle')
      page.leave()
    })
  })
}

describe('A registration that is dead on arrival', () => {
  const dead = (client: ScriptedClient) => {
    client.registration = registration({ state: 'expired' })
    client.saysRegistration = false
  }

  it('makes room for a fresh one', async () => {
    const page = openSession(dead)
    await page.clock.advance(0)
    page.session.dismiss()
    page.client.registration = registration({ id: 'reg-2' })
    await page.clock.advance(15_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('confirming')
    page.leave()
  })

  it('is no news to a customer who is linked', async () => {
    const page = openSession((client) => {
      dead(client)
      client.link = link({ state: 'active' })
    })
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    page.leave()
  })
})
