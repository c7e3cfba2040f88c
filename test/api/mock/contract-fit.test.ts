// Room: test. Whatever the mock says in any scenario fits the contract to the letter.
import { expect } from '@open-wc/testing'
import {
  commonRefusals,
  Problem,
  read,
  type Route,
  type RouteName,
  routes,
  writeRefusals,
} from '../../../src/api/contract/index.ts'
import { scenarios } from '../../../src/api/mock/index.ts'
import type { ScenarioName } from '../../../src/api/mock/index.ts'
import { base, days, stage, type Stage } from './stage.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Nothing dropped, nothing renamed to `unknown`, nothing masked after the fact. */
async function fits(name: RouteName, answer: Response): Promise<void> {
  const route: Route = routes[name]
  const where = `${name} answered ${answer.status}`
  expect(answer.headers.get('cache-control'), where).to.equal('no-store')
  expect(answer.headers.get('x-request-id'), where).to.match(/^req-\d+$/)
  expect(Date.parse(answer.headers.get('date') ?? ''), where).to.be.a('number')
  const text = await answer.text()
  if (answer.status >= 400) {
    const problem = read(Problem, JSON.parse(text))
    const legal: string[] = [...route.refusals, ...commonRefusals]
    if (route.method !== 'GET') legal.push(...writeRefusals)
    expect(legal, where).to.include(problem?.code)
    expect(plain(problem), where).to.deep.equal(JSON.parse(text))
    return
  }
  expect(Object.keys(route.answers), where).to.include(String(answer.status))
  const schema = route.answers[answer.status]
  if (!schema) {
    expect(text, where).to.equal('')
    return
  }
  expect(answer.headers.get('content-type'), where).to.equal('application/json')
  expect(plain(read(schema, JSON.parse(text))), where).to.deep.equal(JSON.parse(text))
}

const reads: [RouteName, string][] = [
  ['getPaymentMethod', '/payment-method'],
  ['getEligibility', '/marketplace/eligibility'],
  ['getRegistration', '/marketplace/registration'],
  ['getLink', '/marketplace/link'],
  ['getCancellationImpact', '/marketplace/link/cancellation-impact'],
]

async function everyRead(here: Stage): Promise<void> {
  for (const [name, path] of reads) await fits(name, await here.get(path))
}

/** One customer's whole life with the scenario; wherever AWS cannot do a step, the next one follows. */
async function walk(here: Stage, look: () => Promise<void>): Promise<void> {
  const { mock } = here
  if (mock.state().accounts.some(({ email }) => email === mock.state().customer)) {
    mock.signInAs(mock.state().customer)
  }
  await look()
  await mock.arrive()
  await look()
  await fits('createLink', await here.claim())
  await look()
  const pending = await here.get('/marketplace/link')
  if (pending.status === 200) await fits('recheckLink', await here.recheck())
  mock.advance(30 * 60)
  await look()
  await fits('acknowledgeLink', await here.acknowledge(1))
  for (const event of ['confirm', 'cancel', 'resubscribe', 'cancel', 'close'] as const) {
    try {
      mock.aws(event)
    } catch (error) {
      expect(error).to.have.property('name', 'ImpossibleEvent')
    }
    await look()
  }
  mock.advance(3 * days)
  await look()
  mock.advance(20 * days)
  await look()
  await fits('releaseRegistration', await here.write('DELETE', '/marketplace/registration', 'r'))
  await look()
}

const broken: readonly ScenarioName[] = ['unknown-state', 'malformed']

describe('Every answer of the mock fits the contract', () => {
  for (const { name } of scenarios.filter((each) => !broken.includes(each.name))) {
    it(`all along the scenario ${name}`, async () => {
      const here = stage(name)
      await walk(here, () => everyRead(here))
    })
  }

  it('except in unknown-state, where it fits but is unknown', async () => {
    const here = stage('unknown-state')
    const json: unknown = await here.link()
    expect(read(routes.getLink.answers[200], json)?.state).to.equal('unknown')
    for (const [name, path] of reads) {
      const answer = await here.get(path)
      const schema = (routes[name] as Route).answers[answer.status]
      if (answer.status !== 200 || !schema) continue
      expect(read(schema, await answer.json()), name).not.to.equal(undefined)
    }
  })

  it('except in malformed, where nothing with a body fits', async () => {
    const here = stage('malformed')
    for (let round = 0; round < 8; round += 1) {
      for (const [name, path] of reads) {
        const answer = await here.get(path)
        const schema = (routes[name] as Route).answers[answer.status]
        if (answer.status !== 200 || !schema) continue
        expect(read(schema, await answer.json()), name).to.equal(undefined)
      }
    }
  })

  it('under another API base as well', async () => {
    const here = stage('happy', { apiBase: '/console/billing/' })
    expect((await here.mock.fetch('/console/billing/payment-method')).status).to.equal(200)
    const elsewhere = await here.mock.fetch(base + '/payment-method').catch((e: unknown) => e)
    expect(elsewhere).to.be.instanceOf(TypeError)
  })
})
