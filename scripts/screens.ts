// Scripts: pictures of gallery states and demo pages into ./screenshots, for eyes to judge.
//   tsx scripts/screens.ts [--element link-status] [--state pending,slow] [--theme light,dark]
//     [--lang en,zh,ja] [--dir ltr,rtl] [--width 320,768] [--pages] [--sheet]
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import type { Page } from 'puppeteer-core'
import { pages as demoPages } from '../demo/build.ts'
import { galleryStates } from '../demo/gallery/states.ts'
import { startDemo } from '../demo/server.ts'
import { findBrowser } from './browser.ts'

const { values } = parseArgs({
  options: {
    element: { type: 'string' },
    state: { type: 'string' },
    theme: { type: 'string', default: 'light' },
    lang: { type: 'string', default: 'en' },
    dir: { type: 'string', default: 'ltr' },
    width: { type: 'string', default: '768' },
    /** The demo's own pages instead of gallery states. */
    pages: { type: 'boolean', default: false },
    /** All chosen states in one tall picture per look. */
    sheet: { type: 'boolean', default: false },
    out: { type: 'string', default: 'screenshots' },
  },
})

const some = (text: string | undefined) => text?.split(',').filter(Boolean) ?? []
const looks = some(values.theme).flatMap((theme) =>
  some(values.lang).flatMap((lang) =>
    some(values.dir).flatMap((dir) =>
      some(values.width).map((width) => ({ theme, lang, dir, width })),
    ),
  ),
)
type Look = (typeof looks)[number]

const elements = some(values.element)
const names = some(values.state)
const states = galleryStates.filter(
  ({ element, state }) =>
    (elements.length === 0 || elements.includes(element)) &&
    (names.length === 0 || names.includes(state)),
)

await mkdir(values.out, { recursive: true })
const demo = await startDemo({ port: 0 })
const { executablePath, args, headless } = await findBrowser()
const browser = await puppeteer.launch({ executablePath, args: [...args], headless })
const page = await browser.newPage()
let complaints = 0
page.on('console', (message) => {
  if (message.type() === 'error') complain('console', `${message.text()} ${message.location().url}`)
})
page.on('pageerror', (error) => complain('uncaught', String(error)))

function complain(kind: string, text: string): void {
  complaints += 1
  console.log(`  ${kind} on ${page.url()}\n    ${text}`)
}

async function shoot(path: string, name: string, look: Look, height: number): Promise<void> {
  const file = [name, look.theme, look.lang, look.dir, look.width].join('_').replaceAll('/', '-')
  await page.setViewport({ width: Number(look.width), height })
  await page.goto(demo.url + path, { waitUntil: 'load' })
  await settle(page)
  await page.screenshot({ path: join(values.out, `${file}.png`), fullPage: true })
  console.log(join(values.out, `${file}.png`))
}

/** Waits for the gallery's mark in the page and its frames, then for the animations to end. */
async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    if (!frame.url().includes('state=')) continue
    await frame
      .waitForFunction(() => document.documentElement.dataset['ready'] === 'true', {
        timeout: 15_000,
      })
      .catch((error: unknown) => complain('not ready', `${frame.url()} ${String(error)}`))
  }
  await new Promise((resolve) => setTimeout(resolve, 350))
}

for (const look of looks) {
  const query = new URLSearchParams(look)
  if (values.pages) {
    demo.mock.reset('happy')
    for (const name of demoPages) {
      if (name === 'gallery') continue
      await shoot(`/${name}.html?${query}`, `page-${name}`, look, 800)
    }
  } else if (values.sheet) {
    for (const element of new Set(states.map((state) => state.element))) {
      const sheet = new URLSearchParams({ ...look, element, eager: '' })
      const wide = { ...look, width: String(Math.max(1400, Number(look.width) * 2 + 80)) }
      await shoot(`/gallery.html?${sheet}`, `sheet-${element}-${look.width}`, wide, 900)
    }
  } else {
    for (const { element, state } of states) {
      const one = new URLSearchParams({ element, state, ...look })
      const height = element === 'link-status' ? 760 : 200
      await shoot(`/gallery.html?${one}`, `${element}-${state}`, look, height)
    }
  }
}

const reports = demo.journal.entries().filter((entry) => entry.kind !== 'event')
for (const { kind, page: where, text } of reports)
  console.log(`  reported ${kind} on ${where}: ${text}`)
console.log(`${complaints + reports.length} complaints`)
await browser.close()
await demo.stop()
