// Page look: the host's language, direction and theme, watched by one observer for all elements.
import { expect } from '@open-wc/testing'
import { onPageLook, pageTheme } from '../../../src/components/page/page-look.ts'

const { documentElement } = document
const Real = MutationObserver
let living = 0

class Counted extends Real {
  #observing = false
  override observe(...how: Parameters<MutationObserver['observe']>): void {
    if (!this.#observing) living += 1
    this.#observing = true
    super.observe(...how)
  }
  override disconnect(): void {
    if (this.#observing) living -= 1
    this.#observing = false
    super.disconnect()
  }
}

beforeEach(() => {
  living = 0
  globalThis.MutationObserver = Counted
})
afterEach(() => {
  globalThis.MutationObserver = Real
  documentElement.removeAttribute('data-theme')
  documentElement.classList.remove('dark')
})

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('page look', () => {
  it('has one observer for all and none after the last', () => {
    const ends = [1, 2, 3].map(() => onPageLook(() => undefined))
    expect(living).to.equal(1)
    for (const end of ends) end()
    expect(living).to.equal(0)
    onPageLook(() => undefined)()
    expect(living).to.equal(0)
  })

  it('tells of language, direction and theme, and of nothing else', async () => {
    let told = 0
    const end = onPageLook(() => (told += 1))
    for (const change of [
      () => documentElement.setAttribute('dir', 'rtl'),
      () => documentElement.removeAttribute('dir'),
      () => documentElement.setAttribute('data-theme', 'dark'),
      () => documentElement.classList.add('dark'),
    ]) {
      change()
      await turn()
    }
    expect(told).to.equal(4)
    documentElement.setAttribute('data-other', '1')
    await turn()
    expect(told).to.equal(4)
    documentElement.removeAttribute('data-other')
    end()
    documentElement.classList.remove('dark')
    await turn()
    expect(told).to.equal(4)
  })

  it('reads the theme that the host names, and Element Plus’s own switch', () => {
    expect(pageTheme()).to.equal(undefined)
    documentElement.classList.add('dark')
    expect(pageTheme()).to.equal('dark')
    documentElement.dataset['theme'] = 'light'
    expect(pageTheme()).to.equal('light')
    documentElement.dataset['theme'] = 'sepia'
    expect(pageTheme()).to.equal('dark')
  })
})
