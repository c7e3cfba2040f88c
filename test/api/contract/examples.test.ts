// Room: contract. Good answers are read, and only what the contract names is read of them.
import { expect } from '@open-wc/testing'
import * as examples from '../../../scripts/contract/examples.ts'
import {
  Acknowledgement,
  CancellationImpact,
  Eligibility,
  Link,
  LinkRequest,
  PaymentMethod,
  Problem,
  read,
  Registration,
} from '../../../src/api/contract/index.ts'
import { complete, memberAt, withMember } from './complete.ts'
import { resources } from './schemas.ts'
import { placesOf } from './walk.ts'

const documented = [
  ['Link', Link, examples.links],
  ['Registration', Registration, examples.registrations],
  ['PaymentMethod', PaymentMethod, examples.paymentMethods],
  ['Eligibility', Eligibility, examples.eligibilities],
  ['CancellationImpact', CancellationImpact, examples.impacts],
  ['LinkRequest', LinkRequest, examples.linkRequests],
  ['Acknowledgement', Acknowledgement, examples.acknowledgements],
  ['Problem', Problem, examples.problems],
] as const

const surprise = { surprise: { deep: [1, null] } }

describe('a documented example', () => {
  for (const [name, schema, all] of documented) {
    for (const [key, { value }] of Object.entries(all)) {
      it(`${name} ${key} is read without losing or changing a member`, () => {
        expect(read(schema, value)).to.deep.equal(value)
      })
    }
  }
})

describe('an answer in which nothing is left out', () => {
  for (const [name, { reader, shape }] of Object.entries(resources)) {
    const answer = complete[name]!

    it(`${name} is read without losing or changing a member`, () => {
      expect(read(reader, answer)).to.deep.equal(answer)
    })

    it(`${name} really has every member of the schema`, () => {
      const missing = placesOf(shape).filter(({ path }) => memberAt(answer, path) === undefined)
      expect(missing.map(({ path }) => path)).to.deep.equal([])
    })

    it(`${name} drops members of a newer server, at every depth`, () => {
      let newer: unknown = { ...answer, ...surprise }
      for (const { path, schema } of placesOf(shape)) {
        if (schema._zod.def.type !== 'object') continue
        newer = withMember(newer, path, { ...(memberAt(newer, path) as object), ...surprise })
      }
      expect(JSON.stringify(newer)).to.contain('surprise')
      expect(read(reader, newer)).to.deep.equal(answer)
    })

    it(`${name} is frozen at every depth and has no prototype`, () => {
      const value = read(reader, answer)
      expect(Object.isFrozen(value)).to.equal(true)
      expect(Object.getPrototypeOf(value)).to.equal(null)
      for (const { path, schema } of placesOf(shape)) {
        if (schema._zod.def.type !== 'object') continue
        expect(Object.isFrozen(memberAt(value, path)), path).to.equal(true)
        expect(Object.getPrototypeOf(memberAt(value, path)), path).to.equal(null)
      }
    })
  }
})
