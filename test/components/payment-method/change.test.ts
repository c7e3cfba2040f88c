// Payment method: changes that come by themselves.
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing'
import type { EmqxPaymentMethodChangeEvent } from '../../../src/components/element/events.ts'
import { account, answer, askAgain, showField, showMethod, startLinking } from './support/field.ts'

const card = { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' }
const aws = {
  kind: 'aws_marketplace',
  linkState: 'active',
  since: '2026-06-03T10:12:00Z',
  awsAccountIdMasked: '••••••••9012',
  productName: 'EMQX Cloud',
  editable: false,
}

/** A field whose backend says whatever `now` holds. */
async function telling(first: object) {
  let now: () => Response = () => answer(first)
  const field = await showField({}, { fetch: async () => now() })
  const changes: (string | undefined)[][] = []
  field.element.addEventListener('emqxpaymentmethodchange', ({ kind, previous }) =>
    changes.push([kind, previous]),
  )
  const status = field.element.shadowRoot!.querySelector('[role="status"]')!
  return {
    ...field,
    changes,
    status,
    say(members: object) {
      now = () => answer(members)
      askAgain(field.apiBase)
    },
  }
}

describe('a payment method that changes', () => {
  it('turns from "changing to" into AWS Marketplace without a reload, and tells host and ear once', async function () {
    this.timeout(15_000)
    const field = await showField({ scenario: 'happy' }, {}, startLinking)
    await field.reads('Changing to AWS Marketplace')
    expect(field.text()).to.match(/Started \w+ \d+, \d{4}/)
    expect(field.text()).to.include('It can be changed once AWS has confirmed.')
    expect(field.element.matches(':state(pending)')).to.equal(true)
    const status = field.element.shadowRoot!.querySelector('[role="status"]')!
    expect(status.textContent.trim(), 'the first answer is no news').to.equal('')
    const changes: EmqxPaymentMethodChangeEvent[] = []
    field.element.addEventListener('emqxpaymentmethodchange', (event) => changes.push(event))
    field.mock.advance(10)
    await waitUntil(() => changes.length > 0, 'the change', { timeout: 8_000 })
    expect(changes.map(({ kind, previous }) => [kind, previous])).to.deep.equal([
      ['aws_marketplace', 'none'],
    ])
    await field.reads(/AWS Marketplace Subscription.*AWS Billing Account/)
    expect(field.element.shadowRoot!.querySelector('[role="status"]')).to.equal(status)
    expect(status.textContent.trim()).to.equal('Payment method: AWS Marketplace Subscription')
    expect(field.element.matches(':state(pending)')).to.equal(false)
  })

  it('that is still the old one while it changes says how usage is billed until then', async () => {
    const pendingChange = { to: 'aws_marketplace', since: new Date().toISOString() }
    const field = await showMethod({
      ...card,
      pendingChange,
      editable: false,
      editBlockedReason: 'link_pending',
    })
    await field.reads('Changing to AWS Marketplace Subscription')
    expect(field.text()).to.include('Visa ending in 4242')
    expect(field.text()).to.include('Until then, usage is billed as before.')
  })

  it('for more than fifteen minutes says that it still does, and offers the ticket (fault 2)', async () => {
    const since = new Date(Date.now() - 16 * 60_000).toISOString()
    const pendingChange = { to: 'aws_marketplace', since }
    const ticketUrl = 'https://support.example.com/new'
    const field = await showMethod({ ...card, pendingChange, editable: false }, { ticketUrl })
    await field.reads('Still changing to AWS Marketplace Subscription. We keep checking.')
    const ticket = field.element.shadowRoot!.querySelector<HTMLAnchorElement>('.action a')!
    expect(new URL(ticket.href).origin).to.equal('https://support.example.com')
  })

  it('says so by itself when the fifteen minutes are over, and not before', async function () {
    this.timeout(30_000)
    const since = new Date(Date.now() - 15 * 60_000 + 2_500).toISOString()
    const ticketUrl = 'https://support.example.com/new'
    const field = await showMethod(
      { ...card, pendingChange: { to: 'aws_marketplace', since } },
      { ticketUrl },
    )
    await field.reads('Changing to AWS Marketplace Subscription')
    expect(field.element.shadowRoot!.querySelector('.action a')).to.equal(null)
    await field.reads('Still changing to AWS Marketplace Subscription', 20_000)
  })

  it('into something of a newer server says no more than that it changes', async () => {
    const pendingChange = { to: 'moon_dust', since: '2026-11-22T09:30:00Z' }
    const field = await showMethod({ ...card, pendingChange })
    await field.reads('A change is on its way')
    expect(field.text()).to.not.include('undefined')
  })

  it('fires nothing for the first answer and for one that says the same again', async () => {
    const field = await telling(card)
    await field.reads('Visa')
    field.say({ ...card, version: 2, last4: '1111' })
    await field.reads('1111')
    expect(field.changes).to.deep.equal([])
    expect(field.status.textContent.trim()).to.equal('')
  })

  it('fires once for each change of kind, there and back', async () => {
    const field = await telling(card)
    await field.reads('Visa')
    field.say({ ...aws, version: 2 })
    await field.reads('AWS Marketplace')
    field.say({ ...card, version: 3 })
    await field.reads('Visa')
    expect(field.changes).to.deep.equal([
      ['aws_marketplace', 'credit_card'],
      ['credit_card', 'aws_marketplace'],
    ])
    expect(field.status.textContent.trim()).to.equal('Payment method: Visa ending in 4242')
  })

  it('ignores an older version that comes late', async () => {
    const field = await telling({ ...aws, version: 9 })
    await field.reads('AWS Marketplace')
    field.say({ ...card, version: 3 })
    await aTimeout(200)
    expect(field.text()).to.include('AWS Marketplace Subscription')
    expect(field.changes).to.deep.equal([])
  })

  it('is not news when another account signed in', async () => {
    const field = await telling(card)
    await field.reads('Visa')
    field.say({ ...aws, account: { ...account, id: 'acc-2' } })
    await field.reads('AWS Marketplace')
    expect(field.changes).to.deep.equal([])
    expect(field.status.textContent.trim()).to.equal('')
  })

  it('lets a listener find the field as the event says', async () => {
    const field = await telling(card)
    await field.reads('Visa')
    const heard = oneEvent(field.element, 'emqxpaymentmethodchange')
    let read = ''
    field.element.addEventListener('emqxpaymentmethodchange', () => (read = field.text()))
    field.say({ ...aws, version: 2 })
    const event = await heard
    expect(event.bubbles && event.composed && !event.cancelable).to.equal(true)
    expect(read).to.include('AWS Marketplace Subscription')
  })
})
