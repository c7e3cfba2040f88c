// Room: test. The same intent, said twice.
import { expect } from '@open-wc/testing'
import { base, days, problemOf, stage, writeHeaders } from './stage.ts'

async function arrived(scenario: Parameters<typeof stage>[0] = 'happy') {
  const here = stage(scenario)
  await here.mock.arrive()
  const { id } = await here.registration()
  const post = (key = 'k', body: unknown = { registrationId: id }) =>
    here.write('POST', '/marketplace/links', key, body)
  return { ...here, id, post }
}

describe('A write with the same key', () => {
  it('is answered with the very same status and body', async () => {
    const { post, mock } = await arrived()
    const first = await post()
    const said = await first.text()
    mock.advance(60)
    const second = await post()
    expect(second.status).to.equal(202)
    expect(await second.text()).to.equal(said)
  })

  it('has its effect once', async () => {
    const { post, mock } = await arrived()
    await Promise.all([post(), post(), post()])
    expect(mock.state().links).to.have.length(1)
  })

  it('is a conflict when it brings another payload', async () => {
    const { post } = await arrived()
    await post()
    const answer = await post('k', { registrationId: 'other' })
    expect(answer.status).to.equal(422)
    expect((await problemOf(answer)).code).to.equal('idempotency_conflict')
  })

  it('is a conflict on another route', async () => {
    const { post, write } = await arrived()
    await post()
    const answer = await write('POST', '/marketplace/link/acknowledgement', 'k', { version: 1 })
    expect(answer.status).to.equal(422)
  })

  it('does not mind fields that the contract does not know', async () => {
    const { post, id } = await arrived()
    await post()
    expect((await post('k', { registrationId: id, extra: 1 })).status).to.equal(202)
  })

  it('is remembered for a day and longer', async () => {
    const { post, mock } = await arrived()
    const said = await (await post()).text()
    mock.advance(days + 1)
    expect(await (await post()).text()).to.equal(said)
  })

  it('is told to wait while the first is being worked on (fault 57)', async () => {
    let finish: () => void = () => {}
    const sleep = () => new Promise<void>((resolve) => (finish = resolve))
    const here = stage('already-linked-same', { sleep })
    here.mock.fault({ kind: 'slow' })
    const post = () => here.write('POST', '/marketplace/link/acknowledgement', 'k', { version: 1 })
    const first = post()
    await new Promise((resolve) => setTimeout(resolve))
    const second = await post()
    expect(second.status).to.equal(409)
    expect((await problemOf(second)).code).to.equal('request_in_flight')
    finish()
    expect((await first).status).to.equal(204)
    expect((await post()).status).to.equal(204)
  })

  it('is free again after a refusal, because a refused request had no effect', async () => {
    const { post, remedy } = await arrived('credit-card')
    expect((await post()).status).to.equal(409)
    await remedy('remove_credit_card')
    expect((await post()).status).to.equal(202)
  })

  it('belongs to one account: another account starts afresh', async () => {
    const { post, mock, id } = await arrived('credit-card')
    await post()
    mock.signInAs('ben@harbour.example')
    const answer = await mock.fetch(`${base}/marketplace/links`, {
      method: 'POST',
      headers: writeHeaders('k'),
      body: JSON.stringify({ registrationId: id }),
    })
    expect(answer.status).to.equal(202)
  })

  it('is forgotten with everything else at a reset', async () => {
    const { post, mock, registration } = await arrived()
    await post()
    mock.reset('happy')
    await mock.arrive()
    const { id } = await registration()
    const answer = await post('k', { registrationId: id })
    expect(answer.status).to.equal(202)
    expect(((await answer.json()) as { state: string }).state).to.equal('pending')
  })
})
