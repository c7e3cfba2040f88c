// The gallery: the payment method field takes the room that it kept, in every language.
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { paymentMethodStates } from '../../../demo/gallery/payment-method-states.ts'
import type { GalleryState } from '../../../demo/gallery/state.ts'
import { speak, wearGallery, widths } from './support/languages.ts'
import { hang } from './support/room.ts'

/** The field's height by language and width. */
async function heights(state: GalleryState): Promise<Map<string, number>> {
  const hung = await hang(state)
  const all = new Map<string, number>()
  for (const language of ['en', 'zh', 'ja'] as const) {
    await speak(hung, language)
    for (const width of widths) {
      await setViewport({ width, height: 900 })
      await new Promise(requestAnimationFrame)
      all.set(`${language}, ${width} px`, hung.element.offsetHeight)
    }
  }
  hung.takeDown()
  return all
}

describe('what stands below a payment method field', () => {
  wearGallery()

  it('does not move when the answer comes, whatever it is, in English, Chinese and Japanese', async () => {
    const [loading, ...others] = paymentMethodStates
    const kept = await heights(loading!)
    const moved: string[] = []
    for (const state of others) {
      for (const [look, height] of await heights(state)) {
        if (height !== kept.get(look)) {
          moved.push(`${state.state}, ${look}: ${height} px instead of ${kept.get(look)} px`)
        }
      }
    }
    expect(moved).to.deep.equal([])
  }).timeout(60_000)
})
