// Room: test. What a page shows first stays where it is when elements are defined and data arrive.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromiumPage, prepare } from './support/engines/chromium.ts'
import { startJourney } from './support/journey.ts'
import type { Journey } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { quiet } from './support/traffic.ts'
import { eventually } from './support/visitor.ts'

interface Shift {
  value: number
  moved: string[]
}

async function openWatched(journey: Journey, path: string, width: number): Promise<Tab> {
  const tab = await journey.page()
  const page = chromiumPage(tab)
  await prepare(page)
  await page.setViewport({ width, height: 820 })
  // In every frame of the page, before anything is painted.
  await page.evaluateOnNewDocument(() => {
    const shifts: Shift[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: {
          node: Node | null
          previousRect: DOMRectReadOnly
          currentRect: DOMRectReadOnly
        }[]
      })[]) {
        // What a customer's own key or click moves is no shift of the page's.
        if (entry.hadRecentInput) continue
        const moved = entry.sources.map(({ node, previousRect: was, currentRect: is }) => {
          const name =
            node instanceof Element ? `${node.localName}#${node.id}.${node.className}` : 'text'
          return `${name} ${JSON.stringify(was)} -> ${JSON.stringify(is)}`
        })
        shifts.push({ value: entry.value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(journey.url + path, { waitUntil: 'load' })
  return tab
}

/** Everything that moved in the page and in its frames, once its elements have their data and are painted. */
async function shiftsOf(tab: Tab): Promise<Shift[]> {
  await quiet()
  const page = chromiumPage(tab)
  await eventually(tab, 'the elements to have their data', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('emqx-billing-'))
        .every((one) => one.matches(':defined') && !one.matches(':state(loading)')),
    ),
  )
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const pages = [globalThis, ...Array.from({ length: frames.length }, (_, n) => frames[n])]
    return pages.flatMap((each) => (each as unknown as { shifts?: Shift[] }).shifts ?? [])
  })
}

const visits = [
  { scenario: 'happy', path: '/' },
  { scenario: 'happy', path: '/login.html' },
  { scenario: 'happy', path: '/login.html?error=unknown_account' },
  { scenario: 'happy', path: '/register.html' },
  { scenario: 'happy', path: '/console.html' },
  { scenario: 'stalled-sync', path: '/console.html' },
  { scenario: 'happy', path: '/theme.html' },
  { scenario: 'happy', path: '/gallery.html' },
  { scenario: 'happy', path: '/billing.html' },
  { scenario: 'credit-card', path: '/billing.html' },
  { scenario: 'already-linked-same', path: '/billing.html' },
  { scenario: 'canceling', path: '/billing.html' },
  { scenario: 'canceled', path: '/billing.html' },
] as const

test('something that is pushed down while a page loads would be found', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const tab = await openWatched(journey, '/register.html', 320)
  await tab.evaluate(() => document.querySelector('main')!.prepend(document.createElement('hr')))
  const [shift] = await shiftsOf(tab)
  assert.ok(shift && shift.value > 0, 'the form below the line was moved')
})

for (const { scenario, path } of visits) {
  for (const width of [1280, 320]) {
    test(`${path} stands still while it loads, in a window ${width} px wide (${scenario})`, async () => {
      const journey = await startJourney({ scenario })
      assert.deepEqual(await shiftsOf(await openWatched(journey, path, width)), [])
    })
  }
}

for (const scenario of ['credit-card', 'already-linked-same'] as const) {
  for (const width of [1280, 320]) {
    test(`/billing.html stands still while its answer comes over the network, in a window ${width} px wide (${scenario})`, async () => {
      const journey = await startJourney({ scenario })
      // Nothing ever asks for this, but while QA breaks something no answer stands in the HTML.
      await journey.fault('internal', 1, 'releaseRegistration')
      assert.deepEqual(await shiftsOf(await openWatched(journey, '/billing.html', width)), [])
      assert.equal((await journey.state()).faults.length, 1)
    })
  }
}
