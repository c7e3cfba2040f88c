// Scripts: pictures of gallery states and demo pages into ./screenshots, for eyes to judge.
//   tsx scripts/screens.ts [--element link-status] [--state pending,slow] [--theme light,dark,forced]
//     [--lang en,zh,ja] [--dir ltr,rtl] [--width 320,768] [--pages] [--sheet | --glance]
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import { pages as demoPages } from '../demo/build.ts'
import { galleryStates } from '../demo/gallery/states.ts'
import { startDemo } from '../demo/server.ts'
import { findBrowser } from './browser.ts'
import { Camera, chosen, type Look, type Picture } from './pictures.ts'

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
    /** The chosen states side by side at their own size, as many to a picture as a screen can show. */
    sheet: { type: 'boolean', default: false },
    /** The chosen states on one contact sheet, small. */
    glance: { type: 'boolean', default: false },
    out: { type: 'string', default: 'screenshots' },
  },
})

const { looks, isWanted } = chosen(values)
const states = galleryStates.filter(isWanted)

await mkdir(values.out, { recursive: true })
const demo = await startDemo({ port: 0 })
const { executablePath, args, headless } = await findBrowser()
const browser = await puppeteer.launch({ executablePath, args: [...args], headless })
let complaints = 0
const camera = await Camera.open(browser, demo.url, (kind, text) => {
  complaints += 1
  console.log(`  ${kind}: ${text}`)
})

async function keep(name: string, { theme, lang, dir, width }: Look, png: string): Promise<void> {
  const file = [name, theme, lang, dir, width].join('_').replaceAll('/', '-')
  const path = join(values.out, `${file}.png`)
  await writeFile(path, png, 'base64')
  console.log(path)
}

interface Cell extends Picture {
  readonly name: string
}

/** Pictures in columns under their names. */
function sheetOf(cells: readonly Cell[], columns: number): string {
  const pictures = cells.map(
    ({ name, base64 }) => `<div>${name}<br><img src="data:image/png;base64,${base64}"></div>`,
  )
  return `<!doctype html><style>body{margin:8px;background:#999;font:12px sans-serif;columns:${columns};
    column-gap:12px}div{break-inside:avoid;padding-bottom:12px}img{width:100%}</style>${pictures.join('')}`
}

/** CSS pixels of what a screen shows without making it illegible. */
const screen = { width: 1560, height: 1500 }

async function keepSheets(name: string, look: Look, cells: readonly Cell[]): Promise<void> {
  const columns = Math.max(1, Math.floor(screen.width / look.width))
  const sheets: Cell[][] = []
  let room = 0
  for (const cell of cells) {
    room -= cell.height + 30
    if (room < 0) {
      sheets.push([])
      room = Math.max(0, columns * screen.height * 0.85 - cell.height)
    }
    sheets.at(-1)?.push(cell)
  }
  for (const [index, sheet] of sheets.entries()) {
    const png = await camera.document(sheetOf(sheet, columns), columns * (look.width + 12) + 4)
    await keep(`sheet-${name}-${index + 1}`, look, png)
  }
}

for (const look of looks) {
  if (values.pages) {
    demo.mock.reset('happy')
    for (const name of demoPages.filter((each) => each !== 'gallery')) {
      await keep(`page-${name}`, look, (await camera.path(`/${name}.html`, look)).base64)
    }
    continue
  }
  const cells: Cell[] = []
  for (const state of states) {
    const name = `${state.element}-${state.state}`
    const cell = { name, ...(await camera.state(state, look)) }
    cells.push(cell)
    if (!values.sheet && !values.glance) await keep(name, look, cell.base64)
  }
  if (values.sheet) {
    for (const element of new Set(states.map((state) => state.element))) {
      await keepSheets(
        element,
        look,
        cells.filter(({ name }) => name.startsWith(element)),
      )
    }
  }
  if (values.glance) await keep('glance', look, await camera.document(sheetOf(cells, 9), 2200))
}

const reports = demo.journal.entries().filter((entry) => entry.kind !== 'event')
for (const { kind, page: where, text } of reports)
  console.log(`  reported ${kind} on ${where}: ${text}`)
console.log(`${complaints + reports.length} complaints`)
await browser.close()
await demo.stop()
