// Test support: a host that bundled the built package, in a browser whose every request the test answers.
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { bundleOf } from '../../scripts/bundle.ts'

export interface HostAnswer {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface HostOptions {
  /** Doors of `dist/`, such as `define/link-status`. */
  readonly door: string
  /** What stands in the body, before the script. */
  readonly markup: string
  readonly head?: string
  /** Code of other modules that the page loads before and after the door. */
  readonly before?: string
  readonly after?: string
  readonly lang?: string
  /** With its question mark. */
  readonly search?: string
  /** Answers the billing API; by default there is nothing to tell. */
  readonly api?: (path: string, request: HTTPRequest) => HostAnswer | Promise<HostAnswer>
  /** Whether the file arrives. By default all do. */
  readonly arrives?: (file: string) => boolean | Promise<boolean>
}

export interface HostPage {
  readonly page: Page
  /** Files and API paths, in the order in which they were asked for. */
  readonly asked: string[]
}

const bundles = new Map<string, ReturnType<typeof bundleOf>>()

/** Names of chunks without what bundlers add to them. */
export function plain(file: string): string {
  return file.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '')
}

const nothing: HostAnswer = { status: 204, headers: { 'X-Marketplace-Registration': 'none' } }

/** What must be on the page before any of its scripts, as source. */
const told = `globalThis.told = []
addEventListener('emqxbillingerror', ({ kind, retryable }) => told.push(kind + ' ' + retryable))`

export async function openHost(browser: Browser, options: HostOptions): Promise<HostPage> {
  const { door, markup, head = '', lang = 'en', search = '' } = options
  const { before, after, api = () => nothing, arrives = () => true } = options
  const made = bundles.get(door) ?? bundleOf(`dist/${door}.js`)
  bundles.set(door, made)
  const chunks = await made
  const code = new Map(chunks.map((chunk) => [`/${chunk.fileName}`, chunk.code]))
  const script = (file: string) => `<script type="module" src="/${file}"></script>`
  const other = (file: string, text: string | undefined) => {
    if (text === undefined) return ''
    code.set(`/${file}`, text)
    return script(file)
  }
  const html = `<!doctype html><html lang="${lang}"><title>Host</title>${head}<script>${told}</script>
    <body>${markup}${other('before.js', before)}${script(chunks[0]?.fileName ?? '')}${other('after.js', after)}</body></html>`
  const page = await browser.newPage()
  const asked: string[] = []

  async function answer(request: HTTPRequest): Promise<void> {
    const { pathname } = new URL(request.url())
    if (pathname === '/') {
      return request.respond({ contentType: 'text/html', body: html })
    }
    if (pathname.startsWith('/api/')) {
      const path = pathname.slice('/api'.length)
      asked.push(`${request.method()} ${path}`)
      const { status = 200, body, headers = {} } = await api(path, request)
      return request.respond({
        status,
        headers,
        contentType: 'application/json',
        body: body === undefined ? '' : JSON.stringify(body),
      })
    }
    const text = code.get(pathname)
    if (text === undefined) return request.respond({ status: 404 })
    asked.push(plain(pathname))
    if (!(await arrives(plain(pathname)))) return request.respond({ status: 404 })
    return request.respond({ contentType: 'text/javascript', body: text })
  }

  await page.setRequestInterception(true)
  page.on('request', (request) => void answer(request))
  await page.goto(`https://host.example/${search}`, { waitUntil: 'domcontentloaded' })
  return { page, asked }
}
