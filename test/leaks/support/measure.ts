// Test support: a page in Chromium on which elements come and go, with the figures that DevTools give.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core'
import { build, type Rolldown } from 'vite'
import { findBrowser } from '../../../scripts/browser.ts'
import type { Figures } from './figures.ts'
import type {} from './page.ts'
import type { Plant } from './plants.ts'

const document = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Leaks</title>
  <link rel="icon" href="data:," />
  <body>
    <script type="module" src="/page.js"></script>
  </body>
</html>`

/** As a host would bundle it: Lit without the checks of its development build, which keep things. */
async function buildPage(): Promise<Map<string, string>> {
  const made = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: { page: 'test/leaks/support/page.ts' }, formats: ['es'] },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })) as Rolldown.RolldownOutput[]
  const files = made
    .flatMap(({ output }) => output)
    .flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code] as const] : []))
  return new Map(files)
}

function serve(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const code = files.get(url)
    response.setHeader('Content-Type', code ? 'text/javascript' : 'text/html')
    response.end(code ?? document)
  })
  return new Promise((resolve) => server.listen(0, () => resolve(server)))
}

export class Measure {
  readonly #server: Server
  readonly #browser: Browser

  private constructor(server: Server, browser: Browser) {
    this.#server = server
    this.#browser = browser
  }

  static async start(): Promise<Measure> {
    const server = await serve(await buildPage())
    const { executablePath, args, headless } = await findBrowser()
    return new Measure(server, await puppeteer.launch({ executablePath, args, headless }))
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** @returns the figures before the first run, and after each */
  async run(
    scene: string,
    { runs = 3, cycles = 1_000, warmUp = 500, plant }: Partial<Plan> = {},
  ): Promise<Figures[]> {
    const page = await this.#browser.newPage()
    try {
      const { port } = this.#server.address() as AddressInfo
      await page.goto(`http://localhost:${port}/`)
      await page.waitForFunction('globalThis.ground')
      const devtools = await page.createCDPSession()
      await devtools.send('Performance.enable')
      await page.evaluate((name) => ground.prepare(name), scene)
      await page.evaluate((times) => ground.cycle(times), warmUp)
      const points = [await figures(page, devtools)]
      for (let each = 0; each < runs; each += 1) {
        await page.evaluate((times, kind) => ground.cycle(times, kind), cycles, plant)
        points.push(await figures(page, devtools))
      }
      return points
    } finally {
      await page.close()
    }
  }
}

export interface Plan {
  runs: number
  cycles: number
  warmUp: number
  plant: Plant
}

async function figures(page: Page, devtools: CDPSession): Promise<Figures> {
  // What one collection finalizes only the next one frees.
  for (let each = 0; each < 4; each += 1) {
    await devtools.send('HeapProfiler.collectGarbage')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { metrics } = await devtools.send('Performance.getMetrics')
  const metric = (wanted: string) =>
    metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    instances: await instancesOn(page),
    ...(await page.evaluate(() => ground.open())),
  }
}

async function instancesOn(page: Page): Promise<Record<string, number>> {
  const instances: Record<string, number> = {}
  for (const name of await page.evaluate(() => Object.keys(ground.prototypes()))) {
    const prototype = await page.evaluateHandle((of) => ground.prototypes()[of] as object, name)
    const found = await page.queryObjects(prototype)
    instances[name] = await found.evaluate((all) => (all as unknown as unknown[]).length)
    await found.dispose()
    await prototype.dispose()
  }
  return instances
}
