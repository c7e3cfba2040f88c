// Test support: a file that knows nothing of the trap is in it all the same.
import { expect } from '@open-wc/testing'

describe('a test file that does not mention the trap', () => {
  it('has its tests inside of it', () => {
    expect(it).to.have.property('trapped', true)
    expect(specify).to.have.property('trapped', true)
  })
})
