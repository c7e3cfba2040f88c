// Link status: the words of the status region, one news after the other.
import { expect } from '@open-wc/testing'
import { Announcer } from '../../../src/components/link-status/announcer.ts'

describe('link status, the words of the region', () => {
  it('leaves the first words to the focus, and says what changes afterwards', () => {
    const announcer = new Announcer()
    announcer.observe({ state: 'Waiting.' }, true)
    expect(announcer.words).to.equal('')
    announcer.observe({ state: 'Waiting.' }, false)
    expect(announcer.words).to.equal('')
    announcer.observe({ state: 'Linked.' }, false)
    expect(announcer.words).to.equal('Linked.')
  })

  it('does not say again what still holds when something else changes', () => {
    const announcer = new Announcer()
    announcer.observe({ state: 'Waiting.' }, true)
    announcer.observe({ state: 'Waiting.', trouble: 'Offline.' }, false)
    expect(announcer.words).to.equal('Offline.')
    announcer.observe({ state: 'Slow.', trouble: 'Offline.' }, false)
    expect(announcer.words).to.equal('Slow.')
    announcer.observe({ state: 'Slow.', trouble: 'Offline.', copied: 'Copied' }, false)
    expect(announcer.words).to.equal('Copied')
  })

  it('says nothing when trouble is over', () => {
    const announcer = new Announcer()
    announcer.observe({ state: 'Waiting.' }, true)
    announcer.observe({ state: 'Waiting.', trouble: 'Offline.' }, false)
    announcer.observe({ state: 'Waiting.' }, false)
    expect(announcer.words).to.equal('Offline.')
  })

  it('says two news of one moment together', () => {
    const announcer = new Announcer()
    announcer.observe({ state: 'Waiting.' }, true)
    announcer.observe({ state: 'Slow.', trouble: 'Offline.' }, false)
    expect(announcer.words).to.equal('Slow. Offline.')
  })

  it('starts anew with the next modal', () => {
    const announcer = new Announcer()
    announcer.observe({ state: 'Waiting.' }, true)
    announcer.observe({ state: 'Linked.' }, false)
    announcer.observe(undefined, false)
    expect(announcer.words).to.equal('')
    announcer.observe({ state: 'Linked.' }, true)
    expect(announcer.words).to.equal('')
  })
})
