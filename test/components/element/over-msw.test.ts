// The elements of a host page that brings no fetch of its own and tests against msw.
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { createBillingMock, type BillingMock } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import '../../../src/define.ts'
import { behindMsw } from '../../support/msw.ts'

const shadowText = (element: Element): string =>
  element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? ''

let count = 0
let mock: BillingMock
let leaveMsw: () => void

async function page(
  scenario: Parameters<BillingMock['reset']>[0],
  prepare: () => Promise<void> | void = () => undefined,
) {
  count += 1
  const apiBase = `/msw-${count}/api/v1/billing`
  mock = createBillingMock({ apiBase, origin: location.origin })
  mock.reset(scenario, { landed: false })
  leaveMsw = behindMsw(mock)
  await prepare()
  configureBilling({ apiBase })
  const host = await fixture<HTMLElement>(html`
    <div>
      <emqx-billing-link-status></emqx-billing-link-status>
      <emqx-billing-payment-method></emqx-billing-payment-method>
      <emqx-billing-unlink-guide></emqx-billing-unlink-guide>
    </div>
  `)
  const [status, field, guide] = Array.from(host.children)
  if (!status || !field || !guide) throw new Error('The page is incomplete')
  return { status, field, guide }
}

describe('A page behind msw', () => {
  afterEach(() => leaveMsw())

  it('walks from the landing to the linked account', async () => {
    const { status, field } = await page('happy', async () => void (await mock.arrive()))
    await waitUntil(() => /Waiting for AWS/.test(shadowText(status)), 'it waits for AWS')
    mock.aws('confirm')
    window.dispatchEvent(new Event('focus'))
    await waitUntil(() => /are linked/.test(shadowText(status)), 'it is linked', { timeout: 4_000 })
    await waitUntil(
      () => /AWS Marketplace Subscription/.test(shadowText(field)),
      'the field follows',
      { timeout: 4_000 },
    )
    expect(document.cookie).to.equal('')
  }).timeout(10_000)

  it('tells the refusal that the backend gives, with its cause', async () => {
    const { status, field } = await page('credit-card', async () => void (await mock.arrive()))
    await waitUntil(() => /A credit card is set up/.test(shadowText(status)), 'it is refused')
    await waitUntil(() => /Visa/.test(shadowText(field)), 'the card stays the method')
  })

  it('previews what cancelling does to each deployment', async () => {
    const { guide } = await page('already-linked-same')
    await waitUntil(() => /Factory floor/.test(shadowText(guide)), 'the deployments are listed')
    expect(shadowText(guide)).to.match(/Fleet telemetry/)
  })
})
