// Room: test. The same steps under the same clock give the same answers, and nothing runs by itself.
import { expect } from '@open-wc/testing'
import { createBillingMock, scenarios } from '../../../src/api/mock/index.ts'
import { stage, start } from './stage.ts'

async function trace(name: (typeof scenarios)[number]['name']): Promise<string> {
  const here = stage(name)
  const seen: unknown[] = []
  await here.mock.arrive()
  for (const seconds of [0, 6, 3600, 86_400, 4 * 86_400]) {
    here.mock.advance(seconds)
    const answer = await here.get('/marketplace/link')
    seen.push(answer.status, await answer.text(), [...answer.headers])
  }
  return JSON.stringify([seen, here.mock.state(), here.mock.log()])
}

describe('The mock is deterministic', () => {
  it('in every scenario: two walks leave the same trace', async () => {
    for (const { name } of scenarios) expect(await trace(name), name).to.equal(await trace(name))
  })

  it('starts no timer of its own while things are scheduled', async () => {
    const original = globalThis.setTimeout
    let started = 0
    globalThis.setTimeout = ((...args: Parameters<typeof original>) => {
      started += 1
      return original(...args)
    }) as typeof original
    try {
      const here = stage('canceling', { holdAnswers: true })
      await here.link()
      here.mock.advance(60)
      await here.link()
    } finally {
      globalThis.setTimeout = original
    }
    expect(started).to.equal(0)
  })

  it('dates its answers by its own clock', async () => {
    const here = stage()
    here.mock.advance(3600)
    const answer = await here.get('/payment-method')
    expect(answer.headers.get('date')).to.equal(new Date(start + 3_600_000).toUTCString())
  })

  it('runs by the real clock when none is given', () => {
    const before = new Date().getTime()
    const now = createBillingMock().now()
    expect(now).to.be.within(before, new Date().getTime())
  })

  it('refuses to move its clock back, or by nothing that is a number', () => {
    const { mock } = stage()
    for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => mock.advance(seconds)).to.throw(RangeError)
    }
  })

  it('refuses an API base that is no path', () => {
    for (const apiBase of ['', '/', 'api', '//evil.example', 'https://evil.example/api']) {
      expect(() => createBillingMock({ apiBase })).to.throw(TypeError)
    }
  })

  it('shows its state as plain JSON that nobody can reach in by', () => {
    const { mock } = stage('canceled')
    const state = mock.state()
    expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state)
    state.accounts[0]!.deployments[0]!.status = 'running'
    expect(mock.state().accounts[0]!.deployments[0]!.status).to.equal('stopped')
  })

  it('answers late by its latency', async () => {
    const naps: number[] = []
    const here = stage('happy', { latencyMs: 120, sleep: async (ms) => void naps.push(ms) })
    await here.get('/payment-method')
    await here.claim()
    expect(naps.filter((ms) => ms === 120).length).to.equal(naps.length)
    expect(naps.length).to.be.greaterThan(1)
  })
})
