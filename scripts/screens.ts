// Scripts: pictures of gallery states and demo pages into ./screenshots, for eyes to judge.
//   tsx scripts/screens.ts [--element link-status] [--state pending,slow] [--theme light,dark]
//     [--lang en,zh,ja] [--dir ltr,rtl] [--width 320,768] [--pages] [--sheet]
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import { pages as demoPages } from '../demo/build.ts'
import { galleryStates } from '../demo/gallery/states.ts'
import type { GalleryState } from '../demo/gallery/states.ts'
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
    /** The chosen states side by side, some to a picture. */
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

/** @returns the picture as base64. */
async function picture(path: string, width: number, height: number): Promise<string> {
  await page.setViewport({ width, height })
  await page.goto(demo.url + path, { waitUntil: 'load' })
  await settle()
  // A viewport as tall as the page, because full-page pictures of right-to-left pages come out shifted.
  const all = await page.evaluate(() => document.documentElement.scrollHeight)
  if (all > height) await page.setViewport({ width, height: all })
  return page.screenshot({ encoding: 'base64' })
}

async function keep(name: string, look: Look, base64: string): Promise<void> {
  const file = [name, look.theme, look.lang, look.dir, look.width].join('_').replaceAll('/', '-')
  const path = join(values.out, `${file}.png`)
  await writeFile(path, base64, 'base64')
  console.log(path)
}

function shootState({ element, state }: GalleryState, look: Look): Promise<string> {
  const query = new URLSearchParams({ element, state, ...look })
  const height = element === 'link-status' ? 720 : 120
  return picture(`/gallery.html?${query}`, Number(look.width), height)
}

/** Fewer where the states are tall. */
const rowsPerSheet: Readonly<Record<string, number>> = { 'link-status': 2, 'unlink-guide': 1 }

/** Lays pictures side by side, so many that they are still legible when scaled to a screen. */
async function shootSheets(element: string, look: Look): Promise<void> {
  const columns = Math.max(1, Math.floor(1600 / (Number(look.width) + 16)))
  const perSheet = columns * (rowsPerSheet[element] ?? 6)
  const own = states.filter((state) => state.element === element)
  for (let first = 0; first < own.length; first += perSheet) {
    const cells: string[] = []
    for (const state of own.slice(first, first + perSheet)) {
      const image = await shootState(state, look)
      cells.push(`<div>${state.state}<br><img src="data:image/png;base64,${image}"></div>`)
    }
    await page.goto('about:blank')
    await page.setViewport({ width: columns * (Number(look.width) + 16) + 16, height: 300 })
    await page.setContent(
      `<!doctype html><style>body{margin:8px;background:#888;font:12px sans-serif;display:grid;
       grid-template-columns:repeat(${columns},1fr);gap:16px;align-items:start}img{width:100%}
       </style>${cells.join('')}`,
    )
    const sheet = await page.screenshot({ fullPage: true, encoding: 'base64' })
    await keep(`sheet-${element}-${1 + first / perSheet}`, look, sheet)
  }
}

/** Waits for the gallery's mark, then for the animations to end. */
async function settle(): Promise<void> {
  if (page.url().includes('state=')) {
    const ready = () => document.documentElement.dataset['ready'] === 'true'
    await page
      .waitForFunction(ready, { timeout: 15_000 })
      .catch((error: unknown) => complain('not ready', String(error)))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
}

for (const look of looks) {
  if (values.pages) {
    demo.mock.reset('happy')
    for (const name of demoPages) {
      if (name === 'gallery') continue
      const path = `/${name}.html?${new URLSearchParams(look)}`
      await keep(`page-${name}`, look, await picture(path, Number(look.width), 800))
    }
  } else if (values.sheet) {
    for (const element of new Set(states.map((state) => state.element))) {
      await shootSheets(element, look)
    }
  } else {
    for (const state of states) {
      await keep(`${state.element}-${state.state}`, look, await shootState(state, look))
    }
  }
}

const reports = demo.journal.entries().filter((entry) => entry.kind !== 'event')
for (const { kind, page: where, text } of reports)
  console.log(`  reported ${kind} on ${where}: ${text}`)
console.log(`${complaints + reports.length} complaints`)
await browser.close()
await demo.stop()
