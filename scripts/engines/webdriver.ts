// Scripts: one session of classic WebDriver (https://www.w3.org/TR/webdriver2/), as far as tests need it.
import { codeOf } from './keys.ts'

type Json = unknown

export interface Size {
  width: number
  height: number
}

/** Milliseconds until a window that does not take its size, or a browser that hangs, is given up. */
const patience = 20_000

interface Opened {
  sessionId: string
}

export interface KeyAction {
  type: 'keyDown' | 'keyUp'
  key: string
}

async function send(url: string, method: string, body?: object): Promise<Json> {
  const request = fetch(url, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  })
  const response = await request.catch((cause: unknown) => {
    const command = new URL(url).pathname.replace(/^\/session\/[^/]+/, '')
    throw new Error(`WebDriver gave no answer: ${method} ${command || 'session'}`, { cause })
  })
  const { value } = (await response.json()) as { value: Json }
  if (response.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`WebDriver: ${error}: ${message}`)
}

export class WebDriverSession {
  readonly #url: string

  private constructor(url: string) {
    this.#url = url
  }

  /** @throws Error as the driver words it */
  static async open(driver: string, capabilities: object): Promise<WebDriverSession> {
    const wanted = { capabilities: { alwaysMatch: capabilities } }
    const { sessionId } = (await send(`${driver}/session`, 'POST', wanted)) as Opened
    return new WebDriverSession(`${driver}/session/${sessionId}`)
  }

  get(path: string): Promise<Json> {
    return send(this.#url + path, 'GET')
  }

  post(path: string, body?: object): Promise<Json> {
    return send(this.#url + path, 'POST', body)
  }

  delete(path: string): Promise<Json> {
    return send(this.#url + path, 'DELETE')
  }

  async goto(url: string): Promise<void> {
    await this.post('/url', { url })
  }

  async url(): Promise<string> {
    return String(await this.get('/url'))
  }

  /** Runs the body of a function in the page, waits for its promise. */
  execute(script: string, values: readonly unknown[] = []): Promise<Json> {
    return this.post('/execute/sync', { script, args: values })
  }

  /** One after the other, to whatever has the focus. `key` as in `KeyboardEvent.key`. */
  async keys(actions: readonly KeyAction[]): Promise<void> {
    const keyboard = actions.map(({ type, key }) => ({ type, value: codeOf(key) }))
    await this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: keyboard }] })
  }

  /** Makes what the page sees this large, whatever frame the window has around it. */
  async setViewport({ width, height }: Size): Promise<void> {
    const end = performance.now() + patience
    let asked = ''
    while (performance.now() < end) {
      const script = 'return [innerWidth, innerHeight, outerWidth, outerHeight]'
      const [inner = 0, tall = 0, outer = 0, high = 0] = (await this.execute(script)) as number[]
      if (inner === width && tall === height) return
      const rect = { width: width + outer - inner, height: height + high - tall }
      // The page learns of a new size only some time after the window has it.
      if (asked !== JSON.stringify(rect)) await this.post('/window/rect', rect)
      asked = JSON.stringify(rect)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`The window cannot be made ${width} × ${height}`)
  }

  async close(): Promise<void> {
    await this.delete('')
  }
}
