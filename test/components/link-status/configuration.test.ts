// Link status: a page that is not set up, or set up with nonsense.
import { expect, fixture, html } from '@open-wc/testing'
import * as fc from 'fast-check'
import { configureBilling } from '../../../src/components/page/config.ts'
import { pause } from '../../support/quick-time.ts'
import { expectProblem } from '../../support/trap.ts'
import { refuseLinks, stage } from './support/stage.ts'

/** What `console.warn` was told. */
function warnings(): string[] {
  const told: string[] = []
  const { warn } = console
  console.warn = (...values: unknown[]) => told.push(values.join(' '))
  after.push(() => (console.warn = warn))
  return told
}
const after: (() => void)[] = []
afterEach(() => {
  for (const each of after.splice(0)) each()
})

describe('link status, configuration', () => {
  it('shows nothing, and says nothing in the console, when the page is not set up', async () => {
    const told = warnings()
    configureBilling({})
    const place = await fixture<HTMLElement>(
      html`<div>
        <emqx-billing-link-status></emqx-billing-link-status>
        <emqx-billing-link-status></emqx-billing-link-status>
      </div>`,
    )
    // Longer than a host that configures late is waited for in development.
    await pause(300)
    expect(told).to.deep.equal([])
    expect(place.querySelector('emqx-billing-link-status')!.matches(':state(empty)')).to.equal(true)
  })

  it('starts as soon as the page is set up (fault 65)', async () => {
    configureBilling({})
    const element = await fixture<HTMLElement>(
      html`<emqx-billing-link-status></emqx-billing-link-status>`,
    )
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    page.element = element as typeof page.element
    await page.asked('GET /marketplace/link')
  })

  const bases = [
    'https://evil.example/api',
    '//evil.example',
    'javascript:alert(1)',
    'api',
    '/\\evil',
  ]
  for (const base of bases) {
    it(`asks nobody at ${base} from markup, and stays calm`, async () => {
      const page = await stage({ element: false })
      const element = await fixture<HTMLElement>(
        html`<emqx-billing-link-status api-base=${base}></emqx-billing-link-status>`,
      )
      page.element = element as typeof page.element
      await page.shows('error')
      await page.silent()
      expect(page.requests).to.deep.equal([])
    })
  }

  it('takes any attribute without throwing', async () => {
    const page = await stage({ arrives: true, canned: refuseLinks('credit_card_on_file') })
    await page.modal(/A credit card/)
    const names = [
      'listing-url',
      'ticket-url',
      'sign-in-url',
      'product-name',
      'lang',
      'part',
      'dir',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.webUrl(),
      fc.constantFrom(
        'javascript:alert(1)',
        '[object Object]',
        'https://',
        'zh-TW',
        'x-y',
        'i-klingon',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), text, async (name, value) => {
        page.element.setAttribute(name, value)
        await page.element.updateComplete
        for (const each of page.dialog.querySelectorAll('a')) {
          expect(new URL(each.href).protocol).to.match(/^https?:$/)
        }
        page.element.removeAttribute(name)
      }),
      { numRuns: 150 },
    )
    await page.modal(/A credit card/)
  }).timeout(30_000)

  it('takes any property without throwing', async () => {
    const page = await stage({ arrives: true, canned: refuseLinks('credit_card_on_file') })
    await page.modal(/A credit card/)
    const names = ['listingUrl', 'ticketUrl', 'signInUrl', 'productName', 'lang'] as const
    const values = [42, null, undefined, {}, [], Symbol.iterator, () => 1, true, Number.NaN]
    for (const name of names) {
      for (const value of values) {
        Object.assign(page.element, { [name]: value })
        await page.element.updateComplete
      }
      Object.assign(page.element, { [name]: '' })
    }
    await page.modal(/A credit card/)
  })

  it('survives a page that sets up nonsense', async () => {
    const page = await stage({ arrives: true, canned: refuseLinks('credit_card_on_file') })
    await page.modal(/A credit card/)
    for (const nonsense of [
      { locale: 'not a locale!' },
      { locale: 42 },
      { messages: { en: null } },
      { messages: { en: { status: 'x', failures: { credit_card_on_file: { title: 5 } } } } },
      { ticketUrl: 'https://[' },
      { ticketUrl: 7 },
      { allowedOrigins: ['nonsense', ''] },
    ]) {
      configureBilling({ apiBase: page.apiBase, fetch: page.mock.fetch, ...(nonsense as object) })
      await page.element.updateComplete
      await page.modal(/A credit card/)
    }
  })

  it('speaks with the host’s own words', async () => {
    const page = await stage({
      scenario: 'stalled-sync',
      arrives: true,
      config: { messages: { en: { status: { pendingTitle: 'Hold the line' } } } },
    })
    await page.modal(/Hold the line/)
  })

  it('puts the host’s fetch in a box when it throws', async () => {
    expectProblem(/^$/)
    const page = await stage({
      search: 'marketplace=aws',
      config: {
        fetch: () => {
          throw new Error('the host’s own mistake')
        },
      },
    })
    await page.modal(/We cannot reach EMQX/)
  })
})
