// Payment method: what the customer sees when the answer does not come.
import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import type { EmqxBillingErrorEvent } from '../../../src/components/element/events.ts'
import { answer, askAgain, showField, type Field } from './support/field.ts'

const card = { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' }
const refused = () => new Response('{}', { status: 400 })

async function telling(first: () => Response | Promise<Response>, config = {}) {
  let now = first
  let asked = 0
  const errors: EmqxBillingErrorEvent[] = []
  const hear = (event: EmqxBillingErrorEvent) => errors.push(event)
  document.body.addEventListener('emqxbillingerror', hear)
  const fetch = async () => {
    asked += 1
    return now()
  }
  const field = await showField({}, { fetch, ...config })
  return {
    ...field,
    errors,
    asked: () => asked,
    say(next: () => Response | Promise<Response>) {
      now = next
    },
    done: () => document.body.removeEventListener('emqxbillingerror', hear),
  }
}

const button = (field: Pick<Field, 'part'>) => field.part<HTMLButtonElement>('retry')!

describe('a payment method that cannot be loaded', () => {
  it('says so, offers to try again, and tells the telemetry once', async () => {
    const field = await telling(refused)
    await field.reads('We could not load the payment method')
    expect(field.text()).to.include('Your billing is not affected.')
    expect(field.element.matches(':state(error)')).to.equal(true)
    expect(field.element.matches(':state(loading)')).to.equal(false)
    button(field).click()
    await waitUntil(() => field.asked() > 1 && button(field).textContent.includes('Try again'))
    expect(field.errors.length).to.equal(1)
    expect(field.errors[0]!.bubbles && field.errors[0]!.composed).to.equal(true)
    field.done()
  })

  it('comes back after "Try again", and the focus stays in the field', async () => {
    const field = await telling(refused)
    await field.reads('Try again')
    button(field).focus()
    field.say(() => answer(card))
    button(field).click()
    await field.reads('Visa ending in 4242')
    expect(field.element.shadowRoot!.activeElement).to.equal(field.part('value'))
    expect(field.element.matches(':state(error)')).to.equal(false)
    field.done()
  })

  it('asks once however often the customer presses', async () => {
    const field = await telling(refused)
    await field.reads('Try again')
    const before = field.asked()
    let answerNow: (response: Response) => void = () => undefined
    field.say(() => new Promise((resolve) => (answerNow = resolve)))
    button(field).click()
    await waitUntil(() => button(field).getAttribute('aria-disabled') === 'true')
    button(field).click()
    button(field).click()
    expect(button(field).textContent.trim()).to.equal('Loading…')
    answerNow(answer(card))
    await field.reads('Visa')
    expect(field.asked()).to.equal(before + 1)
    field.done()
  })

  it('offers a ticket that names what support needs and nothing else', async () => {
    const problem = { code: 'not_found', status: 404, correlationId: 'req-77', retryable: false }
    const field = await telling(
      () =>
        new Response(JSON.stringify(problem), {
          status: 404,
          headers: { 'content-type': 'application/problem+json' },
        }),
      { ticketUrl: 'https://support.example/new' },
    )
    await field.reads('Submit a ticket')
    const link = field.element.shadowRoot!.querySelector<HTMLAnchorElement>('.action a')!
    const url = new URL(link.href)
    expect(url.origin + url.pathname).to.equal('https://support.example/new')
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      code: 'not_found',
      correlationId: 'req-77',
    })
    expect(field.errors.map(({ code, correlationId }) => [code, correlationId])).to.deep.equal([
      ['not_found', 'req-77'],
    ])
    field.done()
  })

  it('is the same calm error for answers of the wrong shape', async () => {
    const field = await showField({ scenario: 'malformed' })
    await field.reads('We could not load the payment method')
  })
})

describe('a payment method that is known but cannot be refreshed', () => {
  it('stays, marked as last known, until the line works again', async () => {
    const field = await telling(() => answer(card))
    await field.reads('Visa')
    field.say(refused)
    askAgain(field.apiBase)
    await field.reads('Last known')
    expect(field.text()).to.include('Visa ending in 4242')
    expect(field.element.matches(':state(error)')).to.equal(true)
    field.say(() => answer({ ...card, last4: '1111', version: 2 }))
    button(field).click()
    await field.reads('Visa ending in 1111')
    expect(field.part('stale')).to.equal(null)
    field.say(refused)
    askAgain(field.apiBase)
    await field.reads('Last known')
    expect(field.errors.length, 'once for each time it began').to.equal(2)
    field.done()
  })
})

describe('without a network', () => {
  const online = (is: boolean) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => is })
    window.dispatchEvent(new Event(is ? 'online' : 'offline'))
  }
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine')
  })

  it('a field that knows nothing yet says so and goes on by itself', async function () {
    this.timeout(12_000)
    online(false)
    const field = await telling(() => answer(card))
    await field.reads('You are offline')
    expect(field.element.matches(':state(offline)')).to.equal(true)
    expect(field.part('retry'), 'there is nothing to try').to.equal(null)
    online(true)
    await waitUntil(() => field.text().includes('Visa'), 'back online', { timeout: 8_000 })
    expect(field.element.matches(':state(offline)')).to.equal(false)
    field.done()
  })

  it('a known value stays', async () => {
    const field = await telling(() => answer(card))
    await field.reads('Visa')
    online(false)
    await field.reads('Last known. You are offline.')
    expect(field.text()).to.include('Visa ending in 4242')
    field.done()
  })
})

describe('a customer who is signed out', () => {
  it('is asked to sign in, and the host may take that', async () => {
    const field = await showField({ scenario: 'signed-out' }, { signInUrl: '/login.html' })
    await field.reads('You are signed out of EMQX.')
    expect(field.element.matches(':state(signed-out)')).to.equal(true)
    const link = field.element.shadowRoot!.querySelector('a')!
    expect(link.href).to.equal(`${location.origin}/login.html`)
    expect(link.hasAttribute('target')).to.equal(false)
    let heard = ''
    field.element.addEventListener('emqxbillingaction', (event) => {
      heard = `${event.kind} ${event.url}`
      event.preventDefault()
    })
    link.click()
    expect(heard).to.equal(`sign_in ${location.origin}/login.html`)
  })

  it('is told in words where the host gave no place to sign in', async () => {
    const field = await showField({ scenario: 'signed-out' }, { signInUrl: 'javascript:alert(1)' })
    await field.reads('Sign in to see how this account pays.')
    expect(field.element.shadowRoot!.querySelector('a')).to.equal(null)
  })

  it('sees the method of before no more', async () => {
    const field = await showField({ scenario: 'credit-card' })
    await field.reads('Visa')
    field.mock.signOut()
    askAgain(field.apiBase)
    await field.reads('signed out')
    expect(field.text()).to.not.include('Visa')
    await aTimeout(50)
    expect(field.part('value')!.textContent).to.include('signed out')
  })
})
