// Room: test. What a customer has to find in every host, whatever it is made with.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { serveApp, visit } from './visit.ts'

const field = 'emqx-billing-payment-method'
const status = 'emqx-billing-link-status'
const link = 'emqx-billing-subscribe-link'

/**
 * @param app the folder that the app's build makes
 * @param theme what turns the app dark
 */
export function describeCustomer(app: string, theme: string, { keepsPages = false } = {}): void {
  describe('its customer', async () => {
    const site = await serveApp(app)

    it('finds the subscription on the login page', async () => {
      const { page, reads, shows, end } = await visit(site, '/login', 'signed-out')
      await reads(link, 'Or subscription on AWS Marketplace')
      await page.evaluate(() =>
        document.addEventListener('emqxsubscribe', (event) => event.preventDefault()),
      )
      await page.locator(`${link} >>> a`).click()
      await shows('output', 'login')
      await end()
    })

    it('sees the link become active, once, and goes on without a reload', async () => {
      const { page, is, shows, click, isAt, reads, end } = await visit(
        site,
        '/console?marketplace=aws',
        'stalled-sync',
        { landed: true },
      )
      await is(status, 'pending')
      site.mock.aws('confirm')
      await shows('#outcome', 'active')
      const told = () => page.$eval('#states', ({ textContent }) => textContent?.split(' ') ?? [])
      const states = await told()
      assert.equal(new Set(states).size, states.length, states.join(' '))
      await page.keyboard.press('Escape')
      await click('header ::-p-text(Billing)')
      await isAt('/billing')
      await reads(field, 'AWS Marketplace')
      await click('header ::-p-text(Console)')
      await isAt('/console')
      await is(status, 'empty')
      // The same element, where the app keeps its pages: it tells nothing twice.
      if (keepsPages) assert.deepEqual(await told(), states)
      await end()
    })

    it('is led to the sign-in page by the router', async () => {
      const { is, click, isAt, reads, end } = await visit(site, '/billing', 'signed-out')
      await is(field, 'signed-out')
      await click(`${field} >>> a`)
      await isAt('/login')
      await reads(link, 'Or subscription on AWS Marketplace')
      await end()
    })

    it('turns theme and language, and the elements follow at once', async () => {
      const { page, is, reads, click, end } = await visit(site, '/billing', 'credit-card')
      await reads(field, 'Payment Method')
      const colour = () => page.$eval(field, (element) => getComputedStyle(element).color)
      const light = await colour()
      await click(theme)
      await is(field, 'dark')
      assert.notEqual(await colour(), light)
      await click('header ::-p-text(中文)')
      await reads(field, '付款方式')
      await click('header ::-p-text(日本語)')
      await reads(field, '支払い方法')
      await end()
    })
  })
}
