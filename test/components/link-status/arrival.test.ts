// Link status: what AWS's redirect leaves in the address, and what stays there.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import { FailureCode } from '../../../src/api/contract/index.ts'
import {
  forgetArrival,
  readArrival,
  withoutArrival,
} from '../../../src/components/link-status/arrival.ts'

const address = location.href
afterEach(() => history.replaceState(null, '', address))

describe('link status, the address', () => {
  const table: readonly [string, boolean, string | undefined][] = [
    ['', false, undefined],
    ['?marketplace=aws', true, undefined],
    ['?marketplace=AWS', false, undefined],
    ['?marketplace=gcp', false, undefined],
    ['?marketplace', false, undefined],
    ['?marketplace=aws&marketplace_error=registration_expired', true, 'registration_expired'],
    ['?marketplace=aws&marketplace_error=of_next_year', true, 'unknown'],
    ['?marketplace=aws&marketplace_error=', true, 'unknown'],
    ['?marketplace=aws&marketplace_error=__proto__', true, 'unknown'],
    ['?marketplace=aws&marketplace_error=toString', true, 'unknown'],
    ['?marketplace=aws&marketplace_error=%00%FF', true, 'unknown'],
    ['?other=1&x-amzn-marketplace-token=secret', false, undefined],
  ]
  for (const [search, arrived, failure] of table) {
    it(`reads "${search}"`, () => {
      expect(readArrival(search)).to.deep.equal({ arrived, failure })
    })
  }

  it('reads any query without throwing, and only codes of the contract', () => {
    const codes: readonly (string | undefined)[] = [undefined, 'unknown', ...FailureCode.known]
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const search of [text, `?marketplace=aws&marketplace_error=${text}`]) {
          expect(codes).to.include(readArrival(search).failure)
          withoutArrival(search)
        }
      }),
    )
  })

  it('leaves all other parameters as they are written', () => {
    expect(withoutArrival('?flag&x=a%20b&y=a+b&marketplace=aws&z=%7E&empty=')).to.equal(
      '?flag&x=a%20b&y=a+b&z=%7E&empty=',
    )
    expect(withoutArrival('?marketplace=aws&marketplace_error=x')).to.equal('')
    expect(withoutArrival('?market%70lace=aws&a=1')).to.equal('?a=1')
    expect(withoutArrival('?marketplaces=1&my_marketplace_error=2')).to.equal(
      '?marketplaces=1&my_marketplace_error=2',
    )
  })

  it('forgets the arrival but neither the fragment nor the router’s own state', () => {
    const state = { router: { scroll: 7 } }
    const url = new URL(location.href)
    url.search += `${url.search ? '&' : '?'}flag&x=a%20b&marketplace=aws&marketplace_error=internal`
    url.hash = '#/deployments?marketplace=aws'
    history.replaceState(state, '', url)
    const { length } = history
    forgetArrival()
    expect(location.search).to.match(/[?&]flag&x=a%20b$/)
    expect(location.hash).to.equal('#/deployments?marketplace=aws')
    expect(history.state).to.deep.equal(state)
    expect(history.length).to.equal(length)
  })

  it('touches nothing when there is nothing to forget', () => {
    const { replaceState } = history
    let calls = 0
    history.replaceState = () => void (calls += 1)
    try {
      forgetArrival()
    } finally {
      history.replaceState = replaceState
    }
    expect(calls).to.equal(0)
  })

  it('does not mind a browser that refuses to rewrite the address', () => {
    history.replaceState(null, '', '?marketplace=aws')
    const { replaceState } = history
    history.replaceState = () => {
      throw new DOMException('too many', 'SecurityError')
    }
    try {
      forgetArrival()
    } finally {
      history.replaceState = replaceState
    }
    expect(location.search).to.equal('?marketplace=aws')
  })
})
