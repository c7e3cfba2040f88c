// Tabs of two releases side by side: they understand or ignore each other, and both ask the server.
import { expect } from '@open-wc/testing'
import { browserHints } from '../../../src/api/session/hints.ts'
import { pace } from '../../../src/api/session/pace.ts'
import { openTab } from './support/browser.ts'
import { MockHouse } from './support/mock-browser.ts'
import { openSessionOf } from './support/open-session.ts'
import { link } from './support/samples.ts'
import { ScriptedClient } from './support/scripted-client.ts'

let channels = 0

/** A tab of this release on a real channel, and another release on the same one. */
function besideAnotherRelease(members: Parameters<typeof link>[0]) {
  channels += 1
  const name = `two-releases-${channels}`
  const tab = openTab()
  const client = new ScriptedClient(tab.clock)
  client.link = link(members)
  const environment = { ...tab.environment, openHints: browserHints }
  const page = openSessionOf(client, { ...tab, environment }, ['link'], name)
  const other = new BroadcastChannel(name)
  const heard: unknown[] = []
  other.onmessage = (event) => heard.push(event.data)
  /** Says it, and waits until whoever opened the channel earlier has heard it too. */
  const say = async (word: unknown) => {
    const last = new BroadcastChannel(name)
    const delivered = new Promise<void>((resolve) => (last.onmessage = () => resolve()))
    other.postMessage(word)
    await delivered
    last.close()
  }
  const close = () => {
    page.leave()
    other.close()
  }
  return { name, page, client, heard, say, close }
}

describe('Beside a tab of another release (fault 54)', () => {
  it('words of a newer one are not understood, and lead to nothing', async () => {
    const { page, client, say, close } = besideAnotherRelease({ state: 'active' })
    await page.clock.advance(60_000)
    const before = client.asked.length
    for (const word of ['changed/2', 'asked/2', 'active', { hint: 'changed', version: 2 }, 2]) {
      await say(word)
    }
    await page.clock.advance(60_000)
    expect(client.asked.length).to.equal(before)
    await say('changed/1')
    await page.clock.advance(pace.floor + pace.errorFloor)
    expect(client.asked.length, 'and a word that both know still does').to.be.above(before)
    close()
  })

  it('nobody is starved by a newer one that asks for all and tells it in words of its own', async () => {
    const anHourIn = { startedAt: '2026-03-01T11:00:00Z' }
    const { name, page, client, say, close } = besideAnotherRelease(anHourIn)
    await page.clock.advance(0)
    page.hall.crash(page.page)
    page.hall.squat(`${name}:lead`)
    client.link = link({ ...anHourIn, version: 9, state: 'active' })
    for (let turn = 0; turn < 13; turn += 1) {
      await say('asked/2')
      await page.clock.advance(10_000)
    }
    expect(page.state().name).to.equal('active')
    close()
  })

  it('an older one that knows only "changed" hears of news', async () => {
    const { page, client, heard, say, close } = besideAnotherRelease({})
    await page.clock.advance(0)
    client.link = link({ version: 9, state: 'active' })
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('active')
    await say('over')
    expect(heard).to.include('changed/1')
    close()
  })

  it('answers of a newer schema in one tab and of an older one in the other tell the same story', async () => {
    const house = new MockHouse('slow-sync', { landed: false })
    await house.mock.arrive()
    const newer: typeof fetch = async (input, init) => {
      const response = await house.mock.fetch(input, init)
      if (response.status >= 300 || response.body === null) return response
      const json = (await response.json()) as { steps?: object[] }
      const steps = json.steps && { steps: [...json.steps, { name: 'audit', state: 'queued' }] }
      const body = JSON.stringify({ ...json, ...steps, phase: 'linked', channel: 2 })
      const { status, headers } = response
      return new Response(body, { status, headers })
    }
    const tabs = [house.open(undefined, house.mock, newer), house.open()]
    await house.clock.advance(5_000)
    expect(tabs.map((tab) => tab.truth())).to.deep.equal(['pending', 'pending'])
    await house.clock.advance(1_265_000)
    expect(tabs.map((tab) => tab.truth())).to.deep.equal(['active', 'active'])
    for (const tab of tabs) tab.leave()
  })
})
