// Room: test. Asking for the link: entity tags, news about a registration, and held answers.
import { expect } from '@open-wc/testing'
import { customer, stage, type Stage, start } from './stage.ts'

const path = '/marketplace/link'

async function tag(here: Stage): Promise<string> {
  return (await here.get(path)).headers.get('etag')!
}

describe('GET /marketplace/link', () => {
  it('answers 204 while there is no link, and 304 to whoever knows that', async () => {
    const here = stage()
    const answer = await here.get(path)
    expect(answer.status).to.equal(204)
    const again = await here.get(path, { 'if-none-match': answer.headers.get('etag')! })
    expect(again.status).to.equal(304)
  })

  it('answers 304 without a body until something changes', async () => {
    const here = stage()
    await here.claim()
    const known = { 'if-none-match': await tag(here) }
    const unchanged = await here.get(path, known)
    expect(unchanged.status).to.equal(304)
    expect(await unchanged.text()).to.equal('')
    here.mock.aws('confirm')
    expect((await here.get(path, known)).status).to.equal(200)
  })

  it('knows its tag in a list and in weak form', async () => {
    const here = stage()
    await here.claim()
    const known = { 'if-none-match': `"other", W/${await tag(here)}` }
    expect((await here.get(path, known)).status).to.equal(304)
  })

  it('has another tag once the link was acknowledged, so that other tabs learn of it', async () => {
    const here = stage()
    await here.claim()
    const before = await tag(here)
    await here.acknowledge((await here.link()).version)
    expect(await tag(here)).not.to.equal(before)
  })

  it('has another tag for another account', async () => {
    const here = stage()
    const before = await tag(here)
    here.mock.signInAs('ben@harbour.example')
    expect(await tag(here)).not.to.equal(before)
  })

  it('has another tag after a reset', async () => {
    const here = stage('canceled')
    const before = await tag(here)
    here.mock.reset('canceled')
    expect(await tag(here)).not.to.equal(before)
  })

  it('says whether a registration waits for this browser', async () => {
    const here = stage()
    const said = async () => (await here.get(path)).headers.get('x-marketplace-registration')
    expect(await said()).to.equal('none')
    await here.mock.arrive()
    expect(await said()).to.equal('present')
    await here.claim()
    expect(await said()).to.equal('none')
  })

  it('has larger versions after a reset, so that open tabs do not take the news for old', async () => {
    const here = stage('canceled')
    const { version } = await here.link()
    here.mock.reset('already-linked-same')
    expect((await here.link()).version).to.be.greaterThan(version)
  })
})

describe('A held answer', () => {
  /** Held answers wait in a sleep of the test's own making. */
  function held() {
    let now = start
    const naps: { ms: number; wake: () => void }[] = []
    const sleep = (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          now += ms
          resolve()
        }
        naps.push({ ms, wake })
        signal?.addEventListener('abort', () => resolve())
      })
    const here = stage('happy', { holdAnswers: true, clock: { now: () => now }, sleep })
    const ask = async (wait: string, known?: string) =>
      here.get(path, { prefer: wait, ...(known !== undefined && { 'if-none-match': known }) })
    const asleep = async () => {
      while (naps.length === 0) await new Promise((resolve) => setTimeout(resolve))
      return naps.shift()!
    }
    return { ...here, ask, asleep, pass: (ms: number) => (now += ms) }
  }

  it('comes at once to an asker who knows nothing yet', async () => {
    const { ask } = held()
    const answer = await ask('wait=20')
    expect(answer.status).to.equal(204)
    expect(answer.headers.has('preference-applied')).to.equal(false)
  })

  it('comes at once with news that the asker has not seen', async () => {
    const { ask } = held()
    const answer = await ask('wait=20', '"old"')
    expect(answer.status).to.equal(204)
    expect(answer.headers.get('preference-applied')).to.equal('wait')
  })

  it('is a 304 when the time is over without news', async () => {
    const here = held()
    const answer = here.ask('wait=20', await tag(here))
    const nap = await here.asleep()
    expect(nap.ms).to.equal(20_000)
    nap.wake()
    expect((await answer).status).to.equal(304)
    expect((await answer).headers.get('preference-applied')).to.equal('wait')
  })

  it('is held for 25 seconds at most', async () => {
    const here = held()
    const answer = here.ask('respond-async, wait=600', await tag(here))
    const nap = await here.asleep()
    expect(nap.ms).to.equal(25_000)
    nap.wake()
    await answer
  })

  it('comes as soon as AWS confirms by itself', async () => {
    const here = held()
    await here.claim()
    const answer = here.ask('wait=20', await tag(here))
    const nap = await here.asleep()
    expect(nap.ms).to.equal(6000)
    nap.wake()
    expect(((await (await answer).json()) as { state: string }).state).to.equal('active')
  })

  it('comes as soon as the clock is moved over an event', async () => {
    const here = held()
    await here.claim()
    const answer = here.ask('wait=20', await tag(here))
    await here.asleep()
    here.mock.advance(6)
    expect((await answer).status).to.equal(200)
  })

  it('ends as soon as AWS sends the customer, so that the next question brings the new cookie', async () => {
    const here = held()
    const answer = here.ask('wait=20', await tag(here))
    await here.asleep()
    here.pass(1)
    await here.mock.arrive()
    expect((await answer).headers.get('preference-applied')).to.equal('wait')
    const next = await here.get(path)
    expect(next.headers.get('x-marketplace-registration')).to.equal('present')
  })

  it('comes as soon as another tab acknowledged', async () => {
    const here = held()
    await here.claim()
    const { version } = await here.link()
    const answer = here.ask('wait=20', await tag(here))
    await here.asleep()
    await here.acknowledge(version)
    expect((await (await answer).json()) as object).to.have.property('acknowledgedVersion')
  })

  it('ends with the session', async () => {
    const here = held()
    const answer = here.ask('wait=20', await tag(here))
    await here.asleep()
    here.mock.reset('signed-out')
    expect((await answer).status).to.equal(401)
  })

  it('lets an asker go who has left', async () => {
    const here = held()
    const known = await tag(here)
    const leaving = new AbortController()
    const answer = here.mock.fetch(`/api/v1/billing${path}`, {
      headers: { prefer: 'wait=20', 'if-none-match': known },
      signal: leaving.signal,
    })
    await here.asleep()
    leaving.abort()
    const error = await answer.catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(DOMException)
    expect((error as DOMException).name).to.equal('AbortError')
  })

  it('is not held at all where the mock does not hold answers', async () => {
    const here = stage()
    const answer = await here.get(path, { prefer: 'wait=20', 'if-none-match': await tag(here) })
    expect(answer.status).to.equal(304)
    expect(answer.headers.has('preference-applied')).to.equal(false)
  })

  it('does not turn for ever where sleep returns at once and the clock stands still', async () => {
    const here = stage('happy', { holdAnswers: true, sleep: async () => {} })
    here.mock.signInAs(customer)
    const answer = await here.get(path, { prefer: 'wait=20', 'if-none-match': await tag(here) })
    expect(answer.status).to.equal(304)
  })
})
