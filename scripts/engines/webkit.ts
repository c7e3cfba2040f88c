// Scripts: WebKit on Linux. MiniBrowser of WebKitGTK on a display in memory, driven over WebDriver.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'
import { WebDriverSession } from './webdriver.ts'

export interface WebKitPrograms {
  driver: string
  display: string
  browser: string
}

/** @returns the three programs that it takes; `undefined` where one of them is not installed */
export function findWebKit(): WebKitPrograms | undefined {
  if (process.platform !== 'linux') return undefined
  const [driver, display] = [onPath('WebKitWebDriver'), onPath('Xvfb')]
  const browser = miniBrowser()
  return driver && display && browser ? { driver, display, browser } : undefined
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin')
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Distributions keep it beside the library, under the name of its version, and not on the path. */
function miniBrowser(): string | undefined {
  const libraries = ['/usr/libexec', '/usr/lib64', '/usr/lib']
  const folders = libraries
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const inside = readdirSync(path).filter((name) => /-linux-gnu/.test(name))
      return [path, ...inside.map((name) => join(path, name))]
    })
  return folders
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => join(folder, name)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path))
}

/** Its bar of buttons lets no window be narrower than 447 px. Phones are: so the bar has no air. */
const narrowBar = '* { padding: 0; margin: 0; border: 0; min-width: 0; min-height: 0 }'

/** Settings of the desktop, in a folder of their own: the same on every machine. */
function settingsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-settings-'))
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), narrowBar)
  return folder
}

/** Milliseconds until a program that does not answer counts as broken. */
const patience = 30_000

/** A display and a driver of its own: a driver keeps one session, and a display one focus. */
export class WebKit {
  readonly #children: ChildProcess[] = []
  readonly #browser: string
  readonly #address: string
  readonly #settings = settingsFolder()

  private constructor(browser: string, port: number) {
    this.#browser = browser
    this.#address = `http://127.0.0.1:${port}`
  }

  /** @throws Error when a program is missing or does not start */
  static async start(): Promise<WebKit> {
    const programs = findWebKit()
    if (!programs) throw new Error('WebKit is not installed')
    const port = await freePort()
    const webkit = new WebKit(programs.browser, port)
    try {
      await webkit.#launch(programs, port)
    } catch (error) {
      webkit.stop()
      throw error
    }
    return webkit
  }

  /** @returns a fresh browser: it shares nothing with the one before */
  session(pageLoadStrategy: 'normal' | 'none'): Promise<WebDriverSession> {
    return WebDriverSession.open(this.#address, {
      browserName: 'MiniBrowser',
      pageLoadStrategy,
      'webkitgtk:browserOptions': { binary: this.#browser, args: ['--automation'] },
    })
  }

  /** Ends the programs that were started here. The browser ends with its display. */
  stop(): void {
    process.off('exit', this.#stop)
    for (const child of this.#children.splice(0)) child.kill('SIGKILL')
    rmSync(this.#settings, { recursive: true, force: true })
  }

  readonly #stop = (): void => this.stop()

  async #launch({ driver, display }: WebKitPrograms, port: number): Promise<void> {
    process.on('exit', this.#stop)
    // It looks for a free number itself and writes it into the fourth pipe. The pointer rests in the
    // middle and the window under it has the focus, so the middle must lie in the smallest window.
    const screen = ['-displayfd', '3', '-screen', '0', '600x500x24', '-nolisten', 'tcp']
    const xvfb = spawn(display, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    this.#children.push(xvfb)
    const number = await firstLine(xvfb, xvfb.stdio[3] as Readable)
    const env = {
      ...process.env,
      DISPLAY: `:${number}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      XDG_CONFIG_HOME: this.#settings,
    }
    this.#children.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }))
    await answers(`${this.#address}/status`)
  }
}

export interface OpenWebKit {
  webkit: WebKit
  session: WebDriverSession
}

/**
 * A fresh browser, in programs that already run or in new ones.
 * @throws Error when it does not start in three times
 */
export async function openWebKit(
  pageLoadStrategy: 'normal' | 'none',
  waiting?: WebKit | Promise<WebKit>,
  tries = 3,
): Promise<OpenWebKit> {
  let webkit: WebKit | undefined
  try {
    webkit = await (waiting ?? WebKit.start())
    return { webkit, session: await webkit.session(pageLoadStrategy) }
  } catch (error) {
    webkit?.stop()
    if (tries <= 1) throw error
    // Under load a browser may never call its driver; the driver then waits for ever.
    console.warn('WebKit did not start and is started once more:', String(error))
    return openWebKit(pageLoadStrategy, undefined, tries - 1)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function firstLine(child: ChildProcess, stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text.trim())
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)))
  })
}

async function answers(url: string): Promise<void> {
  const end = performance.now() + patience
  let last: unknown
  while (performance.now() < end) {
    try {
      if ((await fetch(url)).ok) return
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Nothing answered at ${url}`, { cause: last })
}
