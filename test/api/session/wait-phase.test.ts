// Syncing, slow, stalled: told by the server's own expectation, in words that are never an error.
import { expect } from '@open-wc/testing'
import { longWaitSeconds, waitedMs, waitPhase } from '../../../src/api/session/wait-phase.ts'
import { epoch } from './support/browser.ts'
import { at, link } from './support/samples.ts'

const after = (seconds: number) => epoch + seconds * 1_000

describe('A wait', () => {
  it('is syncing, then slow, then stalled, at the seconds that the server named', () => {
    const phases = [0, 119.999, 120, 899.999, 900, 86_400].map((seconds) =>
      waitPhase(link(), after(seconds)),
    )
    expect(phases).to.deep.equal(['syncing', 'syncing', 'slow', 'slow', 'stalled', 'stalled'])
  })

  it('is never negative, even if the server says that it begins tomorrow', () => {
    expect(waitedMs(link({ startedAt: at(86_400) }), epoch)).to.equal(0)
    expect(waitPhase(link({ startedAt: at(86_400) }), epoch)).to.equal('syncing')
  })

  it('is measured in milliseconds from its start', () => {
    expect(waitedMs(link({ startedAt: at(10) }), after(25))).to.equal(15_000)
  })

  it('is stalled at once where the server expects nothing', () => {
    const expectation = { typicalSeconds: 0, slowAfterSeconds: 0, stalledAfterSeconds: 0 }
    expect(waitPhase(link({ expectation }), after(0))).to.equal('stalled')
  })

  it('earns the offer of a ticket after fifteen minutes', () => {
    expect(longWaitSeconds).to.equal(900)
  })

  it('can be stalled without ever having been slow', () => {
    const expectation = { typicalSeconds: 1, slowAfterSeconds: 500, stalledAfterSeconds: 100 }
    expect(waitPhase(link({ expectation }), after(200))).to.equal('stalled')
  })
})
