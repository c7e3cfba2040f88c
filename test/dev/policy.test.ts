// Development: a Content-Security-Policy that is in the way is told with the directive to write.
import { expect, html } from '@open-wc/testing'
import { configureBilling } from '../../src/components/page/config.ts'
import '../../src/dev/define.ts'
import { pause } from '../support/quick-time.ts'
import { expectProblem } from '../support/trap.ts'
import { type Console, listenToConsole, put } from './console.ts'

/** As the browser reports it, on the element or the document that it happened in. */
function violate(directive: string, blockedURI: string, sample = '', at: EventTarget = document) {
  at.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      bubbles: true,
      composed: true,
      effectiveDirective: directive,
      violatedDirective: directive,
      blockedURI,
      sample,
      documentURI: location.href,
      originalPolicy: '',
      disposition: 'enforce',
      statusCode: 200,
    }),
  )
}

describe('In development, for a policy that is in the way, the console', () => {
  let page: Console
  beforeEach(() => {
    page = listenToConsole()
    expectProblem(/^(?:style-src|connect-src|script-src|trusted-types)/)
  })
  afterEach(() => page.end())

  it('tells that the style sheet of the package is blocked, as the browser really reports it', async () => {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = 'https://cdn.example/@emqx/billing-elements/dist/styles.css'
    document.head.append(sheet)
    expect(await page.hears('csp-styles')).to.include('style-src')
    sheet.remove()
  })

  it('tells that styles inside an element are blocked', async () => {
    configureBilling({ apiBase: '/x', fetch: () => new Promise(() => undefined) })
    const [element] = put(html`<emqx-billing-link-status></emqx-billing-link-status>`).children
    violate('style-src-elem', 'inline', '', element?.shadowRoot ?? undefined)
    await page.hears('csp-styles')
  })

  it('tells that requests to the API are blocked', async () => {
    const apiBase = 'https://billing.example/api'
    const fetch = (): Promise<Response> => new Promise(() => undefined)
    configureBilling({ apiBase, fetch, allowedOrigins: ['https://billing.example'] })
    put(html`<emqx-billing-payment-method></emqx-billing-payment-method>`)
    violate('connect-src', `${apiBase}/payment-method`)
    await page.hears('csp-connect')
  })

  it('tells that the policy of Lit is not allowed', async () => {
    violate('trusted-types', 'trusted-types-policy', 'lit-html')
    expect(await page.hears('csp-trusted-types')).to.include("'allow-duplicates'")
  })

  it("is silent about what blocks the host's own", async () => {
    violate('style-src-elem', 'https://cdn.example/site.css')
    violate('style-src-attr', 'inline', '', document.body)
    violate('connect-src', 'https://telemetry.example/')
    violate('trusted-types', 'trusted-types-policy', 'other')
    violate('script-src', 'https://ads.example/a.js')
    await pause(50)
    expect(page.told).to.deep.equal([])
  })
})
