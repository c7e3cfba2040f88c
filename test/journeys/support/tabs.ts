// Room: test. Tabs of one browser, of which the customer looks at one.
import type { Tab } from './tab.ts'

/** The tab that the act opens, with the customer in front of it. */
export function newTab(from: Tab, act: () => Promise<void>): Promise<Tab> {
  return from.opened(act)
}

/** The customer goes to this tab; every other one is hidden from now on. */
export async function lookAt(tab: Tab): Promise<Tab> {
  await tab.bringToFront()
  return tab
}
