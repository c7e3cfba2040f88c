// Every state: at 400 % zoom a window of 1280 × 1024 px is 320 × 256, and a reader may space the text out.
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import axe from 'axe-core'
import { galleryStates, hang, type Hung } from '../gallery/support/room.ts'
import { lost, said, spaceOut, zoomIn, zoomOut } from './support/spaced.ts'

/** Something to come from by keyboard. */
const before = document.createElement('button')
before.textContent = 'Before'

const { documentElement } = document
let hung: Hung | undefined

beforeEach(zoomIn)
afterEach(() => {
  hung?.takeDown()
  hung = undefined
  documentElement.removeAttribute('dir')
})
after(zoomOut)

/** Targets of less than 24 pixels that another target is near to (2.5.8). */
async function small(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: { type: 'rule', values: ['target-size'] },
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
}

function focused(): Element | null {
  let each = document.activeElement
  while (each?.shadowRoot?.activeElement) each = each.shadowRoot.activeElement
  return each
}

/** Whether some of it can be seen: in the window, and with nothing above it (2.4.11). */
function isInSight(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot
  return Array.from(element.getClientRects()).some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((share) => {
      const there = root.elementFromPoint(left + width * share, top + height * share)
      return there !== null && (element === there || element.contains(there))
    }),
  )
}

/** Everything that can be pressed. */
function controls({ element, roots }: Hung): Element[] {
  return [element, ...roots()]
    .flatMap((root) => Array.from(root.querySelectorAll('a[href], button, summary')))
    .filter((each) => each.checkVisibility())
}

/**
 * What is wrong with what Tab reaches, one after another. It never goes on to the browser's own
 * buttons: from there not every driver finds back.
 */
async function lostByTab(shown: Hung): Promise<string[]> {
  const found: string[] = []
  const wanted = new Set(controls(shown))
  if (!document.querySelector('dialog:modal')) before.focus()
  for (let left = wanted.size; left > 0; left -= 1) {
    await sendKeys({ press: 'Tab' })
    const now = focused() ?? document.body
    wanted.delete(now)
    if (!isInSight(now)) found.push(`out of sight: ${said(now)}`)
    if (getComputedStyle(now).outlineStyle === 'none') found.push(`no ring: ${said(now)}`)
  }
  return [...found, ...Array.from(wanted, (each) => `not reached: ${said(each)}`)]
}

describe('at 400 % zoom, with spaced-out text, from both sides', () => {
  it('finds what is cut off, too small, or behind something', async () => {
    hung = await hang(galleryStates.find(({ state }) => state === 'popup-pending')!)
    const [root] = hung.roots()
    const spoiled = new CSSStyleSheet()
    spoiled.replaceSync(`
      .popup p { white-space: nowrap; overflow: hidden; inline-size: 5em }
      .popup button { all: unset; display: block; block-size: 10px }`)
    root!.adoptedStyleSheets.push(spoiled)
    const button = root!.querySelector('.popup button')!
    button.after(button.cloneNode(true))
    expect(lost(root!).join()).to.match(/Linking to AWS/)
    expect((await small()).join()).to.match(/View details/)
    spoiled.insertRule('.popup::after { content: ""; position: absolute; inset: 0 }')
    document.querySelector('main')!.prepend(before)
    expect((await lostByTab(hung)).join()).to.match(/out of sight: .*no ring: /)
  })

  for (const state of galleryStates) {
    it(`all is read without scrolling sideways, large enough, and in sight when it has the focus: ${state.element}, ${state.state} (fault 83)`, async () => {
      hung = await hang(state)
      document.querySelector('main')!.prepend(before)
      spaceOut(hung)
      for (const direction of ['ltr', 'rtl']) {
        documentElement.dir = direction
        expect(hung.roots().flatMap(lost), direction).to.deep.equal([])
        expect(documentElement.scrollWidth, direction).to.be.at.most(320)
        expect(await small(), direction).to.deep.equal([])
      }
      expect(await lostByTab(hung)).to.deep.equal([])
    }).timeout(15_000)
  }
})
