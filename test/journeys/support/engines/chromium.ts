// Room: test. Journeys in Chromium: things are found in its own accessibility tree.
import puppeteer from 'puppeteer-core'
import type { Page } from 'puppeteer-core'
import { findBrowser } from '../../../../scripts/browser.ts'
import type { Engine, Tab } from '../tab.ts'
import { PuppeteerTab, puppeteerEngine, type FindAll } from './puppeteer-tab.ts'
import { viewport } from './viewport.ts'

const findAll: FindAll = (page, role, name) => {
  const named = name === undefined ? '' : `[name="${name.replaceAll('"', '\\"')}"]`
  return page.$$(`::-p-aria(${named}[role="${role}"])`)
}

export async function startChromium(): Promise<Engine> {
  const { executablePath, args, headless } = await findBrowser()
  const options = { executablePath, args: [...args], headless, defaultViewport: viewport }
  return puppeteerEngine(await puppeteer.launch(options), findAll)
}

/** A page that the test opened itself, as a tab. */
export function chromiumTab(page: Page): Tab {
  return new PuppeteerTab(page, findAll)
}

/**
 * The TypeScript loader wraps named functions in a helper that functions handed to `page` would miss.
 */
export async function prepare(page: Page): Promise<void> {
  const helper = 'globalThis.__name = (named) => named'
  await page.evaluateOnNewDocument(helper)
  await page.evaluate(helper)
}

/**
 * Puppeteer's page behind a tab, for journeys in files that are named `*.chromium.test.ts`.
 * @throws Error in every other engine
 */
export function chromiumPage(tab: Tab): Page {
  if (tab instanceof PuppeteerTab) return tab.page
  throw new Error('Only Chromium can do this: name the file *.chromium.test.ts')
}
