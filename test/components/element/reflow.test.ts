// All elements: at 400 % zoom a window of 1280 px is 320 wide, and a reader may space the text out.
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { createBillingMock, type ScenarioName } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import '../../../src/define.ts'

after(() => setViewport({ width: 800, height: 600 }))

const apiBase = '/reflow/api/v1/billing'

/** WCAG 2.2, 1.4.12. Readers' extensions put it into shadow roots too. */
const spacing = new CSSStyleSheet()
spacing.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`)

const unseen = '.unseen, .unseen *, [role=status], thead, thead *, svg, svg *'

/** What sticks out of the window, or is cut off by its own box. */
function lost(root: ShadowRoot): string[] {
  return Array.from(root.querySelectorAll<HTMLElement>('*'))
    .filter((each) => !each.matches(unseen) && each.checkVisibility())
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect()
      const { overflowX, overflowY } = getComputedStyle(each)
      const cut = /hidden|clip/
      return (
        left < -1 ||
        right > innerWidth + 1 ||
        (cut.test(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
        (cut.test(overflowY) && each.scrollHeight > each.clientHeight + 1)
      )
    })
    .map((each) => `<${each.localName} class="${each.className}"> ${each.textContent.trim()}`)
}

const pages: readonly (readonly [tag: string, scenario: ScenarioName, text: RegExp])[] = [
  ['emqx-billing-subscribe-link', 'happy', /AWS Marketplace/],
  ['emqx-billing-link-status', 'canceled', /subscription has ended/],
  ['emqx-billing-link-status', 'canceling', /being cancelled/],
  ['emqx-billing-payment-method', 'already-linked-same', /AWS Marketplace/],
  ['emqx-billing-payment-method', 'canceling', /AWS Marketplace/],
  ['emqx-billing-unlink-guide', 'already-linked-same', /Factory floor/],
  ['emqx-billing-unlink-guide', 'canceling', /Factory floor/],
  ['emqx-billing-unlink-guide', 'canceled', /Factory floor/],
]

describe('an element at 400 % zoom with spaced-out text', () => {
  for (const [tag, scenario, text] of pages) {
    it(`is read without scrolling sideways, and nothing is cut off: ${tag}, ${scenario} (fault 83)`, async () => {
      await setViewport({ width: 320, height: 256 })
      const mock = createBillingMock({ scenario, apiBase })
      configureBilling({
        apiBase,
        fetch: mock.fetch,
        listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-example',
      })
      const place = await fixture<HTMLElement>(html`<div></div>`)
      const element = place.appendChild(document.createElement(tag))
      const root = () => element.shadowRoot!
      await waitUntil(() => text.test(root().textContent), `${String(text)} is shown`)
      root().adoptedStyleSheets = [...root().adoptedStyleSheets, spacing]
      expect(lost(root())).to.deep.equal([])
      expect(document.documentElement.scrollWidth).to.be.at.most(320)
    })
  }
})
