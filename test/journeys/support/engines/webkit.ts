// Room: test. Journeys in WebKit, over classic WebDriver: every tab is a window, and one of them is seen.
import type { KeyAction, WebDriverSession } from '../../../../scripts/engines/webdriver.ts'
import { openWebKit } from '../../../../scripts/engines/webkit.ts'
import type { WebKit } from '../../../../scripts/engines/webkit.ts'
import type { Engine, Found, Profile, Tab } from '../tab.ts'
import { accessible } from './accessible.ts'
import { expression } from './expression.ts'
import { viewport } from './viewport.ts'

/** Under this name WebDriver refers to an element (https://www.w3.org/TR/webdriver2/#elements). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
type ElementReference = Record<typeof elementKey, string>

type Outcome = { value: unknown } | { thrown: string }

/** A driver works in one window at a time, so what the test asks of several is put in a row. */
class Windows {
  readonly session: WebDriverSession
  #last: Promise<unknown> = Promise.resolve()
  #current = ''

  constructor(session: WebDriverSession) {
    this.session = session
  }

  in<Answer>(handle: string, work: () => Promise<Answer>): Promise<Answer> {
    const next = this.#last.then(async () => {
      await this.#enter(handle)
      return work()
    })
    // Whoever asked hears of the failure; the next in the row does not.
    this.#last = next.catch(() => undefined)
    return next
  }

  async handles(): Promise<string[]> {
    return (await this.session.get('/window/handles')) as string[]
  }

  /** @returns the handle of a new window, which the customer has in front of him */
  async open(): Promise<string> {
    const { handle } = (await this.session.post('/window/new', { type: 'window' })) as {
      handle: string
    }
    await this.show(handle)
    return handle
  }

  /** Takes every other window from the screen, for without a desktop nothing covers them. */
  async show(handle: string): Promise<void> {
    for (const each of await this.handles()) {
      if (each === handle) continue
      await this.#enter(each)
      await this.session.post('/window/minimize')
    }
    await this.#enter(handle)
    // Gives a minimized window back, too.
    await this.session.post('/window/rect', viewport)
  }

  async close(handle: string): Promise<void> {
    await this.#enter(handle)
    await this.session.delete('/window')
    this.#current = ''
  }

  async #enter(handle: string): Promise<void> {
    if (handle === this.#current) return
    await this.session.post('/window', { handle })
    this.#current = handle
  }
}

class FoundByWebDriver implements Found {
  readonly #tab: WebKitTab
  readonly #element: ElementReference

  constructor(tab: WebKitTab, element: ElementReference) {
    this.#tab = tab
    this.#element = element
  }

  async click(): Promise<void> {
    await this.#post('click')
  }

  async fill(text: string): Promise<void> {
    await this.#post('clear')
    await this.#post('value', { text })
  }

  async disabled(): Promise<boolean> {
    return (await this.#read('element.matches(":disabled, [aria-disabled=true]")')) === true
  }

  async text(): Promise<string> {
    return String(await this.#read('element.getAttribute("aria-label") ?? element.textContent'))
  }

  #post(command: string, body: object = {}): Promise<unknown> {
    const path = `/element/${this.#element[elementKey]}/${command}`
    return this.#tab.drive((session) => session.post(path, body))
  }

  #read(what: string): Promise<unknown> {
    const script = `const [element] = arguments; return ${what}`
    return this.#tab.drive((session) => session.execute(script, [this.#element]))
  }
}

class WebKitTab implements Tab {
  readonly #windows: Windows
  readonly #handle: string

  constructor(windows: Windows, handle: string) {
    this.#windows = windows
    this.#handle = handle
  }

  drive<Answer>(work: (session: WebDriverSession) => Promise<Answer>): Promise<Answer> {
    return this.#windows.in(this.#handle, () => work(this.#windows.session))
  }

  async evaluate<Values extends readonly unknown[], Answer>(
    ask: (...values: Values) => Answer,
    ...values: Values
  ): Promise<Awaited<Answer>> {
    return (await this.#run(expression(ask, values))) as Awaited<Answer>
  }

  async #run(asked: string): Promise<unknown> {
    const script = `const done = arguments[0]; ${asked}.then(
      (value) => done({ value }), (reason) => done({ thrown: String(reason) }))`
    const outcome = (await this.drive((session) =>
      session.post('/execute/async', { script, args: [] }),
    )) as Outcome
    if ('thrown' in outcome) throw new Error(outcome.thrown)
    return outcome.value
  }

  async findAll(role: string, name?: string): Promise<Found[]> {
    const elements = await this.#run(expression(accessible, [role, name ?? null]))
    return (elements as ElementReference[]).map((each) => new FoundByWebDriver(this, each))
  }

  goto(url: string): Promise<void> {
    return this.drive((session) => session.goto(url))
  }

  async reload(): Promise<void> {
    await this.drive((session) => session.post('/refresh'))
  }

  close(): Promise<void> {
    return this.drive(() => this.#windows.close(this.#handle))
  }

  bringToFront(): Promise<void> {
    return this.drive(() => this.#windows.show(this.#handle))
  }

  press(key: string): Promise<void> {
    return this.#keys([key])
  }

  type(text: string): Promise<void> {
    return this.#keys(text.split(''))
  }

  #keys(keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((key): KeyAction[] => [
      { type: 'keyDown', key },
      { type: 'keyUp', key },
    ])
    return this.drive((session) => session.keys(actions))
  }

  async opened(act: () => Promise<void>): Promise<Tab> {
    const before = await this.drive(() => this.#windows.handles())
    await act()
    const end = performance.now() + 15_000
    while (performance.now() < end) {
      const now = await this.drive(() => this.#windows.handles())
      const handle = now.find((each) => !before.includes(each))
      if (handle) {
        const tab = new WebKitTab(this.#windows, handle)
        await tab.bringToFront()
        return tab
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('The link opened nothing')
  }

  async cookies(): Promise<{ name: string; httpOnly: boolean }[]> {
    const cookies = await this.drive((session) => session.get('/cookie'))
    return (cookies as { name: string; httpOnly: boolean }[]).map(({ name, httpOnly }) => ({
      name,
      httpOnly,
    }))
  }
}

async function openProfile(session: WebDriverSession): Promise<Profile> {
  const windows = new Windows(session)
  let [unused] = await windows.handles()
  return {
    async tab() {
      const first = unused
      unused = undefined
      const handle =
        first ?? (await windows.in((await windows.handles())[0]!, () => windows.open()))
      const tab = new WebKitTab(windows, handle)
      await tab.bringToFront()
      return tab
    },
    close: () => session.close(),
  }
}

/** Programs that closed their browser wait for the next journey. */
export function startWebKit(): Promise<Engine> {
  const all = new Set<WebKit>()
  const idle: WebKit[] = []
  return Promise.resolve({
    async profile() {
      const { webkit, session } = await openWebKit('normal', idle.pop())
      all.add(webkit)
      const { tab, close } = await openProfile(session)
      return {
        tab,
        async close() {
          try {
            await close()
            idle.push(webkit)
          } catch (error) {
            // The journey is over, and the browser ends with its display.
            console.warn('WebKit did not close and is stopped:', String(error))
            webkit.stop()
          }
        },
      }
    },
    stop() {
      for (const webkit of all) webkit.stop()
      return Promise.resolve()
    },
  })
}
