// Room: test. The control API that QA's desk and scripts use.
import { expect } from '@open-wc/testing'
import type { LogEntry, MockState } from '../../../src/api/mock/index.ts'
import { faultKinds, scenarioNames, scenarios } from '../../../src/api/mock/index.ts'
import { base, days, postJson, problemOf, stage, start } from './stage.ts'

const order = async (here: ReturnType<typeof stage>, path: string, body: unknown) =>
  postJson(here.mock, `/__mock/${path}`, body)

describe('The control API', () => {
  it('resets to a scenario and answers the new state', async () => {
    const here = stage()
    const answer = await order(here, 'reset', { scenario: 'canceled' })
    expect(answer.status).to.equal(200)
    const state = (await answer.json()) as MockState
    expect(state.scenario).to.equal('canceled')
    expect(state.accounts[0]?.link?.state).to.equal('canceled')
  })

  it('resets to the same scenario when none is named', async () => {
    const here = stage('voucher')
    const state = (await (await order(here, 'reset', '')).json()) as MockState
    expect(state.scenario).to.equal('voucher')
  })

  it('resets the clock', async () => {
    const here = stage()
    here.mock.advance(days)
    await order(here, 'reset', {})
    expect(here.mock.now()).to.equal(start)
  })

  it('can put a landed registration in front of any browser', async () => {
    const here = stage()
    await order(here, 'reset', { scenario: 'credit-card', landed: true })
    const { id, state } = await here.registration()
    expect(state).to.equal('resolved')
    const answer = await here.write('POST', '/marketplace/links', 'k', { registrationId: id })
    expect((await problemOf(answer)).code).to.equal('credit_card_on_file')
    await here.write('DELETE', '/marketplace/registration', 'r')
    expect((await here.get('/marketplace/registration')).status).to.equal(204)
  })

  it('moves the clock and lets everything due happen', async () => {
    const here = stage()
    await here.claim()
    const state = (await (await order(here, 'advance', { seconds: 6 })).json()) as MockState
    expect(state.now).to.equal(new Date(start + 6000).toISOString())
    expect(state.accounts[0]?.link?.state).to.equal('active')
  })

  it('makes AWS act', async () => {
    const here = stage('stalled-sync')
    await here.claim()
    await order(here, 'aws', { event: 'confirm' })
    expect((await here.link()).state).to.equal('active')
  })

  it('answers 409 with the reason when AWS cannot act', async () => {
    const answer = await order(stage(), 'aws', { event: 'cancel' })
    expect(answer.status).to.equal(409)
    expect((await problemOf(answer)).detail).to.contain('nobody has subscribed')
  })

  it('orders a fault', async () => {
    const here = stage()
    await order(here, 'fault', { kind: 'internal', times: 2, route: 'getPaymentMethod' })
    expect(here.mock.state().faults).to.deep.equal([
      {
        kind: 'internal',
        left: 2,
        route: 'getPaymentMethod',
        beginsAt: new Date(start).toISOString(),
      },
    ])
    expect((await here.get('/payment-method')).status).to.equal(500)
  })

  const wrong: [string, unknown, string][] = [
    ['reset', { scenario: 'nonsense' }, scenarioNames.join(', ')],
    ['reset', { scenario: 7 }, scenarioNames.join(', ')],
    ['reset', { landed: 'yes' }, '"landed" is true or false'],
    ['reset', '{', 'Send a JSON object'],
    ['reset', '[]', 'Send a JSON object'],
    ['advance', {}, '"seconds" is a number from 0'],
    ['advance', { seconds: '60' }, '"seconds" is a number from 0'],
    ['advance', { seconds: -1 }, '"seconds" is a number from 0'],
    ['advance', { seconds: 1e12 }, '"seconds" is a number from 0'],
    ['aws', { event: 'explode' }, 'confirm, fail, cancel, close, resubscribe'],
    ['aws', { event: 'toString' }, 'confirm, fail, cancel, close, resubscribe'],
    ['fault', { kind: 'explode' }, Object.keys(faultKinds).join(', ')],
    ['fault', { kind: 'constructor' }, Object.keys(faultKinds).join(', ')],
    ['fault', { kind: 'html', times: 0 }, '"times" is a whole number from 1'],
    ['fault', { kind: 'html', times: 1.5 }, '"times" is a whole number from 1'],
    ['fault', { kind: 'html', afterMs: -1 }, '"afterMs" is a whole number from 0'],
    ['fault', { kind: 'html', route: 'nowhere' }, 'getPaymentMethod, getEligibility'],
  ]
  for (const [path, body, words] of wrong) {
    it(`answers 400 and names the legal words to ${path} ${JSON.stringify(body)}`, async () => {
      const here = stage()
      const answer = await order(here, path, body)
      expect(answer.status).to.equal(400)
      expect((await problemOf(answer)).detail).to.contain(words)
      expect(here.mock.state().scenario).to.equal('happy')
    })
  }

  it('answers 404 to what it does not know', async () => {
    expect((await order(stage(), 'explode', {})).status).to.equal(404)
    expect((await stage().mock.fetch('/__mock/reset')).status).to.equal(404)
  })

  it('lists every scenario, fault and event with words for QA', async () => {
    const answer = await stage().mock.fetch('/__mock/scenarios')
    const said = (await answer.json()) as {
      scenarios: { name: string; title: string }[]
      faults: object
      awsEvents: string[]
    }
    expect(said.scenarios.map(({ name }) => name)).to.deep.equal([...scenarioNames])
    expect(said.faults).to.deep.equal(faultKinds)
    expect(said.awsEvents).to.include('confirm')
  })
})

describe('The log', () => {
  it('tells requests with status and id, and what happened by itself, in order', async () => {
    const here = stage()
    await here.claim()
    here.mock.advance(6)
    await here.link()
    const entries = here.mock.log()
    const texts = entries.map(({ text }) => text)
    expect(texts).to.include(`POST ${base}/marketplace/links → 202`)
    const confirmed = texts.findIndex((text) => text.includes('subscribe-success'))
    const asked = texts.lastIndexOf(`GET ${base}/marketplace/link → 200`)
    expect(confirmed).to.be.greaterThan(0).and.lessThan(asked)
    expect(entries.at(-1)).to.include({ type: 'request', method: 'GET', status: 200 })
    expect(entries.at(-1)?.requestId).to.match(/^req-/)
  })

  it('is read on from where the last reading ended', async () => {
    const here = stage()
    const read = async (after: number) =>
      (await (await here.mock.fetch(`/__mock/log?after=${after}`)).json()) as {
        entries: LogEntry[]
        last: number
      }
    await here.get('/payment-method')
    const { last } = await read(0)
    expect((await read(last)).entries).to.deep.equal([])
    await here.get('/marketplace/link')
    expect((await read(last)).entries.map(({ path }) => path)).to.deep.equal([
      `${base}/marketplace/link`,
    ])
    expect((await here.mock.fetch('/__mock/log?after=x')).status).to.equal(400)
  })

  it('tells listeners at once, until they leave', async () => {
    const here = stage()
    const heard: string[] = []
    const leave = here.mock.onLog(({ text }) => heard.push(text))
    await here.get('/payment-method')
    leave()
    await here.get('/payment-method')
    expect(heard).to.deep.equal([`GET ${base}/payment-method → 200`])
  })

  it('says where a connection was dropped', async () => {
    const here = stage()
    here.mock.fault({ kind: 'offline' })
    await here.get('/payment-method').catch(() => undefined)
    expect(here.mock.log().at(-1)?.text).to.equal(`GET ${base}/payment-method → dropped`)
    expect(here.mock.log().at(-1)).not.to.have.property('status')
  })
})

describe('The list of scenarios', () => {
  it('has every name once, with title, description and journey', () => {
    expect(scenarios.map(({ name }) => name)).to.deep.equal([...scenarioNames])
    for (const { title, describes, journey } of scenarios) {
      expect(title).to.match(/\w/)
      expect(describes).to.match(/\.$/)
      expect(journey.length).to.be.greaterThan(0)
      for (const row of journey) expect(row).to.match(/^J([1-9]|1[0-4])$/)
    }
  })

  it('shows every row of the journey somewhere', () => {
    const shown = new Set(scenarios.flatMap(({ journey }) => journey))
    expect(
      [...Array(14).keys()].map((i) => `J${i + 1}`).filter((j) => !shown.has(j)),
    ).to.deep.equal([])
  })

  it('refuses a name that is not on it', () => {
    const { mock } = stage()
    expect(() => mock.reset('nonsense' as 'happy')).to.throw('nonsense')
    expect(mock.state().scenario).to.equal('happy')
  })
})
