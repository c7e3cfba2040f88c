// Scripts: what a change does to the look of every state: the working tree beside another commit, both
// photographed in this run, with this machine's browser and fonts.
//   tsx scripts/visual.ts [--base main] [--element payment-method] [--state aws,none]
//     [--theme light,dark] [--lang en,zh,ja] [--dir ltr] [--width 320,1100]
// Exits with 1 if anything looks different, as diff does, and keeps pictures in ./screenshots/visual.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import type { GalleryState } from '../demo/gallery/state.ts'
import { findBrowser } from './browser.ts'
import { Comparer } from './compare.ts'
import { Camera, chosen, type Look } from './pictures.ts'

const { values } = parseArgs({
  options: {
    /** Any name of a commit. Default: where this branch left `main`, or the last commit on `main` itself. */
    base: { type: 'string' },
    element: { type: 'string' },
    state: { type: 'string' },
    theme: { type: 'string', default: 'light,dark' },
    lang: { type: 'string', default: 'en,zh,ja' },
    dir: { type: 'string', default: 'ltr' },
    width: { type: 'string', default: '320,1100' },
  },
})

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(project, 'screenshots', 'visual')
const git = (...words: string[]): string =>
  execFileSync('git', words, {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

function usualBase(): string {
  try {
    return git('merge-base', 'HEAD', 'main')
  } catch {
    // A clone of one branch only.
    return 'HEAD'
  }
}

interface Shop {
  readonly states: readonly GalleryState[]
  readonly url: string
  stop(): Promise<void>
}

/** The demo of the sources in this folder. */
async function open(folder: string): Promise<Shop> {
  const load = (path: string): Promise<unknown> => import(pathToFileURL(join(folder, path)).href)
  const { galleryStates } = (await load(
    'demo/gallery/states.ts',
  )) as typeof import('../demo/gallery/states.ts')
  const { startDemo } = (await load('demo/server.ts')) as typeof import('../demo/server.ts')
  const { url, stop } = await startDemo({ port: 0 })
  return { states: galleryStates, url, stop }
}

const { looks, isWanted } = chosen(values)
const nameOf = ({ element, state }: GalleryState): string => `${element}-${state}`

const base = git('rev-parse', '--verify', `${values.base ?? usualBase()}^{commit}`)
const folder = await mkdtemp(join(tmpdir(), 'visual-'))
const checkout = join(folder, 'base')
git('worktree', 'add', '--detach', checkout, base)
let differing = 0
try {
  await symlink(join(project, 'node_modules'), join(checkout, 'node_modules'))
  const [before, after] = [await open(checkout), await open(project)]
  const { executablePath, args, headless } = await findBrowser()
  const browser = await puppeteer.launch({ executablePath, args: [...args], headless })
  const cameras = [
    await Camera.open(browser, before.url),
    await Camera.open(browser, after.url),
  ] as const
  const comparer = await Comparer.open(browser)
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })

  const was = new Map(before.states.map((state) => [nameOf(state), state]))
  const is = new Map(after.states.map((state) => [nameOf(state), state]))
  const told = [...was.values()].filter((state) => isWanted(state) && !is.has(nameOf(state)))
  for (const state of told) console.log(`gone: ${nameOf(state)}`)

  const both = (state: GalleryState, look: Look) =>
    Promise.all([cameras[0].state(state, look), cameras[1].state(state, look)])

  let compared = 0
  for (const state of [...is.values()].filter(isWanted)) {
    if (!was.has(nameOf(state))) {
      console.log(`new: ${nameOf(state)}`)
      continue
    }
    for (const look of looks) {
      compared += 1
      let difference = await comparer.compare(...(await both(state, look)))
      // A state that had to wait may have counted one second more; what really differs does so again.
      if (difference.pixels > 0) difference = await comparer.compare(...(await both(state, look)))
      if (difference.pixels === 0) continue
      differing += 1
      const { theme, lang, dir, width } = look
      const file = join(out, `${[nameOf(state), theme, lang, dir, width].join('_')}.png`)
      await writeFile(file, difference.shown, 'base64')
      console.log(
        `${nameOf(state)}, ${theme} ${lang} ${dir} ${width}: ${difference.pixels} pixels, ${file}`,
      )
    }
  }
  console.log(`${compared} pictures beside ${base.slice(0, 7)}: ${differing} look different`)
  await browser.close()
  await Promise.all([before.stop(), after.stop()])
} finally {
  git('worktree', 'remove', '--force', checkout)
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = differing === 0 ? 0 : 1
