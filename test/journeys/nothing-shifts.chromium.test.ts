// Room: test. What a page shows first stays where it is when elements are defined and data arrive.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromiumPage, prepare } from './support/engines/chromium.ts'
import { startJourney } from './support/journey.ts'
import type { Journey } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { eventually } from './support/visitor.ts'

interface Shift {
  value: number
  moved: string[]
}

/** Google calls 0.1 good; what is seen here comes from fonts and hosts, not from the elements. */
const imperceptible = 0.02

async function openWatched(journey: Journey, path: string, width: number): Promise<Tab> {
  const tab = await journey.page()
  const page = chromiumPage(tab)
  await prepare(page)
  await page.setViewport({ width, height: 820 })
  await page.evaluateOnNewDocument(() => {
    const shifts: Shift[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node: Node | null }[]
      })[]) {
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}#${node.id}.${node.className}` : 'text',
        )
        shifts.push({ value: entry.value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(journey.url + path, { waitUntil: 'load' })
  return tab
}

/** All elements of ours have left `loading`, and two frames have been painted since. */
async function shiftsOf(page: Tab): Promise<Shift[]> {
  await eventually(page, 'the elements to have their data', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('emqx-billing-'))
        .every((one) => one.matches(':defined') && !one.matches(':state(loading)')),
    ),
  )
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 200))
    return (globalThis as unknown as { shifts: Shift[] }).shifts
  })
}

const visits = [
  { scenario: 'happy', path: '/login.html' },
  { scenario: 'happy', path: '/register.html' },
  { scenario: 'happy', path: '/console.html' },
  { scenario: 'happy', path: '/billing.html' },
  { scenario: 'credit-card', path: '/billing.html' },
  { scenario: 'already-linked-same', path: '/billing.html' },
  { scenario: 'canceling', path: '/billing.html' },
  { scenario: 'canceled', path: '/billing.html' },
] as const

for (const { scenario, path } of visits) {
  test(`${path} stands still while it loads, on a desktop and on a phone (${scenario})`, async () => {
    for (const width of [1100, 320]) {
      const journey = await startJourney({ scenario })
      const shifts = await shiftsOf(await openWatched(journey, path, width))
      const sum = shifts.reduce((total, { value }) => total + value, 0)
      assert.ok(sum < imperceptible, `${width} px: ${sum} ${JSON.stringify(shifts, null, 1)}`)
    }
  })
}
