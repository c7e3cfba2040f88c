// Scripts: the picture at the top of README.md, taken from the demo as it runs.
import { mkdir, writeFile } from 'node:fs/promises'
import puppeteer, { type Page } from 'puppeteer-core'
import type { ScenarioName } from '../src/api/mock/index.ts'
import { startDemo } from '../demo/server.ts'
import { findBrowser } from './browser.ts'

const demo = await startDemo({ port: 0 })
const { executablePath, args, headless } = await findBrowser()
const browser = await puppeteer.launch({ executablePath, args: [...args], headless })

async function shoot(
  page: Page,
  path: string,
  scenario: ScenarioName,
  landed: boolean,
): Promise<string> {
  demo.mock.reset(scenario, { landed })
  await page.setViewport({ width: 900, height: 720, deviceScaleFactor: 1.5 })
  await page.goto(demo.url + path, { waitUntil: 'load' })
  // The elements ask, answer and come to rest; nothing on these pages says when.
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  return page.screenshot({ encoding: 'base64' })
}

const page = await browser.newPage()
const pictures = [
  await shoot(page, '/console.html?marketplace=aws&theme=light', 'stalled-sync', true),
  await shoot(page, '/billing.html?theme=dark', 'canceled', false),
]
await page.goto('about:blank')
await page.setViewport({ width: 1640, height: 660, deviceScaleFactor: 1 })
await page.setContent(
  `<!doctype html><style>body{margin:0;padding:20px;display:flex;gap:20px;background:#eef1f6}
   img{width:790px;border-radius:12px;box-shadow:0 8px 24px #0002}</style>` +
    pictures.map((each) => `<img src="data:image/png;base64,${each}">`).join(''),
)
const picture = await page.screenshot({ encoding: 'base64', fullPage: true })
await mkdir('docs/images', { recursive: true })
await writeFile('docs/images/elements.png', picture, 'base64')
await browser.close()
await demo.stop()
