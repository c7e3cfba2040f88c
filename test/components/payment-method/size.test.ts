// Payment method: nothing on the page moves when the answer comes.
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import type { EmqxBillingPaymentMethod } from '../../../src/components/payment-method/element.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import { createBillingMock } from '../../../src/api/mock/index.ts'
import { answer, around, askAgain, freshBase } from './support/field.ts'

const card = { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' }
const marketplace = {
  since: '2026-12-23T10:12:00Z',
  productName: 'EMQX Cloud (Pay as you go)',
  editable: false,
}
const aws = {
  ...marketplace,
  kind: 'aws_marketplace',
  linkState: 'active',
  awsAccountIdMasked: '••••••••9012',
  editBlockedReason: 'managed_on_aws',
}
const answers: Record<string, object> = {
  none: { kind: 'none' },
  'a credit card': card,
  'a card that only the owner may change': {
    ...card,
    editable: false,
    editBlockedReason: 'insufficient_role',
  },
  'a card changing to AWS': {
    ...card,
    editable: false,
    editBlockedReason: 'link_pending',
    pendingChange: { to: 'aws_marketplace', since: '2026-12-22T12:30:00Z' },
  },
  'a card that has been changing to AWS for long': {
    ...card,
    editable: false,
    editBlockedReason: 'link_pending',
    pendingChange: { to: 'aws_marketplace', since: '2026-01-01T12:30:00Z' },
  },
  'a bank account': { kind: 'us_bank_account', last4: '6789', verification: 'pending' },
  'a bank account that failed': { kind: 'us_bank_account', last4: '6789', verification: 'failed' },
  credits: { kind: 'available_credits', amount: '120.50', currency: 'USD' },
  AWS: aws,
  'AWS, being cancelled': { ...aws, linkState: 'canceling', editBlockedReason: 'final_metering' },
  Azure: { ...marketplace, kind: 'azure_marketplace', editBlockedReason: 'managed_on_azure' },
  'Google Cloud': { ...marketplace, kind: 'gcp_marketplace', editBlockedReason: 'managed_on_gcp' },
  'something newer': { kind: 'moon_dust', editable: false },
}

/** The element's height while it waits and once it knows, and how far what follows it moved. */
async function measure(width: number, respond: () => Response, words: RegExp) {
  const apiBase = freshBase()
  let respondNow: (response: Response) => void = () => undefined
  let waiting = new Promise<Response>((resolve) => (respondNow = resolve))
  configureBilling({
    apiBase,
    // Only the field is answered; whether there is a link is another question.
    fetch: async (input) =>
      new Request(input).url.includes('payment-method')
        ? waiting
        : new Response(null, { status: 204 }),
    signInUrl: '/login',
    ticketUrl: 'https://t.example/',
  })
  const host = document.createElement('div')
  host.className = `w${width}`
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`.w${width} { width: ${width}px }`)
  document.adoptedStyleSheets = [sheet]
  const box = await fixture(
    html`<div>
      <emqx-billing-payment-method></emqx-billing-payment-method>
      <hr />
    </div>`,
    { parentNode: host },
  )
  const element = box.querySelector<EmqxBillingPaymentMethod>('emqx-billing-payment-method')!
  const after = box.querySelector('hr')!
  await element.updateComplete
  expect(element.matches(':state(loading)')).to.equal(true)
  const before = { height: element.offsetHeight, top: after.getBoundingClientRect().top }
  respondNow(respond())
  const field = around(element, createBillingMock({ apiBase }), apiBase)
  await field.reads(words)
  const shift = after.getBoundingClientRect().top - before.top
  const ready = element.offsetHeight
  const next = (response: Response): void => {
    waiting = Promise.resolve(response)
  }
  return { loading: before.height, ready, shift, field: { ...field, respond: next } }
}

for (const width of [254, 288, 343, 420, 480, 560, 700, 1100]) {
  describe(`in ${width} pixels, the skeleton is exactly as high as`, () => {
    for (const [what, members] of Object.entries(answers)) {
      it(what, async () => {
        const known = /ending in|Marketplace|No payment|Credits|Another/
        const { loading, ready, shift } = await measure(width, () => answer(members), known)
        expect(ready).to.equal(loading)
        expect(shift).to.equal(0)
      })
    }

    it('a last known value that cannot be refreshed', async () => {
      const { loading, ready, field } = await measure(width, () => answer(card), /ending in/)
      field.respond(new Response('{}', { status: 400 }))
      askAgain(field.apiBase)
      await waitUntil(() => field.part('stale'))
      expect(field.element.offsetHeight).to.equal(loading)
      expect(ready).to.equal(loading)
      const label = field.part('label')!
      const range = document.createRange()
      range.selectNodeContents(label)
      const mark = field.part('stale')!.getBoundingClientRect()
      expect(mark.left).to.be.greaterThan(range.getBoundingClientRect().right)
      expect(mark.bottom).to.be.at.most(field.part('value')!.getBoundingClientRect().top + 8)
    })

    it('an error with its two buttons', async () => {
      const refuse = () => new Response('{}', { status: 400 })
      const { loading, ready } = await measure(width, refuse, /could not load/)
      expect(ready).to.equal(loading)
    })

    it('the request to sign in', async () => {
      const problem = JSON.stringify({ code: 'session_required', status: 401 })
      const headers = { 'content-type': 'application/problem+json' }
      const refuse = () => new Response(problem, { status: 401, headers })
      const { loading, ready } = await measure(width, refuse, /signed out/)
      expect(ready).to.equal(loading)
    })
  })
}
