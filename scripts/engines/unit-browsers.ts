// Scripts: which browsers run which unit tests. Every file runs in all engines, unless its name says
// that it needs what only Chromium's tools can do: `*.chromium.test.ts`.
import { chromeLauncher } from '@web/test-runner-chrome'
import type { BrowserLauncher, TestRunnerGroupConfig } from '@web/test-runner-core'
import * as puppeteer from 'puppeteer-core'
import { findBrowser } from '../browser.ts'
import { chooseEngines } from './choice.ts'
import type { EngineName } from './choice.ts'
import { findFirefox, firefoxPreferences } from './firefox.ts'
import { WebKitLauncher } from './webkit-launcher.ts'

const files = [
  'test/**/*.test.ts',
  '!test/chaos/**',
  '!test/hosts/**',
  '!test/journeys/**',
  '!test/leaks/**',
  '!test/node/**',
  '!test/package/**',
  '!test/reference-server/**',
  '!**/node_modules/**',
]
const onlyInChromium = '**/*.chromium.test.ts'

/** A page for each of the two cores that a small machine has: tests wait in real time. */
const concurrentBrowsers = 2

export interface UnitBrowsers {
  files: string[]
  browsers: BrowserLauncher[]
  groups: TestRunnerGroupConfig[]
  concurrentBrowsers: number
}

/** @param pages how many run side by side */
async function chromium(pages: number): Promise<BrowserLauncher> {
  const { executablePath, args, headless } = await findBrowser()
  return chromeLauncher({
    puppeteer,
    concurrency: pages,
    launchOptions: { executablePath, args, headless },
    // A context each: pages share neither storage, locks, channels nor service workers.
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage()
      // Pages run side by side, and each must believe that it has the focus.
      const devtools = await page.createCDPSession()
      await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true })
      return page
    },
  })
}

function firefox(): BrowserLauncher {
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('Firefox is not installed')
  return chromeLauncher({
    puppeteer,
    // One page at a time: only one of them has the focus, and nothing makes the others believe so.
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: firefoxPreferences,
    },
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  })
}

async function launcher(engine: EngineName, alone: boolean): Promise<BrowserLauncher> {
  if (engine === 'chromium') return chromium(alone ? 2 : 1)
  return engine === 'firefox' ? firefox() : new WebKitLauncher(1)
}

/** What `--files` names, or the words before the first option. */
function namedFiles(words: readonly string[]): string[] {
  const start = words.indexOf('--files')
  const rest = start === -1 ? words : words.slice(start + 1)
  const end = rest.findIndex((word) => word.startsWith('--'))
  return end === -1 ? [...rest] : rest.slice(0, end)
}

/**
 * The runner's own options for the engines that were chosen.
 * @param words the runner's command line, whose files win over ours
 */
export async function unitBrowsers(words = process.argv.slice(2)): Promise<UnitBrowsers> {
  const { engines, absent } = chooseEngines()
  for (const line of absent) console.log(line)
  console.log(`Unit tests run in ${engines.join(', ')}`)
  const browsers = await Promise.all(
    engines.map((engine) => launcher(engine, engines.length === 1)),
  )
  const [first, ...others] = browsers
  const everywhere = [`!${onlyInChromium}`]
  if (engines[0] !== 'chromium' || !first) {
    return { files: [...files, ...everywhere], browsers, groups: [], concurrentBrowsers }
  }
  const named = namedFiles(words)
  const theirs = named.length > 0 ? named : files
  const nothing = theirs.every((path) => path.endsWith('.chromium.test.ts'))
  const groups =
    others.length > 0 && !nothing
      ? [{ name: 'every-engine', files: [...theirs, ...everywhere], browsers: others }]
      : []
  return { files, browsers: [first], groups, concurrentBrowsers }
}
