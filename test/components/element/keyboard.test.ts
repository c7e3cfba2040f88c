// All elements: what a customer does who uses no pointer, in the keys that he presses. Journeys that need
// pages are in test/journeys/keyboard.test.ts.
import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { joinSession } from '../../../src/api/session/index.ts'
// At hand, so that it is drawn as soon as it is asked for.
import '../../../src/components/subscribe-link/precheck.ts'
import '../../../src/components/unlink-guide/guide.ts'
import '../../../src/define.ts'
import { until } from '../../support/quick-time.ts'
import {
  confirming,
  refusal,
  stage,
  waiting,
  words,
  type Stage,
} from '../link-status/support/stage.ts'

/** What has the focus, however deep it lies. */
function focused(): Element | null {
  let each = document.activeElement
  while (each?.shadowRoot?.activeElement) each = each.shadowRoot.activeElement
  return each
}

/** The name by which a screen reader tells what has the focus. */
function here(): string {
  const element = focused()
  return element?.getAttribute('aria-label') ?? words(element)
}

async function tab({ back = false } = {}): Promise<void> {
  if (back) await sendKeys({ down: 'Shift' })
  await sendKeys({ press: 'Tab' })
  if (back) await sendKeys({ up: 'Shift' })
}

/** Tabs on to what has this name, and sees that it shows the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  const matches = (): boolean => (typeof name === 'string' ? here() === name : name.test(here()))
  const passed: string[] = []
  while (!matches()) {
    passed.push(here())
    if (passed.length > 25) throw new Error(`Tab never reached ${name}: ${passed.join(' | ')}`)
    await tab()
  }
  expect(getComputedStyle(focused()!).outlineStyle, `ring around ${here()}`).to.equal('solid')
}

async function press(name: string | RegExp, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await tabTo(name)
  await sendKeys({ press: key })
}

/** The names of what Tab comes by, until it comes round or goes to the browser. */
async function stops({ back = false } = {}): Promise<string[]> {
  const names: string[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    await tab({ back })
    if (names.includes(here()) || !focused()?.matches('a, button, summary')) break
    names.push(here())
  }
  return names
}

/** A field of the host, on which he stands when it begins. */
async function hostField(): Promise<HTMLInputElement> {
  const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`)
  field.focus()
  return field
}

async function put(tag: string, attributes: Readonly<Record<string, string>> = {}) {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  const element = document.createElement(`emqx-billing-${tag}`)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  place.append(element)
  const text = (): string => rootsIn(element).map(words).join(' ')
  const reads = (wanted: RegExp) =>
    until(
      () => wanted.test(text()),
      () => `it says ${wanted}; it says ${text()}`,
    )
  return { element, reads }
}

function rootsIn(element: Element): Element[] {
  const inside = [...(element.shadowRoot?.children ?? [])]
  return inside.flatMap((each) => [
    each,
    ...[...each.querySelectorAll('*'), each].flatMap((one) => (one.shadowRoot ? rootsIn(one) : [])),
  ])
}

/** What the elements ask of the host, which takes it upon itself. */
let asked: string[] = []
const take = (event: Event): void => {
  asked.push(event.type === 'emqxsubscribe' ? event.type : (event as Event & { kind: string }).kind)
  event.preventDefault()
}
beforeEach(() => {
  asked = []
  document.body.addEventListener('emqxsubscribe', take)
  document.body.addEventListener('emqxbillingaction', take)
})
afterEach(() => {
  document.body.removeEventListener('emqxsubscribe', take)
  document.body.removeEventListener('emqxbillingaction', take)
  document.documentElement.lang = 'en'
})

/** As when he comes back to the page. */
function askAgain({ apiBase }: Stage): void {
  const lease = joinSession({ apiBase }, [], () => undefined)
  lease.session.refresh()
  lease.end()
}

const cardBlocks = () => stage({ scenario: 'credit-card', element: false })

describe('a customer who uses no pointer', () => {
  it('reaches the link to AWS Marketplace from the field before it, and opens it', async () => {
    await stage({ element: false })
    await hostField()
    const link = await put('subscribe-link')
    await link.reads(/AWS Marketplace/)
    await tab()
    expect(here()).to.match(/^Or subscription on AWS Marketplace/)
    await press(/^Or subscription on AWS Marketplace/)
    expect(asked).to.deep.equal(['emqxsubscribe'])
    expect(here(), 'he is where he was').to.match(/^Or subscription on AWS Marketplace/)
  })

  it('reads in the pre-check what is in the way, clears it up, and checks again', async () => {
    const page = await cardBlocks()
    await hostField()
    const link = await put('subscribe-link', { precheck: '' })
    const after = await fixture<HTMLButtonElement>(html`<button>Next on the page</button>`)
    await link.reads(/A credit card is set up/)
    await press('Remove the card')
    expect(asked).to.deep.equal(['remove_credit_card'])
    await page.pay('remove_credit_card')
    await press('Check again', ' ')
    await link.reads(/This account can be paid through AWS Marketplace/)
    await tab()
    expect(focused(), 'he goes on where the button was').to.equal(after)
  })

  it('refuses accounts that are not his, and is where he was before', async () => {
    const field = await hostField()
    const page = await confirming()
    expect(focused()).to.equal(page.heading)
    await press('Not this account')
    await page.silent()
    expect(page.sent).to.deep.equal(['DELETE /marketplace/registration'])
    expect(focused()).to.equal(field)
  })

  it('takes the remedy for a card that blocks him, tries again, and links', async () => {
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card is set up/)
    await press('Remove the card')
    expect(asked).to.deep.equal(['remove_credit_card'])
    await page.pay('remove_credit_card')
    await press('Try again', ' ')
    await page.modal(/Waiting for AWS|are linked/)
    expect(focused(), 'the story that goes on').to.equal(page.heading)
    await page.modal(/are linked/)
    await press('Done', ' ')
    await page.silent()
  })

  it('opens the details for support and copies them', async () => {
    let copied = ''
    const writeText = async (text: string): Promise<void> => void (copied = text)
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
    try {
      const page = await stage({ scenario: 'voucher', arrives: true })
      await page.modal(/A voucher is in use/)
      await press('Details for support')
      expect(page.dialog.querySelector('details')!.open).to.equal(true)
      await press('Copy details', ' ')
      await until(() => page.has('Copied'), 'it says that it is copied')
      expect(copied).to.match(/code: voucher_in_use/)
      expect(here(), 'the button that he pressed').to.equal('Copied')
      expect(page.spoken).to.equal('Copied')
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard')
    }
  })

  it('closes with Escape, is told in the pop-up, reads it, and is where he was', async () => {
    const field = await hostField()
    const page = await waiting()
    await sendKeys({ press: 'Escape' })
    await page.pops(/Linking to AWS Marketplace/)
    expect(focused()).to.equal(field)
    page.mock.aws('confirm')
    await page.pops(/is linked/)
    expect(focused(), 'news take nobody’s focus').to.equal(field)
    await press('View details')
    await page.modal(/are linked/)
    expect(focused()).to.equal(page.heading)
    await press('Done')
    await page.silent()
    expect(focused()).to.equal(field)
  })

  it('dismisses what the pop-up tells him', async () => {
    const field = await hostField()
    const page = await waiting()
    await sendKeys({ press: 'Escape' })
    await page.pops(/Linking to AWS Marketplace/)
    page.mock.aws('confirm')
    await page.pops(/is linked/)
    await press('Dismiss', ' ')
    await page.silent()
    expect(focused()).to.equal(field)
    await page.seen()
  })

  it('manages the payment method on AWS', async () => {
    await stage({ scenario: 'already-linked-same', element: false })
    await hostField()
    const field = await put('payment-method')
    await field.reads(/AWS Marketplace Subscription/)
    await press(/^Manage on AWS/)
    expect(asked).to.deep.equal(['manage_on_aws'])
  })

  it('loads the payment method again after a failure, and the page does not lose him', async () => {
    let broken = true
    await stage({
      scenario: 'credit-card',
      element: false,
      canned: () => (broken ? refusal('internal') : undefined),
    })
    await hostField()
    const field = await put('payment-method')
    const after = await fixture<HTMLButtonElement>(html`<button>Next on the page</button>`)
    await field.reads(/could not load the payment method/)
    await tabTo('Try again')
    broken = false
    await sendKeys({ press: 'Enter' })
    await field.reads(/Visa ending in/)
    await tab()
    expect(focused(), 'he goes on where the button was').to.equal(after)
  })

  it('unlinks step by step: to AWS, back, and the date into the calendar', async () => {
    const page = await stage({ scenario: 'already-linked-same', element: false })
    await hostField()
    const guide = await put('unlink-guide')
    await guide.reads(/Factory floor/)
    await press(/^Open Manage subscriptions on AWS/)
    expect(asked).to.deep.equal(['manage_on_aws'])

    page.mock.aws('cancel')
    askAgain(page)
    await guide.reads(/Subscribe again/)
    expect(focused()!.id, 'what he pressed is gone').to.equal('title')
    await press(/^Subscribe again on AWS Marketplace/)
    expect(asked).to.deep.equal(['manage_on_aws', 'resubscribe'])

    page.mock.aws('close')
    askAgain(page)
    await guide.reads(/Add the date to your calendar/)
    const saved: string[] = []
    const { click } = HTMLAnchorElement.prototype
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download)
    }
    try {
      await press('Add the date to your calendar', ' ')
    } finally {
      HTMLAnchorElement.prototype.click = click
    }
    expect(saved).to.deep.equal(['emqx-deletion.ics'])
  })

  it('goes the same way from right to left, back with Shift, and in another language', async () => {
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card is set up/)
    const there = await stops()
    page.heading.focus()
    document.documentElement.dir = 'rtl'
    expect(await stops()).to.deep.equal(there)
    const [last = '', ...before] = [...there].reverse()
    await tabTo(last)
    expect(await stops({ back: true })).to.deep.equal(before)

    await tabTo('Try again')
    const button = focused()
    document.documentElement.lang = 'zh'
    await until(() => here() === '重试', 'the button says it in Chinese')
    expect(focused()).to.equal(button)
  })
})
