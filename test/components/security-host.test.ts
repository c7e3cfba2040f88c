// Security: a hostile, careless or old host page gets calm elements and no error that nobody caught.
import { expect } from '@open-wc/testing'
import { createBillingMock } from '../../src/api/mock/index.ts'
import { until } from '../support/quick-time.ts'
import type { HostPage } from './support/host-page.ts'
import { hostilities, type Hostility } from './support/hostilities.ts'

/** Where nothing of ours can be on the page: whoever owns the names decides. */
const takenOver = /tags that somebody else|customElements\./

let frame: HTMLIFrameElement
let bases = 0

beforeEach(async () => {
  frame = document.createElement('iframe')
  frame.width = '900'
  frame.height = '700'
  frame.src = '/test/components/support/host-page.html'
  document.body.append(frame)
  await until(() => 'page' in (frame.contentWindow ?? {}), 'the host page', 20_000)
})
afterEach(() => frame.remove())

const hostPage = () => (frame.contentWindow as unknown as { page: HostPage }).page

function textOf(tag: string): string {
  const element = frame.contentDocument!.body.querySelector(`emqx-billing-${tag}`)
  return (element?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

describe('a host page (fault 40) (fault 41) (fault 47) (fault 50)', () => {
  for (const hostility of Object.keys(hostilities) as Hostility[]) {
    it(`with ${hostility} has calm elements and no error`, async () => {
      const apiBase = `/host-${++bases}/api/v1/billing`
      const mock = createBillingMock({
        scenario: 'already-linked-same',
        apiBase,
        origin: location.origin,
      })
      let asked = 0
      await hostPage().play(hostility, apiBase, (input, init) => {
        asked += 1
        return mock.fetch(input, init)
      })
      if (takenOver.test(hostility)) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        expect(asked).to.equal(0)
      } else {
        await until(
          () => /Factory floor/.test(textOf('unlink-guide')),
          () => `the guide: ${textOf('unlink-guide')} ${hostPage().problems.join()}`,
        )
        await until(
          () => /AWS Marketplace/.test(textOf('payment-method')),
          () => `the field: ${textOf('payment-method')}`,
        )
        await until(
          () => /AWS Marketplace/.test(textOf('subscribe-link')),
          () => `the link: ${textOf('subscribe-link')}`,
        )
      }
      expect(hostPage().problems).to.deep.equal([])
    }).timeout(30_000)
  }
})
