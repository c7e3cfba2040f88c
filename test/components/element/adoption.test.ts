// All elements: moved into the document of a frame, as layouts with panes do, and back.
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { createBillingMock } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import '../../../src/define.ts'

const apiBase = '/adoption/api/v1/billing'

interface Look {
  readonly tag: string
  /** Inside the shadow root. */
  readonly part: string
  readonly property: 'display' | 'position' | 'listStyleType'
}

const looks: readonly Look[] = [
  { tag: 'emqx-billing-subscribe-link', part: '.unseen', property: 'position' },
  { tag: 'emqx-billing-payment-method', part: 'dd', property: 'display' },
  { tag: 'emqx-billing-unlink-guide', part: '.steps', property: 'listStyleType' },
]

function style(element: Element, { part, property }: Look): string | undefined {
  const found = element.shadowRoot?.querySelector(part)
  const view = element.ownerDocument.defaultView
  return found && view ? view.getComputedStyle(found)[property] : undefined
}

describe('an element that is moved into a frame', () => {
  for (const look of looks) {
    it(`looks and works there and back as before: ${look.tag} (fault 81)`, async () => {
      const mock = createBillingMock({ scenario: 'already-linked-same', apiBase })
      configureBilling({
        apiBase,
        fetch: mock.fetch,
        listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-example',
      })
      const place = await fixture<HTMLElement>(html`<div></div>`)
      const element = document.createElement(look.tag)
      place.append(element)
      await waitUntil(() => style(element, look) !== undefined, `${look.part} is drawn`)
      const before = style(element, look)
      const frame = document.createElement('iframe')
      place.append(frame)
      const { body } = frame.contentDocument!
      body.append(element)
      const bare = body.appendChild(frame.contentDocument!.createElement('div'))
      const plain = frame.contentWindow!.getComputedStyle(bare)[look.property]
      await waitUntil(() => style(element, look) === before, 'the same look in the frame')
      expect(before, 'not what an element without styles has').not.to.equal(plain)
      // It is drawn anew there as it would be here.
      element.lang = 'ja'
      await waitUntil(() => /AWS.*[ぁ-ん]|[ぁ-ん].*AWS/s.test(element.shadowRoot!.textContent))
      place.append(element)
      await waitUntil(() => style(element, look) === before, 'the same look back on the page')
    })
  }
})
