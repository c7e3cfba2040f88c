// Link status: the line is down, the server is broken, the answers are nonsense.
import { expect } from '@open-wc/testing'
import type { FaultKind } from '../../../src/api/mock/index.ts'
import { pause, until } from '../../support/quick-time.ts'
import { stage, waiting } from './support/stage.ts'

describe('link status, a bad line', () => {
  it('keeps what it knows and says that the connection is unstable', async () => {
    const page = await waiting()
    page.mock.fault({ kind: 'internal', times: 2 })
    await page.modal(/Waiting for AWS.*The connection is unstable/)
    expect(page.states).to.include.members(['pending', 'error'])
    await until(() => !/unstable/.test(page.modalText) && true, 'the note goes when it is well')
    expect(page.states).not.to.include('error')
  })

  it('says that the customer is offline, and goes on when he is back (fault 16)', async () => {
    const page = await waiting()
    window.dispatchEvent(new Event('offline'))
    await page.modal(/Waiting for AWS.*You are offline/)
    expect(page.states).to.include('offline')
    window.dispatchEvent(new Event('online'))
    await until(() => !/offline/.test(page.modalText) && true, 'the note goes when he is back')
  })

  it('tells a customer whom AWS has just sent that EMQX cannot be reached', async () => {
    const page = await stage({
      scenario: 'stalled-sync',
      arrives: true,
      before: (mock) => mock.fault({ kind: 'offline', times: 2 }),
    })
    await page.modal(/We cannot reach EMQX.*Nothing is lost/)
    await page.modal(/Waiting for AWS/)
  })

  it('tries at once when he asks for it', async () => {
    const page = await stage({
      scenario: 'stalled-sync',
      arrives: true,
      before: (mock) => mock.fault({ kind: 'offline', times: 1 }),
    })
    await page.modal(/We cannot reach EMQX/)
    await page.click('Try again')
    await page.modal(/Waiting for AWS/)
  })

  it('does not bother anybody else with it', async () => {
    const page = await stage({ before: (mock) => mock.fault({ kind: 'offline', times: 3 }) })
    await page.shows('error')
    await pause(100)
    await page.silent()
  })

  it('asks for one click once an answer has named another account, and comes to a good end', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    page.mock.fault({ kind: 'other_account', times: 2 })
    await page.put()
    await page.modal(/Link these two accounts\?.*olivia@factory\.example/s)
    expect(page.mock.state().links).to.deep.equal([])
    await page.click('Link accounts')
    await page.modal(/Waiting for AWS/)
    expect(page.mock.state().links.at(-1)?.state).to.equal('pending')
  })

  it('shows a neutral view with a ticket for a state of a newer server (fault 22)', async () => {
    const page = await stage({ scenario: 'unknown-state' })
    await page.pops(/Linking has a new status/)
    await page.click('View details')
    await page.modal(/does not know the status/)
    expect(page.states).to.include('unknown')
    expect(page.has(/Submit a ticket/)).to.equal(true)
  })

  it('is calm when every answer is malformed', async () => {
    const page = await stage({ scenario: 'malformed', search: 'marketplace=aws' })
    await page.modal(/We cannot reach EMQX/)
    expect(page.modalText).not.to.match(/undefined|null|NaN|object/)
  })

  it('never says "linked" unless the server did, for this account', async () => {
    const page = await waiting()
    page.mock.fault({ kind: 'junk', times: 3 })
    page.mock.fault({ kind: 'other_account', times: 1, afterMs: 1 })
    for (let turn = 0; turn < 30; turn += 1) {
      expect(page.modalText).not.to.match(/are linked/)
      await pause(20)
    }
  })
})

// Each fault stands for a row of the matrix: what a bad line or a broken server does in the middle of it.
describe('link status, the whole way (faults 4, 17, 19, 20, 21, 22, 26, 35, 36, 52, 67, 68, 77, 82)', () => {
  const faults: FaultKind[] = [
    ...(['offline', 'lost_response', 'stall_body', 'truncate', 'junk', 'html'] as const),
    ...(['error_html', 'empty', 'not_modified', 'not_found', 'rate_limited', 'internal'] as const),
    ...(['unavailable', 'replica_lag', 'huge', 'redirect', 'unknown_values'] as const),
  ]

  for (const kind of faults) {
    it(`comes to a good end over the fault "${kind}"`, async () => {
      const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
      page.mock.fault({ kind, times: 2 })
      await page.put()
      const looks = setInterval(() => page.returns(), 2_000)
      try {
        await until(
          () => page.mock.state().links.at(-1)?.state === 'pending',
          () => `linked; it says "${page.modalText}"`,
          12_000,
        )
        page.mock.aws('confirm')
        await until(
          () => /are linked|is linked/.test(page.modalText + page.popupText),
          () => `told; it says "${page.modalText} / ${page.popupText}"`,
          12_000,
        )
      } finally {
        clearInterval(looks)
      }
    }).timeout(30_000)
  }
})
