// Scripts: WebKit as a browser of the unit tests. A fresh browser for every file, so files share nothing.
import type { BrowserLauncher, SessionResult } from '@web/test-runner-core'
import type { KeyAction, Size, WebDriverSession } from './webdriver.ts'
import { openWebKit, WebKit } from './webkit.ts'
import type { OpenWebKit } from './webkit.ts'

/** What the runner's commands ask of a page: they know puppeteer's names only. */
class CommandPage {
  readonly #session: WebDriverSession

  constructor(session: WebDriverSession) {
    this.#session = session
  }

  readonly keyboard = {
    down: (key: string) => this.#keys({ type: 'keyDown', key }),
    up: (key: string) => this.#keys({ type: 'keyUp', key }),
    press: (key: string) => this.#keys({ type: 'keyDown', key }, { type: 'keyUp', key }),
    type: async (text: string) => {
      for (const key of text) await this.keyboard.press(key)
    },
  }

  #keys(...actions: KeyAction[]): Promise<void> {
    return this.#session.keys(actions)
  }

  setViewport(size: Size): Promise<void> {
    return this.#session.setViewport(size)
  }

  emulateMediaFeatures(): never {
    throw new Error('WebKit cannot emulate media: name the file *.chromium.test.ts')
  }
}

export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit'
  /** The commands of the runner know puppeteer, playwright and webdriver; this is the narrowest door. */
  readonly type = 'puppeteer'
  readonly concurrency: number
  readonly #running = new Map<string, OpenWebKit>()
  #spare: Promise<WebKit> | undefined

  constructor(concurrency: number) {
    this.concurrency = concurrency
  }

  async startSession(id: string, url: string): Promise<void> {
    const running = await this.#open()
    this.#running.set(id, running)
    await running.session.goto(url)
  }

  async #open(): Promise<OpenWebKit> {
    const spare = this.#spare
    // The next file's display and driver come up while this one is tested.
    this.#spare = WebKit.start()
    this.#spare.catch(() => (this.#spare = undefined))
    const open = await openWebKit('none', spare)
    try {
      await open.session.setViewport({ width: 800, height: 600 })
      return open
    } catch (error) {
      open.webkit.stop()
      throw error
    }
  }

  isActive(id: string): boolean {
    return this.#running.has(id)
  }

  getBrowserUrl(id: string): Promise<string> {
    return this.#get(id).session.url()
  }

  getPage(id: string): CommandPage {
    return new CommandPage(this.#get(id).session)
  }

  async stopSession(id: string): Promise<SessionResult> {
    const { webkit, session } = this.#get(id)
    this.#running.delete(id)
    try {
      await session.close()
    } finally {
      webkit.stop()
    }
    return {}
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKit runs on a display in memory: debug in another engine'))
  }

  async stop(): Promise<void> {
    for (const { webkit } of this.#running.values()) webkit.stop()
    this.#running.clear()
    const spare = this.#spare
    this.#spare = undefined
    await spare?.then((webkit) => webkit.stop())
  }

  #get(id: string): OpenWebKit {
    const running = this.#running.get(id)
    if (!running) throw new Error(`No WebKit runs the session ${id}`)
    return running
  }
}
