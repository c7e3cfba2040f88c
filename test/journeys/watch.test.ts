// Room: test. The watch itself: what a page does wrong reaches it in every engine.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provoke, startJourney, takeWrongs } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { eventually, sees } from './support/visitor.ts'

const wrongs: Readonly<Record<string, { does(): void; told: RegExp }>> = {
  'throws what nobody catches': {
    does: () =>
      void setTimeout(() => {
        throw new Error('thrown-by-a-test')
      }),
    told: /thrown-by-a-test/,
  },
  'rejects what nobody awaits': {
    does: () => void Promise.reject(new Error('rejected-by-a-test')),
    told: /rejected-by-a-test/,
  },
  'writes an error to the console': {
    does: () => console.error('logged-by-a-test'),
    told: /logged-by-a-test/,
  },
  'breaks its Content-Security-Policy': {
    does: () => document.body.setAttribute('style', 'color: red'),
    told: /style-src/,
  },
}

async function consolePage(): Promise<Tab> {
  const journey = await startJourney({ scenario: 'happy' })
  const page = await journey.page('/console.html')
  await sees(page, 'Factory floor')
  return page
}

for (const [what, { does, told }] of Object.entries(wrongs)) {
  test(`a page that ${what} fails its journey`, async () => {
    const page = await consolePage()
    // Browser and page may both tell, one after the other.
    provoke(told)
    await page.evaluate(does)
    const seen: string[] = []
    await eventually(page, 'the watch to hear of it', () => {
      seen.push(...takeWrongs())
      return Promise.resolve(seen.some((one) => told.test(one)))
    })
    assert.deepEqual(
      seen.filter((one) => !told.test(one)),
      [],
    )
  })
}
