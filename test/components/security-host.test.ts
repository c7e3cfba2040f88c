// Security: a hostile, careless or old host page gets calm elements and no error that nobody caught.
import { expect } from '@open-wc/testing'
import { createBillingMock } from '../../src/api/mock/index.ts'
import { until } from '../support/quick-time.ts'
import { HostFrame } from './support/host-frame.ts'
import { hostilities, type Hostility } from './support/hostilities.ts'

/** Where nothing of ours can be on the page: whoever owns the names decides. */
const takenOver = /tags that somebody else|customElements\./

let frame: HostFrame
let bases = 0

beforeEach(async () => {
  frame = new HostFrame()
  await frame.open()
})
afterEach(() => frame.close())

describe('a host page (fault 41)', () => {
  for (const hostility of Object.keys(hostilities) as Hostility[]) {
    it(`with ${hostility} has calm elements and no error`, async () => {
      const apiBase = `/host-${++bases}/api/v1/billing`
      const mock = createBillingMock({
        scenario: 'already-linked-same',
        apiBase,
        origin: location.origin,
      })
      let asked = 0
      await frame.page.play(hostility, apiBase, (input, init) => {
        asked += 1
        return mock.fetch(input, init)
      })
      if (takenOver.test(hostility)) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        expect(asked).to.equal(0)
      } else {
        await until(
          () => /Factory floor/.test(frame.textOf('unlink-guide')),
          () => `the guide: ${frame.textOf('unlink-guide')} ${frame.page.problems.join()}`,
        )
        await until(
          () => /AWS Marketplace/.test(frame.textOf('payment-method')),
          () => `the field: ${frame.textOf('payment-method')}`,
        )
        await until(
          () => /AWS Marketplace/.test(frame.textOf('subscribe-link')),
          () => `the link: ${frame.textOf('subscribe-link')}`,
        )
      }
      expect(frame.page.problems).to.deep.equal([])
    }).timeout(30_000)
  }
})
