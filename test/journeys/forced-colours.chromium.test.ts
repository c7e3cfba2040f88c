// Room: test. In the colours of a system with high contrast nothing is told by our own colours.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { galleryStates } from '../../demo/gallery/states.ts'
import { chromiumPage } from './support/engines/chromium.ts'
import { startJourney } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { eventually } from './support/visitor.ts'

/** What is seen of colours, and what the system's are, in the page's own words. */
function seen(page: Tab): Promise<{
  own: string[]
  unfilled: string[]
  unbound: string[]
  patchy: string[]
  icons: number
  primaries: number
}> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const system = (name: string) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    }
    const names = ['CanvasText', 'LinkText', 'ButtonText', 'HighlightText', 'GrayText']
    const allowed = names.map(system)
    const [highlight, canvas, gray] = ['Highlight', 'Canvas', 'GrayText'].map(system)
    probe.remove()
    const inside = (root: Document | ShadowRoot): Element[] =>
      Array.from(root.querySelectorAll('*')).flatMap((each) =>
        each.shadowRoot ? [each, ...inside(each.shadowRoot)] : [each],
      )
    const all = inside(document).filter(
      (each) => each.getRootNode() instanceof ShadowRoot && each.checkVisibility(),
    )
    const icons = all.filter((each) => each.matches('.icon'))
    const primaries = all.filter((each) => each.matches('.primary'))
    const panels = all.filter((each) =>
      each.matches(
        'dialog, .popup, .callout:not(.skeleton), .notice, .accounts, .quiet:not(.name)',
      ),
    )
    return {
      own: icons
        .filter((icon) => !allowed.includes(getComputedStyle(icon).stroke))
        .map((icon) => `${icon.parentElement?.className}: ${getComputedStyle(icon).stroke}`),
      unfilled: primaries
        .filter((each) => getComputedStyle(each).backgroundColor !== highlight)
        .map((each) => each.textContent.trim()),
      unbound: panels
        .filter((each) => {
          const { borderTopWidth, borderTopColor } = getComputedStyle(each)
          return borderTopWidth === '0px' || borderTopColor === canvas
        })
        .map((each) => each.className),
      // A browser would paint the page's colour behind each line of the hidden words that give its size.
      patchy: all
        .filter((each) => each.matches('.skeleton'))
        .filter((each) => {
          const style = getComputedStyle(each)
          const adjusts = style.getPropertyValue('forced-color-adjust') !== 'none'
          return adjusts || style.backgroundColor !== gray
        })
        .map((each) => each.className),
      icons: icons.length,
      primaries: primaries.length,
    }
  })
}

test('icons, first buttons and boxes of every state are in the colours of a high-contrast system', async () => {
  const journey = await startJourney({ scenario: 'happy', allow: [/./] })
  const page = await journey.page()
  const devtools = await chromiumPage(page).createCDPSession()
  const force = (value: 'active' | 'none') =>
    devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
  async function opens({ element, state }: (typeof galleryStates)[number]): Promise<void> {
    await page.goto(`${journey.url}/gallery.html?element=${element}&state=${state}`)
    await eventually(page, 'the state to be ready', () =>
      page.evaluate(() => document.documentElement.dataset['ready'] === 'true'),
    )
  }
  let icons = 0
  let primaries = 0
  await force('active')
  for (const state of galleryStates) {
    await opens(state)
    const here = await seen(page)
    const { own, unfilled, unbound, patchy } = here
    assert.deepEqual(
      { own, unfilled, unbound, patchy },
      { own: [], unfilled: [], unbound: [], patchy: [] },
      `${state.element}, ${state.state}`,
    )
    icons += here.icons
    primaries += here.primaries
  }
  assert.ok(
    icons > 100 && primaries > 20,
    `${icons} icons and ${primaries} first buttons were seen`,
  )
  await force('none')
  await opens(galleryStates.find(({ state }) => state === 'confirm') ?? galleryStates[0]!)
  const usual = await seen(page)
  assert.ok(usual.own.length > 0 && usual.unfilled.length > 0, 'usual colours would be found')
})
