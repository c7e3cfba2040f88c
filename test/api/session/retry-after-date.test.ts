// `Retry-After` as a date names the same second to everybody. Whoever believes it comes back in one herd.
import { expect } from '@open-wc/testing'
import { epoch } from './support/browser.ts'
import { MockHouse } from './support/mock-browser.ts'

const browsers = 60
const named = 60_000

describe('A server that sends everybody away until the same second (fault 31)', () => {
  it('is asked again at a time that each browser takes by chance', async () => {
    const house = new MockHouse('slow-sync')
    const asked: number[] = []
    const headers = { 'Retry-After': new Date(epoch + named).toUTCString() }
    const pages = Array.from({ length: browsers }, () =>
      house.open(['link'], house.mock.browser(), () => {
        asked.push(house.clock.now())
        return Promise.resolve(new Response(null, { status: 503, headers }))
      }),
    )
    await house.clock.advance(5 * named)
    const between = (from: number, to: number) => asked.filter((at) => at >= from && at < to).length
    expect(between(0, 1), 'all of them begin at once').to.equal(browsers)
    expect(between(1, named), 'and do not wait for the date').to.be.above(browsers)
    expect(between(named, named + 1_000)).to.be.below(browsers / 6)
    for (let second = 60; second < 300; second += 1) {
      expect(between(second * 1_000, (second + 1) * 1_000)).to.be.below(browsers / 6)
    }
    for (const page of pages) page.leave()
  })
})
