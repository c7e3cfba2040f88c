// Room: test. A tab of Chromium or Firefox, over puppeteer.
import type { Browser, BrowserContext, ElementHandle, Page, Target } from 'puppeteer-core'
import type { Engine, Found, Profile, Tab } from '../tab.ts'
import { watchPage } from '../watch.ts'
import { expression } from './expression.ts'

export type FindAll = (page: Page, role: string, name?: string) => Promise<ElementHandle[]>

class FoundByPuppeteer implements Found {
  readonly #handle: ElementHandle

  constructor(handle: ElementHandle) {
    this.#handle = handle
  }

  click(): Promise<void> {
    return this.#handle.click()
  }

  async fill(text: string): Promise<void> {
    await this.#handle.click({ count: 3 })
    await this.#handle.type(text)
  }

  disabled(): Promise<boolean> {
    return this.#handle.evaluate((node) => node.matches(':disabled, [aria-disabled="true"]'))
  }

  text(): Promise<string> {
    return this.#handle.evaluate((node) => node.getAttribute('aria-label') ?? node.textContent)
  }
}

export class PuppeteerTab implements Tab {
  /** For what only Chromium's tools can do: see `chromiumPage`. */
  readonly page: Page
  readonly #findAll: FindAll

  constructor(page: Page, findAll: FindAll) {
    this.page = page
    this.#findAll = findAll
  }

  evaluate<Values extends readonly unknown[], Answer>(
    ask: (...values: Values) => Answer,
    ...values: Values
  ): Promise<Awaited<Answer>> {
    return this.page.evaluate(expression(ask, values)) as Promise<Awaited<Answer>>
  }

  async findAll(role: string, name?: string): Promise<Found[]> {
    const handles = await this.#findAll(this.page, role, name)
    return handles.map((handle) => new FoundByPuppeteer(handle))
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' })
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' })
  }

  close(): Promise<void> {
    return this.page.close()
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront()
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0])
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  async opened(act: () => Promise<void>): Promise<Tab> {
    const context = this.page.browserContext()
    const before = new Set<Target>(context.targets())
    const opening = context.waitForTarget(
      (target) => target.type() === 'page' && !before.has(target),
      { timeout: 15_000 },
    )
    await act()
    const page = await (await opening).page()
    if (!page) throw new Error('The link opened something that is no page')
    return new PuppeteerTab(page, this.#findAll)
  }

  async cookies(): Promise<{ name: string; httpOnly: boolean }[]> {
    const cookies = await this.page.browserContext().cookies()
    return cookies.map(({ name, httpOnly }) => ({ name, httpOnly: httpOnly === true }))
  }
}

async function watchTab(target: Target): Promise<void> {
  if (target.type() !== 'page') return
  const page = await target.page()
  if (page) watchPage(page)
}

function profileIn(context: BrowserContext, findAll: FindAll): Profile {
  // Tabs that a link opens are watched as well as those that the test opens.
  context.on('targetcreated', (target: Target) => void watchTab(target))
  return {
    async tab() {
      const page = await context.newPage()
      watchPage(page)
      return new PuppeteerTab(page, findAll)
    },
    close: () => context.close(),
  }
}

export function puppeteerEngine(browser: Browser, findAll: FindAll): Engine {
  return {
    profile: async () => profileIn(await browser.createBrowserContext(), findAll),
    stop: () => browser.close(),
  }
}
