// Scripts: pictures of gallery states and demo pages. The same state in the same look gives the same picture.
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import type { GalleryState } from '../demo/gallery/state.ts'

export interface Look {
  /** `forced` is light in the colours of a system with high contrast. */
  readonly theme: string
  readonly lang: string
  readonly dir: string
  /** CSS pixels of the window. */
  readonly width: number
}

export interface Picture {
  /** PNG. */
  readonly base64: string
  readonly width: number
  readonly height: number
}

export type Complain = (kind: string, text: string) => void

/** What somebody chose by the options of a script: lists with commas, of which an empty one means all. */
export interface Choice {
  readonly element?: string | undefined
  readonly state?: string | undefined
  readonly theme: string
  readonly lang: string
  readonly dir: string
  readonly width: string
}

/** Every look that can be made of the choice, and whether a state belongs to it. */
export function chosen(choice: Choice): {
  readonly looks: readonly Look[]
  readonly isWanted: (state: GalleryState) => boolean
} {
  const some = (text = '') => text.split(',').filter(Boolean)
  const looks = some(choice.theme).flatMap((theme) =>
    some(choice.lang).flatMap((lang) =>
      some(choice.dir).flatMap((dir) =>
        some(choice.width).map((width) => ({ theme, lang, dir, width: Number(width) })),
      ),
    ),
  )
  const elements = some(choice.element)
  const names = some(choice.state)
  const isWanted = ({ element, state }: GalleryState): boolean =>
    (elements.length === 0 || elements.includes(element)) &&
    (names.length === 0 || names.includes(state))
  return { looks, isWanted }
}

/** How many pixels the page is high, and where its modal or pop-up stands, with nothing scrolled away. */
interface Extent {
  readonly all: number
  readonly hidden: number
  readonly layer: { top: number; height: number } | null
}

// As text, because the TypeScript loader puts helpers into functions that no page has.
const extent = `(() => {
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
    each.shadowRoot ? [each, ...inside(each.shadowRoot)] : [each])
  const [layer] = inside(document).filter((each) => each.matches('dialog[open], :popover-open'))
  const box = layer?.getBoundingClientRect()
  return {
    all: document.documentElement.scrollHeight,
    hidden: layer ? layer.scrollHeight - layer.clientHeight : 0,
    layer: box ? { top: box.top, height: box.height } : null,
  }
})()`

/** Until nothing new was drawn for a moment. */
const rest = `(async () => {
  const drawn = (root) => root.innerHTML + [...root.querySelectorAll('*')]
    .map((each) => (each.shadowRoot ? drawn(each.shadowRoot) : '')).join('')
  await document.fonts.ready
  for (let last = '', calm = 0; calm < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 30))
    const now = drawn(document.body).replace(/\\d+/g, '#')
    calm = now === last ? calm + 1 : 0
    last = now
  }
})()`

/** What counts seconds counts none. A state that waits for the element's next question needs its clock until then. */
const still = 'performance.now = () => 0'

/** The seconds that such a state has counted are taken back with the next tick. */
const uncounted = `(async () => {
  if (performance.now() === 0) return
  ${still}
  await new Promise((resolve) => setTimeout(resolve, 1_100))
})()`

/** One window of a browser without motion and without time: what moves never looks the same twice. */
export class Camera {
  readonly #page: Page
  readonly #devtools: CDPSession
  readonly #url: string
  readonly #complain: Complain

  private constructor(page: Page, devtools: CDPSession, url: string, complain: Complain) {
    this.#page = page
    this.#devtools = devtools
    this.#url = url
    this.#complain = complain
  }

  /** @param url origin of the demo */
  static async open(browser: Browser, url: string, complain: Complain = fail): Promise<Camera> {
    const page = await (await browser.createBrowserContext()).newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complain('console', `${message.text()} on ${page.url()}`)
    })
    page.on('pageerror', (error) => complain('uncaught', `${String(error)} on ${page.url()}`))
    await page.evaluateOnNewDocument(
      `if (!/state=(interrupted|popup-(active|failed|cancel)|remedied)/.test(location.search)) ${still}`,
    )
    return new Camera(page, await page.createCDPSession(), url, complain)
  }

  /** @param css what the page wears beside its own, to see whether a difference would be seen */
  async state({ element, state }: GalleryState, look: Look, css = ''): Promise<Picture> {
    const page = this.#page
    await this.#visit(`/gallery.html?${this.#query({ element, state }, look)}`, look, 120)
    const ready = `document.documentElement.dataset.ready === 'true'`
    await page
      .waitForFunction(ready, { timeout: 20_000 })
      .catch((error: unknown) => this.#complain('not ready', `${page.url()}: ${String(error)}`))
    await page.evaluate(uncounted)
    await page.evaluate(rest)
    if (css) await page.evaluate(`document.documentElement.style.cssText = ${JSON.stringify(css)}`)
    return this.#shoot(look.width)
  }

  async path(path: string, look: Look): Promise<Picture> {
    await this.#visit(`${path}?${this.#query({}, look)}`, look, 800)
    await this.#page.evaluate(rest)
    return this.#shoot(look.width)
  }

  /** Makes one picture of a document. */
  async document(html: string, width: number): Promise<string> {
    await this.#page.goto('about:blank')
    await this.#page.setViewport({ width, height: 300 })
    await this.#page.setContent(html)
    return this.#page.screenshot({ fullPage: true, encoding: 'base64' })
  }

  #query(names: object, { theme, lang, dir, width }: Look): URLSearchParams {
    const shown = theme === 'forced' ? 'light' : theme
    return new URLSearchParams({ ...names, theme: shown, lang, dir, width: String(width) })
  }

  async #visit(address: string, { theme, width }: Look, height: number): Promise<void> {
    await this.#devtools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
      ],
    })
    await this.#page.setViewport({ width, height })
    await this.#page.goto(this.#url + address, { waitUntil: 'load' })
  }

  /** In a window as tall as the page, because full-page pictures of right-to-left pages come out shifted. */
  async #shoot(width: number): Promise<Picture> {
    const page = this.#page
    const before = (await page.evaluate(extent)) as Extent
    const room = before.layer ? before.layer.height + before.hidden + 64 : 0
    const tall = Math.ceil(Math.max(before.all, room))
    await page.setViewport({ width, height: tall })
    const { layer } = (await page.evaluate(extent)) as Extent
    const top = layer ? Math.max(0, Math.floor(layer.top) - 12) : 0
    const height = layer ? Math.min(tall - top, Math.ceil(layer.height) + 24) : tall
    const clip = { x: 0, y: top, width, height }
    const shot = { encoding: 'base64', clip, captureBeyondViewport: false } as const
    return { base64: await page.screenshot(shot), width, height }
  }
}

function fail(kind: string, text: string): never {
  throw new Error(`${kind}: ${text}`)
}
