// Link status: modal and pop-up among a host's own layers and its own CSS.
import { expect } from '@open-wc/testing'
import { waiting, type Stage } from './support/stage.ts'

const sheets = document.adoptedStyleSheets
afterEach(() => {
  document.adoptedStyleSheets = [...sheets]
})

function dress(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...sheets, sheet]
}

/** Whether what a click in the middle of it would meet is ours. */
function isOnTop({ element }: Stage, box: Element): boolean {
  const { left, top, width, height } = box.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2) === element
}

function cover(): HTMLElement {
  dress('.cover { position: fixed; inset: 0; z-index: 2147483647; background: white }')
  const made = document.createElement('div')
  made.className = 'cover'
  document.body.append(made)
  return made
}

describe('link status among layers of the host (fault 64)', () => {
  it('lies above the highest z-index, as modal and as pop-up', async () => {
    const covering = cover()
    const page = await waiting()
    expect(isOnTop(page, page.dialog)).to.equal(true)
    await page.click('Close')
    await page.pops(/./)
    expect(isOnTop(page, page.popup!)).to.equal(true)
    covering.remove()
  })

  it('opens above a modal of the host, and the host’s above ours', async () => {
    const [before, after] = [document.createElement('dialog'), document.createElement('dialog')]
    document.body.append(before, after)
    before.showModal()
    const page = await waiting()
    expect(isOnTop(page, page.dialog)).to.equal(true)
    after.textContent = 'The host has a question'
    after.showModal()
    expect(after.matches(':modal')).to.equal(true)
    after.close()
    expect(isOnTop(page, page.dialog)).to.equal(true)
    await page.click('Close')
    await page.pops(/./)
    expect(before.matches(':modal'), 'the host’s is still there').to.equal(true)
    before.remove()
    after.remove()
  })
})

describe('link status under the CSS of a host (fault 71)', () => {
  it('keeps its boxes under a reset of everything', async () => {
    const page = await waiting()
    const look = () =>
      [...page.element.shadowRoot!.querySelectorAll('.modal, h2, button, p, dl, ol, li')].map(
        (each) => {
          const { display, padding, margin, borderRadius } = getComputedStyle(each)
          return [each.localName, display, padding, margin, borderRadius].join(' ')
        },
      )
    const before = look()
    dress(`* { margin: 0; padding: 0; border: 0; border-radius: 0; list-style: none; font-weight: 100 }
      h2, button, p, dl, ol, li, dialog, div { all: unset; display: none; color: transparent }`)
    expect(look()).to.deep.equal(before)
  })
})
