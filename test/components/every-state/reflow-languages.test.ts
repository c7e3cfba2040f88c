// Every state: at 400 % zoom with spaced-out text, in the other languages and in one that nobody speaks.
import { expect } from '@open-wc/testing'
import { languages, speak } from '../gallery/support/languages.ts'
import { galleryStates, hang, type Hung } from '../gallery/support/room.ts'
import { lost, spaceOut, zoomIn, zoomOut } from './support/spaced.ts'

const { documentElement } = document
const others = languages.filter((language) => language !== 'en')
let hung: Hung | undefined

before(zoomIn)
after(zoomOut)
afterEach(() => {
  hung?.takeDown()
  hung = undefined
  documentElement.removeAttribute('dir')
  documentElement.lang = 'en'
})

/** What is lost in each language, from both sides. */
async function lostIn(shown: Hung): Promise<string[]> {
  const found: string[] = []
  for (const language of others) {
    await speak(shown, language)
    spaceOut(shown)
    for (const direction of ['ltr', 'rtl']) {
      documentElement.dir = direction
      const { scrollWidth } = documentElement
      const wide = scrollWidth > 320 ? [`the page is ${scrollWidth} px wide`] : []
      const all = [...shown.roots().flatMap(lost), ...wide]
      found.push(...all.map((line) => `${language}, ${direction}: ${line}`))
    }
  }
  return found
}

describe('at 400 % zoom, with spaced-out text, in every other language', () => {
  it('finds what is cut off in each of them', async () => {
    hung = await hang(galleryStates.find(({ state }) => state === 'popup-pending')!)
    const spoiled = new CSSStyleSheet()
    spoiled.replaceSync('.popup p { white-space: nowrap; overflow: hidden; inline-size: 3em }')
    hung.roots()[0]!.adoptedStyleSheets.push(spoiled)
    const found = (await lostIn(hung)).join('\n')
    for (const language of others) expect(found).to.contain(`${language}, rtl: <p`)
  })

  for (const state of galleryStates) {
    it(`all is read without scrolling sideways: ${state.element}, ${state.state} (fault 83)`, async () => {
      hung = await hang(state)
      expect(await lostIn(hung)).to.deep.equal([])
    }).timeout(15_000)
  }
})
