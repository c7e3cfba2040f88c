// Room: test. The way through AWS's stand-in, as a customer clicks it.
import type { Page } from 'puppeteer-core'
import { click, type } from './visitor.ts'

/** On the listing: View purchase options, Subscribe, Set Up Your Account. Ends on the app's page. */
export async function subscribeOnAws(page: Page): Promise<void> {
  await click(page, 'button', 'View purchase options')
  await click(page, 'button', 'Subscribe')
  await setUpYourAccount(page)
}

/** The form of the green banner, which AWS makes the browser post to EMQX. */
export async function setUpYourAccount(page: Page): Promise<void> {
  const landed = page.waitForNavigation({ waitUntil: 'load' })
  await click(page, 'button', 'Set Up Your Account')
  await landed
}

/** On the subscriptions page: Actions, Cancel subscription, the product's name, Yes. */
export async function cancelOnAws(
  page: Page,
  productName = 'EMQX Cloud (Pay as you go)',
): Promise<void> {
  await openActions(page)
  await click(page, 'button', 'Cancel subscription')
  await type(page, 'Product name', productName)
  await click(page, 'button', 'Yes, cancel subscription')
  await page.waitForFunction(() =>
    document.querySelector('#banner')?.textContent?.includes('cancel'),
  )
}

/** On the subscriptions page: Actions of the first agreement. */
export async function openActions(page: Page): Promise<void> {
  await page.waitForSelector('#agreements summary')
  await page.click('#agreements summary')
}
