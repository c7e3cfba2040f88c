// Test support: states of the gallery in every language, both directions and four windows.
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { configureBilling, currentConfig } from '../../../../src/components/page/config.ts'
import { gaps, misfits } from './misfits.ts'
import { hardCoded, pseudoLocale } from './pseudo.ts'
import type { GalleryState } from '../../../../demo/gallery/state.ts'
import { atRest, hang, type Hung } from './room.ts'

const { documentElement } = document
export const widths = [320, 480, 768, 1280]
export const languages = ['en', 'pseudo', 'zh', 'ja'] as const

export async function speak(
  { element }: Hung,
  language: (typeof languages)[number],
): Promise<void> {
  documentElement.lang = language === 'pseudo' ? 'en' : language
  const messages = language === 'pseudo' ? pseudoLocale : undefined
  configureBilling({ ...currentConfig(), messages })
  await atRest(element)
}

/** In the window as it is, in both directions. */
function misfitsBothWays({ roots }: Hung): string[] {
  return ['ltr', 'rtl'].flatMap((dir) => {
    documentElement.dir = dir
    return misfits(roots()).map((line) => `${dir}: ${line}`)
  })
}

async function wrongs(state: Hung): Promise<string[]> {
  const all: string[] = []
  for (const language of languages) {
    await speak(state, language)
    if (language === 'pseudo') all.push(...hardCoded(state.roots()))
    all.push(...gaps(state.roots()))
    for (const details of state.roots().flatMap((root) => [...root.querySelectorAll('details')])) {
      details.open = true
    }
    for (const width of widths) {
      await setViewport({ width, height: 900 })
      await new Promise(requestAnimationFrame)
      all.push(...misfitsBothWays(state).map((line) => `${language}, ${width} px, ${line}`))
    }
  }
  return all
}

/** The gallery's own look, for all tests of a file, and the page as it was after each. */
export function wearGallery(): void {
  const look = document.createElement('link')

  before(async () => {
    look.rel = 'stylesheet'
    look.href = '/demo/look/gallery.css'
    const arrived = new Promise((resolve, reject) => {
      look.onload = resolve
      look.onerror = reject
    })
    document.head.append(look)
    await arrived
  })

  after(async () => {
    look.remove()
    await setViewport({ width: 800, height: 600 })
  })

  afterEach(() => {
    documentElement.lang = 'en'
    documentElement.removeAttribute('dir')
  })
}

/** A file for some of the states, because a file has only so much time in each engine. */
export function testLanguages(states: readonly GalleryState[]): void {
  let hung: Hung | undefined
  wearGallery()

  afterEach(() => {
    hung?.takeDown()
    hung = undefined
  })

  describe('in every language, both directions and windows from 320 px', () => {
    for (const state of states) {
      it(`nothing is cut off, covered or untranslated: ${state.element}, ${state.title}`, async () => {
        hung = await hang(state)
        expect(await wrongs(hung)).to.deep.equal([])
      }).timeout(60_000)
    }
  })
}
