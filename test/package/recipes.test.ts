// Package tests: the README's ten minutes, step by step: its pages on Vite, over the mock that it starts, in a
// real browser. Nothing is added but what a page has around a recipe. Runs after the build.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { createServer, type UserConfig, type ViteDevServer } from 'vite'
import { findBrowser } from '../../scripts/browser.ts'
import { projectOf, snippetsOf } from '../support/page-code.ts'

const [, tenMinutes = ''] = readFileSync('README.md', 'utf8').split('## In ten minutes')
const snippets = snippetsOf(tenMinutes)

/** The code of the recipe in which this is written. */
function recipe(language: string, mark: string): string {
  const found = snippets.find((each) => each.language === language && each.code.includes(mark))
  assert.ok(found, mark)
  return found.code
}

const pages = {
  login: recipe('html', '<emqx-billing-subscribe-link'),
  console: recipe('html', '<emqx-billing-link-status'),
  billing: recipe('html', '<emqx-billing-payment-method'),
}

describe('the ten minutes of the README', () => {
  const { folder, write, remove } = projectOf('README.md')
  const said: string[] = []
  let mock: ChildProcess
  let site: ViteDevServer
  let browser: Browser
  let origin = ''

  before(async () => {
    const [, command = ''] =
      /npx @emqx\/billing-elements (mock[ \w-]*)/.exec(recipe('sh', 'npm install')) ?? []
    const words = [...command.trim().split(' '), '--port', '0']
    mock = spawn(process.execPath, [join(process.cwd(), 'dist/cli/cli.js'), ...words])
    let told = ''
    mock.stdout?.on('data', (chunk) => (told += String(chunk)))
    while (!told.includes('Ctrl+C')) await once(mock.stdout ?? mock, 'data')
    const [, backend = ''] = /API +(http:\/\/[^/]+)/.exec(told) ?? []
    assert.ok(backend, told)

    // Whatever port is free takes the place of the one that is written there.
    write(
      'vite.config.js',
      recipe('js', 'vite.config.js').replace('http://localhost:5180', backend),
    )
    write('main.js', recipe('js', 'configureBilling('))
    for (const [name, code] of Object.entries(pages)) {
      const head = `<meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>`
      write(
        `${name}.html`,
        `<!doctype html><html lang="en"><head>${head}</head><body>${code}</body></html>`,
      )
    }
    const config: UserConfig = { root: folder, logLevel: 'silent', server: { port: 0 } }
    site = await createServer({ ...config, configFile: join(folder, 'vite.config.js') })
    await site.listen()
    origin = site.resolvedUrls?.local[0] ?? ''
    const { executablePath, args, headless } = await findBrowser()
    browser = await puppeteer.launch({ executablePath, args: [...args], headless })
  })

  after(async () => {
    await browser.close()
    await site.close()
    mock.kill()
    await once(mock, 'close')
    remove()
  })

  async function visit(name: keyof typeof pages): Promise<Page> {
    const page = await browser.newPage()
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => said.push(`uncaught: ${String(error)}`))
    await page.goto(`${origin}${name}.html`)
    return page
  }

  /** Waits until the customer can see these words in the element: in its box, with some height. */
  async function sees(page: Page, tag: string, words: string): Promise<void> {
    await page
      .waitForFunction(
        (name, text) => {
          const element = document.querySelector(name)
          const all =
            element === null ? [] : [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]
          return all.some((each) => {
            const { width, height } = each.getBoundingClientRect()
            return (
              each.textContent.includes(text) && width > 20 && height > 10 && each.checkVisibility()
            )
          })
        },
        { timeout: 90_000 },
        tag,
        words,
      )
      .catch((error: unknown) => {
        throw new Error(`Never saw ${words}: ${String(error)}\n${said.join('\n')}`)
      })
  }

  it('bring the link to the login page, which tells of its use', async () => {
    const page = await visit('login')
    await sees(page, 'emqx-billing-subscribe-link', 'Or subscription on AWS Marketplace')
    await page.waitForFunction(
      () => customElements.get('emqx-billing-subscribe-link') !== undefined,
    )
    await page.evaluate(() => {
      addEventListener('emqxsubscribe', (event) => event.preventDefault())
      document.querySelector('a')?.click()
    })
    assert.match(
      said.join('\n'),
      /^info: subscribe login https:\/\/aws\.amazon\.com\/marketplace\//m,
    )
    await page.close()
  })

  it('open the modal on the console, and AWS confirms', async () => {
    const page = await visit('console')
    await sees(page, 'emqx-billing-link-status', 'Waiting for AWS')
    assert.ok(await page.$('emqx-billing-link-status >>> dialog:modal'))
    await sees(page, 'emqx-billing-link-status', 'Your accounts are linked')
    await page.close()
  })

  it('show on the billing page how the account pays, and how to unlink', async () => {
    const page = await visit('billing')
    await sees(page, 'emqx-billing-payment-method', 'AWS Marketplace Subscription')
    await sees(page, 'emqx-billing-unlink-guide', 'How to cancel on AWS')
    await page.close()
  })

  it('leave nothing wrong in the console', () => {
    assert.deepEqual(
      said.filter((line) => /^(?:error|uncaught)|\[emqx-billing\]/.test(line)),
      [],
    )
  })
})
