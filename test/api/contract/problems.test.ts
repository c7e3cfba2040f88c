// Room: contract. Problems are read as RFC 9457 says: a member of the wrong type is not there.
import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import {
  FailureCode,
  failureRules,
  Problem,
  read,
  routes,
} from '../../../src/api/contract/index.ts'
import { commonRefusals, writeRefusals } from '../../../src/api/contract/index.ts'
import { complete } from './complete.ts'

const wrongTypes: Record<string, unknown[]> = {
  type: [null, 1, {}],
  title: [null, 1, []],
  status: ['409', null, {}],
  detail: [1, {}],
  instance: [false, []],
  code: [409, null, ['internal']],
  retryable: ['yes', 1, null],
  correlationId: [1, 'a b', '<b>', '', 'x'.repeat(129)],
  params: [[1], 'x', { nested: {} }],
  actions: ['retry', {}, [{ kind: 1 }], [null]],
}

describe('a problem (fault 76)', () => {
  it('is read when it is empty', () => expect(read(Problem, {})).to.deep.equal({}))

  for (const [member, values] of Object.entries(wrongTypes)) {
    for (const wrong of values) {
      it(`does without ${member} when that is ${JSON.stringify(wrong).slice(0, 40)}`, () => {
        const value = read(Problem, { ...complete['Problem'], [member]: wrong })
        const { [member]: dropped, ...rest } = complete['Problem']!
        expect(dropped).not.to.equal(undefined)
        expect(value?.[member as keyof typeof value]).to.equal(undefined)
        expect(value).to.deep.include(rest)
      })
    }
  }

  it('has a wrong type tried for every member it can have', () => {
    expect(Object.keys(wrongTypes)).to.have.members(Object.keys(complete['Problem']!))
  })

  for (const wrong of [null, [], 'x', 1]) {
    it(`is not ${JSON.stringify(wrong)}`, () => expect(read(Problem, wrong)).to.equal(undefined))
  }

  it('is read without an exception, whatever object it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(wrongTypes)), fc.jsonValue()),
        (value) => {
          expect(read(Problem, value)).not.to.equal(undefined)
        },
      ),
    )
  })
})

describe('the failure codes', () => {
  it('have a rule each', () => {
    expect(Object.keys(failureRules)).to.have.members([...FailureCode.known])
  })

  it('travel with an HTTP error, but for the one that travels inside a link', () => {
    for (const [code, { status }] of Object.entries(failureRules)) {
      if (code === 'aws_payment_failed') expect(status).to.equal(undefined)
      else expect(status, code).to.be.within(400, 599)
    }
  })

  it('can each be met: at some call, at every call, or inside a link', () => {
    const met = new Set<string>([...commonRefusals, ...writeRefusals, 'aws_payment_failed'])
    for (const { refusals } of Object.values(routes)) for (const code of refusals) met.add(code)
    expect([...met]).to.have.members([...FailureCode.known])
  })
})
