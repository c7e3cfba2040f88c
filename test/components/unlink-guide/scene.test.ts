// Unlink guide: what it shows for what the page knows, where no scenario leads.
import { expect } from '@open-wc/testing'
import type { SessionState } from '../../../src/api/session/index.ts'
import { nothingKnown } from '../../../src/api/session/snapshot.ts'
import { sceneOf } from '../../../src/components/unlink-guide/scene.ts'

const failed: SessionState = {
  name: 'failed',
  failure: { code: 'registration_invalid', retryable: false, actions: [] },
  remedied: false,
}
const sceneFor = (state: SessionState) => sceneOf({ ...nothingKnown, state }).name

describe('unlink guide, beside a failure that AWS brought', () => {
  it('says that there is nothing to unlink to somebody who has no subscription', () => {
    expect(sceneFor(failed)).to.equal('empty')
  })

  it('says no such thing to somebody who is signed out, whose subscription nobody knows', () => {
    expect(sceneFor({ ...failed, signedOut: true })).to.equal('signed-out')
  })
})
