// Link status: every text can be read, whatever colour the host has made its own.
import { expect } from '@open-wc/testing'
import { contrast, faintTexts } from '../../support/contrast.ts'
import { pause } from '../../support/quick-time.ts'
import { refuseLinks, stage, waiting, type Stage } from './support/stage.ts'

const brands = ['', '#00b173', '#409eff', '#ffff00', '#ff00ff', '#000000', '#ffffff', '#ff4d4f']
const { documentElement } = document

afterEach(() => documentElement.removeAttribute('style'))

async function eachLook(page: Stage): Promise<void> {
  for (const theme of ['light', 'dark']) {
    for (const brand of brands) {
      documentElement.dataset['theme'] = theme
      documentElement.style.setProperty('--el-color-primary', brand)
      await pause(5)
      for (const each of page.element.shadowRoot!.getAnimations()) {
        if (each.effect!.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) each.finish()
      }
      expect(faintTexts(page.element.shadowRoot!), `${theme} ${brand}`).to.deep.equal([])
    }
  }
}

describe('link status, contrast', () => {
  it('is measured: grey on white is found to be faint', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).to.equal(21)
    expect(contrast([255, 255, 255], [0, 177, 115])).to.be.closeTo(2.79, 0.02)
    const place = document.createElement('p')
    place.textContent = 'faint'
    place.style.color = '#999'
    document.body.append(place)
    expect(faintTexts(place)).to.have.length(1)
    place.remove()
  })

  it('is enough in a refusal', async () => {
    const page = await stage({ arrives: true, canned: refuseLinks('credit_card_on_file') })
    await page.modal(/A credit card/)
    for (const details of page.dialog.querySelectorAll('details')) details.open = true
    await eachLook(page)
  })

  it('is enough while waiting, also offline', async () => {
    const page = await waiting()
    page.mock.advance(3_600)
    await page.modal(/Still waiting/)
    window.dispatchEvent(new Event('offline'))
    await page.modal(/You are offline/)
    await eachLook(page)
  })

  it('is enough in the pop-up', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.pops(/Linking/)
    await eachLook(page)
  })
})
