// Test support: what the elements owe a host's own unit tests, in whichever simulated page they run.
import assert from 'node:assert/strict'
import { after, afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type BillingMock,
  createBillingMock,
  type ScenarioName,
  scenarioNames,
} from '../../../src/api/mock/index.ts'

const tags = [
  'emqx-billing-subscribe-link',
  'emqx-billing-link-status',
  'emqx-billing-payment-method',
  'emqx-billing-unlink-guide',
] as const

const apiBase = '/api/v1/billing'
const listingUrl = 'https://aws.amazon.com/marketplace/pp/prodview-example'

/** What a test runner would fail a host's test for. */
const uncaught: string[] = []

/** The words that an element shows, without the style sheets that simulated pages keep as text. */
function textOf(element: Element): string {
  const words = (node: Node): string => {
    if (node.nodeName === 'STYLE' || node.nodeType === 8) return ''
    if (node.nodeType === 3) return node.textContent ?? ''
    return Array.from(node.childNodes, words).join(' ')
  }
  return words(element.shadowRoot ?? element).replace(/\s+/g, ' ')
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (holds()) return
    await wait(5)
  }
  assert.fail(`${what} within 10 s: ${document.body.innerHTML}`)
}

/** @param arrive whether AWS has sent the customer */
async function page(scenario: ScenarioName, markup: string, arrive = false): Promise<BillingMock> {
  const mock = createBillingMock({ scenario })
  if (arrive) await mock.arrive()
  const { configureBilling } = await import('../../../src/dev/index.ts')
  configureBilling({ apiBase, listingUrl, fetch: mock.fetch })
  document.body.innerHTML = markup
  return mock
}

function only(tag: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(tag)
  assert.ok(element)
  return element
}

const buttonsOf = (element: Element): HTMLElement[] =>
  Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>('button, summary') ?? [])

/** Installs the handlers that make anything uncaught fail the test in which it happened. */
function watch(): void {
  window.addEventListener('error', (event) => uncaught.push(event.message))
  window.addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)))
  process.on('uncaughtException', (error) => uncaught.push(String(error.stack)))
  process.on('unhandledRejection', (error) => uncaught.push(String(error)))
  console.error = (...words: unknown[]) => void uncaught.push(words.map(String).join(' '))
}

/**
 * @param where the simulated page, by its name
 * @param close ends the simulated window, whose timers would keep the process
 */
export function simulated(where: string, close: () => unknown): void {
  describe(`A host's unit test in ${where}`, () => {
    watch()
    after(close)
    beforeEach(async () => {
      // With the adviser, because Vitest asks for the condition `development`.
      await import('../../../src/dev/define.ts')
    })
    afterEach(async () => {
      document.body.replaceChildren()
      await wait(0)
      assert.deepEqual(uncaught.splice(0), [])
    })

    for (const tag of tags) {
      it(`mounts <${tag}>, hears its attributes, moves it and takes it out`, async () => {
        await page('already-linked-same', `<${tag} listing-url="${listingUrl}"></${tag}><p></p>`)
        const element = only(tag) as HTMLElement & { listingUrl?: string; updateComplete?: unknown }
        await element.updateComplete
        assert.equal(element.listingUrl, listingUrl)
        assert.ok(element.shadowRoot)
        element.setAttribute('lang', 'ja')
        element.setAttribute('listing-url', `${listingUrl}2`)
        await element.updateComplete
        assert.equal(element.listingUrl, `${listingUrl}2`)
        only('p').append(element)
        await element.updateComplete
        element.remove()
        await element.updateComplete
      })
    }

    it('shows the subscribe link with its address, and tells that it was used', async () => {
      await page('happy', '<emqx-billing-subscribe-link></emqx-billing-subscribe-link>')
      const element = only('emqx-billing-subscribe-link')
      await until(() => /Or subscription on AWS/.test(textOf(element)), 'it is drawn')
      const anchor = element.shadowRoot?.querySelector('a')
      assert.equal(anchor?.href, listingUrl)
      assert.equal(anchor?.getAttribute('part'), 'link')
      const heard: string[] = []
      document.addEventListener(
        'emqxsubscribe',
        (event) => {
          heard.push(event.href)
          event.preventDefault()
        },
        { once: true },
      )
      anchor?.click()
      assert.deepEqual(heard, [listingUrl])
    })

    it('opens the modal without showModal(), follows the link and puts it away', async () => {
      const mock = await page(
        'happy',
        '<emqx-billing-link-status></emqx-billing-link-status>',
        true,
      )
      const element = only('emqx-billing-link-status')
      const settled: string[] = []
      element.addEventListener('emqxlinksettled', ({ outcome }) => settled.push(outcome))
      await until(() => /Waiting for AWS/.test(textOf(element)), 'it waits for AWS')
      assert.equal(element.shadowRoot?.querySelector('dialog')?.open, true)
      element.shadowRoot?.querySelector<HTMLElement>('button.x')?.click()
      await until(() => !element.shadowRoot?.querySelector('dialog')?.open, 'the modal is closed')
      await until(() => element.shadowRoot?.querySelector('.popup') !== null, 'the pop-up tells')
      mock.aws('confirm')
      window.dispatchEvent(new Event('focus'))
      await until(() => settled.length > 0, 'it is settled')
      assert.deepEqual(settled, ['active'])
    })

    it('shows the payment method and what changed it', async () => {
      const mock = await page(
        'credit-card',
        '<emqx-billing-payment-method></emqx-billing-payment-method>',
      )
      const element = only('emqx-billing-payment-method')
      await until(() => /Visa ending in 4242/.test(textOf(element)), 'the card is shown')
      mock.fault({ kind: 'offline', times: 3 })
      window.dispatchEvent(new Event('focus'))
    })

    it('previews what cancelling does', async () => {
      await page('already-linked-same', '<emqx-billing-unlink-guide></emqx-billing-unlink-guide>')
      const element = only('emqx-billing-unlink-guide')
      await until(() => /Factory floor/.test(textOf(element)), 'the deployments are listed')
    })

    for (const scenario of scenarioNames) {
      it(`survives every button of every element in ${scenario}`, async () => {
        const all = tags.map((tag) => `<${tag} precheck></${tag}>`).join('')
        await page(scenario, all, true)
        const elements = tags.map(only)
        const drawn = () => elements.every(({ shadowRoot }) => shadowRoot?.childElementCount)
        await until(drawn, 'everything is drawn')
        await wait(50)
        for (const element of elements) {
          for (const button of buttonsOf(element)) {
            button.click()
            await wait(1)
          }
        }
      })
    }
  })
}
