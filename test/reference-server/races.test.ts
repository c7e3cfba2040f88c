// Test support: what docs/backend.md promises of a server and the contract check cannot see.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Agreement } from './aws-stand-in.ts'
import { Person } from './person.ts'
import { apiBase, type Reference, startReference } from './start.ts'

let server: Reference
before(async () => {
  server = await startReference({ integration: 'customer' })
})
after(() => server.stop())

const customer = () => new Person(server).signUp()

/** Both processes are asked at the same moment. */
function atOnce<Answer>(work: (at: string) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(server.origins.map(work))
}

async function stateOf(person: Person): Promise<unknown> {
  return (await person.read('/marketplace/link')).json['state']
}

async function deliver(body: string, at = server.origin): Promise<number> {
  return (await fetch(`${at}/aws/notifications`, { method: 'POST', body })).status
}

describe('A token of AWS', () => {
  it('that two processes are given at once makes one registration', async () => {
    const fields = server.aws.setUp(server.aws.start())
    const errors = await atOnce((at) => new Person(server).land(fields, at))
    assert.deepEqual(errors.sort(), ['', 'registration_expired'])
  })

  it('is not used up by AWS being away, and AWS is not asked for ever', async () => {
    const person = await customer()
    const fields = server.aws.setUp(server.aws.start())
    for (const trouble of ['ThrottlingException', 'InternalServiceErrorException']) {
      const before = server.aws.calls.length
      // The SDK tries once more by itself.
      server.aws.troubles.push(trouble, trouble)
      assert.equal(await person.land(fields), 'aws_unavailable')
      assert.equal(server.aws.calls.length - before, 2)
    }
    assert.equal(await person.land(fields), '')
  })

  it('that AWS calls expired, or that is for another product, is refused without a second try', async () => {
    for (const [trouble, code] of [
      ['ExpiredTokenException', 'registration_expired'],
      ['InvalidTokenException', 'registration_invalid'],
      ['DisabledApiException', 'aws_unavailable'],
    ] as const) {
      const before = server.aws.calls.length
      server.aws.troubles.push(trouble)
      assert.equal(await new Person(server).land(server.aws.setUp(server.aws.start())), code)
      assert.equal(server.aws.calls.length - before, 1, trouble)
    }
  })

  it('stands in no log, and neither does an AWS account', async () => {
    const agreement = server.aws.start()
    const fields = server.aws.setUp(agreement)
    server.aws.troubles.push('ThrottlingException', 'ThrottlingException')
    await new Person(server).land(fields)
    await new Person(server).land(fields)
    await new Person(server).land(fields)
    assert.match(server.log(), /ResolveCustomer: ThrottlingException/)
    const token = fields['x-amzn-marketplace-token'] ?? ''
    assert.ok(token.length > 20)
    for (const secret of [token, encodeURIComponent(token), agreement.awsAccountId]) {
      assert.ok(!server.log().includes(secret))
    }
  })
})

describe('A claim', () => {
  it('of one agreement by two accounts in two processes is accepted once, every time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const agreement = server.aws.start()
      const people = await Promise.all([customer(), customer()])
      const ids = await Promise.all(
        people.map(async (person) => {
          await person.land(server.aws.setUp(agreement))
          return person.registrationId()
        }),
      )
      const claims = await Promise.all(
        people.map((person, index) => person.claim(ids[index] ?? '', server.origins[index])),
      )
      assert.deepEqual(
        claims.map(({ status }) => status).sort((a, b) => a - b),
        [202, 409],
      )
      const [refused] = claims.filter(({ status }) => status === 409)
      assert.equal(refused?.json['code'], 'agreement_linked_elsewhere')
    }
  })

  it('of two agreements by one account in two processes is accepted once, every time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const person = await customer()
      const other = new Person(server)
      other.become(person)
      const ids = await Promise.all(
        [person, other].map(async (browser) => {
          await browser.land(server.aws.setUp(server.aws.start()))
          return browser.registrationId()
        }),
      )
      const claims = await Promise.all(
        [person, other].map((browser, index) =>
          browser.claim(ids[index] ?? '', server.origins[index]),
        ),
      )
      assert.deepEqual(
        claims.map(({ status }) => status).sort((a, b) => a - b),
        [202, 409],
      )
    }
  })

  it('and a card at the same moment never leave an account with both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const person = await customer()
      await person.land(server.aws.setUp(server.aws.start()))
      const id = await person.registrationId()
      const [here = '', there = ''] = server.origins
      const [claimed, added] = await Promise.all([
        person.claim(id, here),
        person.ask('POST', '/emqx/remedy', { body: '{"kind":"add_credit_card"}', at: there }),
      ])
      const outcome = [claimed.status, added.status].join()
      assert.ok(['202,409', '409,204'].includes(outcome), outcome)
    }
  })
})

describe('A notification of AWS', () => {
  async function pending(): Promise<{ person: Person; agreement: Agreement }> {
    const person = await customer()
    const agreement = server.aws.start()
    await person.link(agreement)
    return { person, agreement }
  }

  it('that comes to two processes at once, and again, is one change', async () => {
    const { person, agreement } = await pending()
    const before = Number((await person.read('/marketplace/link')).json['version'])
    const body = server.aws.message('confirm', agreement)
    assert.deepEqual(await atOnce((at) => deliver(body, at)), [204, 204])
    assert.equal(await deliver(body), 204)
    const link = await person.read('/marketplace/link')
    assert.deepEqual([link.json['state'], link.json['version']], ['active', before + 1])
  })

  it('that is older than what is known changes nothing, whatever it says', async () => {
    const { person, agreement } = await pending()
    const old = server.aws.message('cancel', agreement)
    await server.aws.tell('confirm', agreement)
    assert.equal(await deliver(old), 204)
    assert.equal(await stateOf(person), 'active')
  })

  it('of an earlier subscription does not end the one that he has landed with', async () => {
    const agreement = server.aws.start()
    const stale = server.aws.message('close', agreement)
    const person = await customer()
    await person.link(agreement)
    await deliver(stale)
    assert.equal(await stateOf(person), 'pending')
  })

  it('about a cancellation that overtakes the confirmation is believed all the same', async () => {
    const { person, agreement } = await pending()
    await server.aws.tell('cancel', agreement)
    assert.equal(await stateOf(person), 'canceling')
    await server.aws.tell('close', agreement)
    assert.equal(await stateOf(person), 'canceled')
  })

  it('from another topic is refused, and nobody is linked by it', async () => {
    const { person, agreement } = await pending()
    const forged = JSON.parse(server.aws.message('confirm', agreement)) as { TopicArn: string }
    forged.TopicArn = 'arn:aws:sns:us-east-1:999999999999:mine'
    assert.equal(await deliver(JSON.stringify(forged)), 403)
    assert.equal(await deliver('not even JSON'), 403)
    assert.equal(await stateOf(person), 'pending')
  })

  it('that was lost is made up for by looking again', async () => {
    const { person, agreement } = await pending()
    agreement.subscribed = true
    const link = await person.read('/marketplace/link')
    const path = `${apiBase}/marketplace/links/${String(link.json['id'])}/recheck`
    assert.equal((await person.ask('POST', path)).status, 202)
    for (let look = 0; (await stateOf(person)) !== 'active'; look += 1) {
      assert.ok(look < 200, 'AWS said that he is subscribed')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    assert.ok(server.aws.calls.includes('BatchMeterUsage'))
  })
})

describe('What was to be deleted', () => {
  it('is kept when the customer has come back before its day', async () => {
    const person = await customer()
    await person.ask('POST', '/__test/deployments', { body: '{}' })
    const first = server.aws.start()
    await person.link(first)
    for (const event of ['confirm', 'cancel', 'close'] as const) await server.aws.tell(event, first)
    const second = server.aws.start()
    await person.link(second)
    await server.aws.tell('confirm', second)
    await server.advance(4 * 86_400)
    const impact = await person.read('/marketplace/link/cancellation-impact')
    const deployments = impact.json['deployments'] as { isTrial: boolean; status: string }[]
    const paid = deployments.filter(({ isTrial }) => !isTrial)
    assert.deepEqual(
      paid.map(({ status }) => status),
      ['stopped'],
    )
  })
})
