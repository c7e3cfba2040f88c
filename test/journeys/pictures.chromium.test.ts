// Room: test. What `npm run visual` relies on: a state always looks the same, and what is new is seen.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { galleryStates } from '../../demo/gallery/states.ts'
import type { GalleryState } from '../../demo/gallery/state.ts'
import { Comparer } from '../../scripts/compare.ts'
import { Camera, type Look } from '../../scripts/pictures.ts'
import { chromiumPage } from './support/engines/chromium.ts'
import { startJourney } from './support/journey.ts'

const light: Look = { theme: 'light', lang: 'en', dir: 'ltr', width: 480 }

function found(name: string): GalleryState {
  const state = galleryStates.find((each) => `${each.element} ${each.state}` === name)
  assert.ok(state, name)
  return state
}

/** One of each element, and one that waits, counts and turns. */
const chosen = [
  'subscribe-link blocked-card',
  'link-status pending',
  'link-status failed-credit_card_on_file',
  'payment-method aws',
  'unlink-guide preview',
].map(found)

async function open(): Promise<{
  camera: Camera
  pixels(state: GalleryState, other: Look, css?: string): Promise<number>
}> {
  const journey = await startJourney({ scenario: 'happy', allow: [/./] })
  const browser = chromiumPage(await journey.page()).browser()
  const camera = await Camera.open(browser, journey.url)
  const comparer = await Comparer.open(browser)
  return {
    camera,
    async pixels(state, other, css) {
      const before = await camera.state(state, light)
      return (await comparer.compare(before, await camera.state(state, other, css))).pixels
    },
  }
}

test('the same state in the same look is the same picture twice', async () => {
  const { pixels } = await open()
  // The last one has counted seconds until it was what it is meant to be.
  const all = [...chosen, found('link-status interrupted-error')]
  for (const state of all) assert.equal(await pixels(state, light), 0, state.title)
})

test('another theme, language, direction or width is another picture, and so are forced colours', async () => {
  const { pixels } = await open()
  const others = { theme: 'dark', lang: 'ja', dir: 'rtl', width: 768 }
  for (const state of chosen) {
    for (const [name, value] of Object.entries({ ...others, forced: 'forced' })) {
      const look = { ...light, [name === 'forced' ? 'theme' : name]: value }
      assert.ok((await pixels(state, look)) > 100, `${state.title}, ${name} ${value}`)
    }
  }
})

test('a shade that hardly anybody sees, and a line that moved by one pixel, are differences', async () => {
  const { pixels } = await open()
  const [, , , field] = chosen
  assert.ok(field)
  assert.ok((await pixels(field, light, '--el-text-color-regular: #5f6473')) > 10)
  assert.ok((await pixels(field, light, '--el-font-size-base: 14.2px')) > 100)
})

test('a picture holds all of a modal, also in a window that is lower than it', async () => {
  const { camera } = await open()
  const [, , refusal] = chosen
  assert.ok(refusal)
  const narrow = await camera.state(refusal, { ...light, width: 320 })
  const wide = await camera.state(refusal, { ...light, width: 1100 })
  assert.ok(narrow.height > wide.height + 50, `${narrow.height} px after ${wide.height} px`)
})
