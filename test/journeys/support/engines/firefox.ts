// Room: test. Journeys in Firefox, over WebDriver BiDi.
import puppeteer from 'puppeteer-core'
import type { ElementHandle, Page } from 'puppeteer-core'
import { findFirefox, firefoxPreferences } from '../../../../scripts/engines/firefox.ts'
import type { Engine } from '../tab.ts'
import { accessible } from './accessible.ts'
import { expression } from './expression.ts'
import { puppeteerEngine } from './puppeteer-tab.ts'
import { viewport } from './viewport.ts'

/** Firefox answers no question for roles: its locator does not look into shadow roots. */
async function findAll(page: Page, role: string, name?: string): Promise<ElementHandle[]> {
  const list = await page.evaluateHandle(expression(accessible, [role, name ?? null]))
  const handles = [...(await list.getProperties()).values()].map((handle) => handle.asElement())
  return handles.filter((handle) => handle !== null) as ElementHandle[]
}

export async function startFirefox(): Promise<Engine> {
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('Firefox is not installed')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: viewport,
    extraPrefsFirefox: firefoxPreferences,
  })
  return puppeteerEngine(browser, findAll)
}
