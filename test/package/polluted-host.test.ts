// Package tests: the files for pages without a bundler, on a page whose older script polluted Object.prototype.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import puppeteer, { type Browser, type HTTPRequest } from 'puppeteer-core'
import { findBrowser } from '../../scripts/browser.ts'
import { defineEntries, entryName } from '../../scripts/entries.ts'
import { pollutions } from '../components/pollution/pollutions.ts'

const names = ['link-status', 'payment-method', 'subscribe-link', 'unlink-guide']
const doors = defineEntries().map(entryName)

/** What can be written into a page as JSON. */
const written = Object.entries(pollutions).filter(([, members]) =>
  Object.values(members).every((value) => typeof value !== 'function'),
)

function pageOf(door: string, members: object): string {
  const elements = names.map((name) => {
    const tag = `emqx-billing-${name}`
    return `<${tag} api-base="/api" listing-url="https://aws.amazon.com/marketplace/pp/x"></${tag}>`
  })
  return `<!doctype html><html lang="en"><title>Host</title>${elements.join('')}
    <script>Object.assign(Object.prototype, ${JSON.stringify(members)})</script>
    <script type="module" src="/cdn/${door}.js"></script></html>`
}

let browser: Browser
before(async () => {
  const { executablePath, args, headless } = await findBrowser()
  browser = await puppeteer.launch({ executablePath, args: [...args], headless })
})
after(() => browser.close())

/** @returns what nobody caught, the methods that were asked with, and the elements that are defined */
async function visit(door: string, members: object) {
  const page = await browser.newPage()
  const uncaught: string[] = []
  const methods = new Set<string>()
  page.on('pageerror', (error) => uncaught.push(String(error)))
  await page.setRequestInterception(true)
  page.on('request', (request: HTTPRequest) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/') {
      void request.respond({ contentType: 'text/html', body: pageOf(door, members) })
    } else if (pathname.startsWith('/cdn/')) {
      const body = readFileSync(`dist${pathname}`, 'utf8')
      void request.respond({ contentType: 'text/javascript', body })
    } else {
      if (pathname.startsWith('/api/')) methods.add(request.method())
      void request.respond({ contentType: 'application/json', body: '{}' })
    }
  })
  await page.goto('https://host.example/')
  const defined = await page.evaluate(
    (all) => all.filter((name) => customElements.get(`emqx-billing-${name}`)).join(' '),
    names,
  )
  await page.close()
  return { uncaught, methods: Array.from(methods).join(), defined }
}

describe('on a page that polluted Object.prototype, a file for pages without a bundler (fault 50)', () => {
  for (const door of doors) {
    const expected = door === 'define' ? names.join(' ') : door.replace('define/', '')

    it(`${door} defines its elements, whatever lies on every object`, async () => {
      for (const [pollution, members] of written) {
        const { uncaught, methods, defined } = await visit(door, members)
        assert.deepEqual(uncaught, [], pollution)
        assert.equal(defined, expected, pollution)
        assert.match(methods, /^(?:GET)?$/, pollution)
      }
    })
  }
})
