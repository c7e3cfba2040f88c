// Room: test. Tabs of one browser, of which the customer looks at one.
import type { Page, Target } from 'puppeteer-core'

/**
 * The TypeScript loader wraps named functions in a helper that functions sent to a page would miss.
 */
export async function prepare(page: Page): Promise<void> {
  const helper = 'globalThis.__name = (named) => named'
  await page.evaluateOnNewDocument(helper)
  await page.evaluate(helper)
}

/** The tab that the act opens, with the customer in front of it. */
export async function newTab(page: Page, act: () => Promise<void>): Promise<Page> {
  const context = page.browserContext()
  const before = new Set<Target>(context.targets())
  const opened = context.waitForTarget(
    (target) => target.type() === 'page' && !before.has(target),
    { timeout: 15_000 },
  )
  await act()
  const tab = await (await opened).page()
  if (!tab) throw new Error('The link opened something that is no page')
  await prepare(tab)
  return tab
}

/** The customer goes to this tab; every other one is hidden from now on. */
export async function lookAt(page: Page): Promise<Page> {
  await page.bringToFront()
  return page
}
