// Room: test. A customer who asked his system for less motion gets none from the elements.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { galleryStates } from '../../demo/gallery/states.ts'
import { chromiumPage } from './support/engines/chromium.ts'
import { startJourney } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { eventually } from './support/visitor.ts'

/** Animations and transitions that run, in the page and in every open shadow root. */
function moving(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) {
      for (const each of root.querySelectorAll('*'))
        if (each.shadowRoot) roots.push(each.shadowRoot)
    }
    return roots
      .flatMap((root) => root.getAnimations())
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect as KeyframeEffect).target?.getAttribute('class') ?? 'unnamed')
  })
}

async function opens(page: Tab, address: string): Promise<void> {
  await page.goto(address)
  await eventually(page, 'the state to be ready', () =>
    page.evaluate(() => document.documentElement.dataset['ready'] === 'true'),
  )
}

test('(fault 87) no state of any element moves by itself for a customer who wants less motion', async () => {
  const journey = await startJourney({ scenario: 'happy', allow: [/./] })
  const page = await journey.page()
  const waits = galleryStates.filter(({ state }) =>
    /pending|loading|slow|stalled|submit/.test(state),
  )
  assert.ok(waits.length >= 4, waits.map(({ state }) => state).join())
  let moved = 0
  for (const { element, state } of waits) {
    const address = `${journey.url}/gallery.html?element=${element}&state=${state}`
    await chromiumPage(page).emulateMediaFeatures([
      { name: 'prefers-reduced-motion', value: 'no-preference' },
    ])
    await opens(page, address)
    moved += (await moving(page)).length
    await chromiumPage(page).emulateMediaFeatures([
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ])
    await opens(page, address)
    assert.deepEqual(await moving(page), [], `${element}, ${state}`)
  }
  assert.ok(moved > 0, 'without the wish something moves, so the measuring sees it')
})
