// Hosts: pages without a bundler, with our files as they are and their hash.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { installApp } from './support/app.ts'
import { serveApp, visit } from './support/visit.ts'

const app = installApp('html')
const ours = join(app.folder, 'node_modules/@emqx/billing-elements/dist')
const { 'define.js': hash = '' } = JSON.parse(
  readFileSync(join(ours, 'cdn/integrity.json'), 'utf8'),
) as Record<string, string>

/** Copies our files to where the page asks for them, as whoever serves it would. */
function put(name: string, integrity: string): string {
  const site = join(app.folder, name)
  const vendor = join(site, 'vendor/emqx-billing')
  mkdirSync(vendor, { recursive: true })
  cpSync(join(ours, 'cdn/define.js'), join(vendor, 'define.js'))
  cpSync(join(ours, 'styles.css'), join(vendor, 'styles.css'))
  cpSync(join(app.folder, 'page.js'), join(site, 'page.js'))
  const page = readFileSync(join(app.folder, 'page.html'), 'utf8')
  writeFileSync(join(site, 'index.html'), page.replace('{{integrity}}', integrity))
  return site
}

const field = 'emqx-billing-payment-method'

describe('a page without a bundler', async () => {
  const site = await serveApp(put('dist', hash))

  it('runs the file whose hash was published, and no other', async () => {
    const right = await visit(site, '/', 'credit-card')
    await right.reads(field, 'Payment Method')
    await right.end()
    const spoiled = await serveApp(put('spoiled', hash.replace(/.{4}$/, 'AAAA')))
    const wrong = await visit(spoiled, '/', 'credit-card')
    await wrong.page.waitForNetworkIdle()
    assert.equal(await wrong.page.$(`${field}:defined`), null)
    await assert.rejects(wrong.end(), /integrity/)
  })

  it('has the subscribe link in place before the script, and nothing shifts after it', async () => {
    const { page, end } = await visit(site, '/', 'signed-out')
    await page.waitForSelector('emqx-billing-subscribe-link:defined')
    assert.equal(await page.$eval('a', ({ target }) => target), '_blank')
    await end()
  })

  it('follows the link until it is active', async () => {
    const { is, shows, reads, end } = await visit(site, '/', 'stalled-sync', { landed: true })
    await is('emqx-billing-link-status', 'pending')
    site.mock.aws('confirm')
    await shows('#outcome', 'active')
    await reads(field, 'AWS Marketplace')
    await end()
  })

  it('takes the sign-in itself', async () => {
    const { is, click, isAt, end } = await visit(site, '/billing', 'signed-out')
    await is(field, 'signed-out')
    await click(`${field} >>> a`)
    await isAt('/login')
    await end()
  })

  it('turns theme and language, and the elements follow at once', async () => {
    const { page, is, reads, end } = await visit(site, '/', 'credit-card')
    await reads(field, 'Payment Method')
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark'
      document.documentElement.lang = 'ja'
    })
    await is(field, 'dark')
    await reads(field, '支払い方法')
    await end()
  })
})
