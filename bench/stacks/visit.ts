// Room: bench. A browser that nobody has used before opens one page, slowed down as agreed.
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import { pathOf, type Asked } from './page.ts'
import { startTrace } from './script-time.ts'
import type { Server } from './server.ts'
import { watch } from './watch.ts'

export const throttle = 4

/** What the developer tools of Chromium call "Slow 4G". Bytes per second and ms. */
export const slow = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1_000_000 * 0.9) / 8,
  uploadThroughput: (0.75 * 1_000_000 * 0.9) / 8,
} as const

export interface Slowness {
  readonly cpu: number
  readonly network: boolean
}

export interface Watched {
  readonly mark: string
  /** The page itself notes when everything is there, which takes script time of its own. */
  readonly isAwaited: boolean
  readonly isTraced?: boolean
}

export interface Visit {
  readonly page: Page
  readonly devtools: CDPSession
}

export interface Bench {
  readonly browser: Browser
  readonly server: Server
}

/** ms. */
const patience = 120_000

/** The TypeScript loader wraps named functions in a helper that functions sent to a page would miss. */
const named = 'globalThis.__name = (named) => named'

export async function visit<Seen>(
  { browser, server }: Bench,
  asked: Asked,
  slowness: Slowness,
  watched: Watched,
  see: (visit: Visit) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(String(error)))
    page.on('console', (said) => {
      if (said.type() === 'error') failures.push(said.text())
    })
    await page.evaluateOnNewDocument(named)
    const { mark, isAwaited, isTraced } = watched
    await page.evaluateOnNewDocument(watch, mark, asked.count ?? 1, isAwaited)
    const devtools = await page.createCDPSession()
    // The time that the thread itself spent, whatever else the machine does meanwhile.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu })
    if (slowness.network) {
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', slow)
    }
    if (isTraced) await startTrace(page)
    server.forget()
    await page.goto(server.origin + pathOf(asked), { waitUntil: 'load' })
    const seen = await see({ page, devtools })
    if (failures.length > 0) throw new Error(`${pathOf(asked)}: ${failures.join('; ')}`)
    return seen
  } finally {
    await context.close()
  }
}
