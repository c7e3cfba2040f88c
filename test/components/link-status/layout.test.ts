// Link status: narrow windows, long names, other directions.
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { until } from '../../support/quick-time.ts'
import { stage, waiting, type Stage } from './support/stage.ts'

after(() => setViewport({ width: 800, height: 600 }))

const evil = [
  `${'W'.repeat(300)}`,
  `\u202Etxt.exe\u202C ${'مرحبا بالعالم '.repeat(20)}`,
  `a\u200B${'\u0300'.repeat(200)}`,
  'Straßenverkehrszulassungsordnungsbehörde '.repeat(8),
]

function overflows(element: Element): boolean {
  return element.scrollWidth > element.clientWidth
}

/** An account and a product that somebody named to break the page. */
function withNames(name: string): Promise<Stage> {
  const made: { page?: Stage } = {}
  return waiting({
    onStage: (page) => (made.page = page),
    canned: async (request) => {
      if (!/\/marketplace\/links?$/.test(request.url)) return undefined
      const answer = await made.page!.mock.fetch(request)
      if (!answer.headers.get('content-type')?.startsWith('application/json')) return answer
      const json = (await answer.json()) as { account: object; steps: object[] }
      const account = { ...json.account, displayName: name, email: `${name}@example.com` }
      const body = { ...json, account, productName: name }
      return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers })
    },
  })
}

describe('link status, layout', () => {
  for (const width of [320, 440, 800]) {
    for (const name of evil) {
      it(`wraps "${name.slice(0, 12)}…" inside a window of ${width} px (fault 83)`, async () => {
        await setViewport({ width, height: 640 })
        const page = await withNames(name)
        expect(overflows(page.dialog), 'the modal').to.equal(false)
        const box = page.dialog.getBoundingClientRect()
        expect(box.left).to.be.at.least(0)
        expect(box.right).to.be.at.most(width)
        for (const each of page.dialog.querySelectorAll(
          '.accounts, .accounts dd, h2, .timeline li',
        )) {
          expect(overflows(each), each.className || each.localName).to.equal(false)
        }
        await page.click('Close')
        await page.pops(/Linking/)
        const popup = page.popup!.getBoundingClientRect()
        expect(popup.left).to.be.at.least(0)
        expect(popup.right).to.be.at.most(width)
      })
    }
  }

  it('sets names of other directions apart from the sentence', async () => {
    const page = await withNames(evil[1]!)
    const name = [...page.dialog.querySelectorAll('bdi')].find(
      (each) => each.textContent === evil[1],
    )
    expect(name).not.to.equal(undefined)
  })

  it('runs from right to left where the page does', async () => {
    document.documentElement.dir = 'rtl'
    const page = await waiting()
    const close = page.dialog.querySelector('button.x')!.getBoundingClientRect()
    const heading = page.heading.getBoundingClientRect()
    expect(close.right).to.be.at.most(heading.left + 1)
    await page.click('Close')
    await page.pops(/Linking/)
    expect(page.popup!.getBoundingClientRect().left).to.be.at.most(30)
  })

  it('keeps a date that holds only digits in its order on a right-to-left page', async () => {
    document.documentElement.dir = 'rtl'
    const page = await waiting()
    page.element.lang = 'ja'
    await page.modal(/AWS の確認を待っています/)
    const date = page.dialog.querySelector('.timeline time')!
    const text = document.createTreeWalker(date, NodeFilter.SHOW_TEXT).nextNode() as Text
    const left = (from: number): number => {
      const range = document.createRange()
      range.setStart(text, from)
      range.setEnd(text, from + 1)
      return range.getBoundingClientRect().left
    }
    expect(text.data).to.match(/^\d{4}\/\d+\/\d+ \d+:\d+$/)
    expect(left(0)).to.be.lessThan(left(text.data.length - 1))
  })

  it('scrolls inside a low window and keeps every button in reach', async () => {
    await setViewport({ width: 320, height: 300 })
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card/)
    const box = page.dialog.getBoundingClientRect()
    expect(box.top).to.be.at.least(0)
    expect(box.bottom).to.be.at.most(300)
    const last = page.control('Not now')
    last.focus()
    // Some engines scroll to what has the focus with the next frame only.
    await until(
      () => last.getBoundingClientRect().bottom <= page.dialog.getBoundingClientRect().bottom,
      'the last button is in sight',
    )
  })
})
