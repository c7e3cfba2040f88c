// Link status: the page changes its language under an open modal.
import { expect } from '@open-wc/testing'
import { waiting } from './support/stage.ts'

describe('link status, language', () => {
  it('keeps the modal open while the words of another language load', async () => {
    const page = await waiting()
    page.element.lang = 'ja'
    await page.element.updateComplete
    expect(page.dialog.open, 'while they load').to.equal(true)
    await page.modal(/AWS の確認を待っています/)
    expect(page.dialog.matches(':modal')).to.equal(true)
    expect(page.popup).to.equal(null)
  })
})
