// Room: contract. What does not fit is refused as a whole and never half believed.
import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { Link, read, Registration } from '../../../src/api/contract/index.ts'
import { complete, memberAt, withMember } from './complete.ts'
import { resources } from './schemas.ts'
import { placesOf } from './walk.ts'

const strict = Object.entries(resources).filter(([name]) => name !== 'Problem')

describe('an answer that does not fit (fault 67)', () => {
  for (const [name, { reader, shape }] of strict) {
    for (const wrong of [undefined, null, true, 0, NaN, '', 'x', [], [{}], {}]) {
      it(`${name} is not ${JSON.stringify(wrong) ?? 'undefined'}`, () =>
        expect(read(reader, wrong)).to.equal(undefined))
    }

    it(`${name} is not a list of itself`, () => {
      expect(read(reader, [complete[name]])).to.equal(undefined)
    })

    for (const { path, optional } of placesOf(shape)) {
      if (/(^|\.)0$/.test(path)) continue
      it(`${name} is ${optional ? 'read' : 'refused'} without ${path}`, () => {
        const value = read(reader, withMember(complete[name], path, undefined))
        expect(value !== undefined).to.equal(optional)
      })
    }

    it(`${name} is refused with null, a list or an object in place of any value`, () => {
      for (const { path } of placesOf(shape)) {
        const good = memberAt(complete[name], path)
        for (const wrong of [null, [[]], { x: {} }, true, Infinity]) {
          if (typeof wrong === typeof good && typeof wrong === 'boolean') continue
          // A record of texts and numbers takes an object, but not one of objects.
          expect(read(reader, withMember(complete[name], path, wrong)), path).to.equal(undefined)
        }
      }
    })
  }

  for (const version of [-1, 1.5, NaN, Infinity, 2 ** 53, '1', null]) {
    it(`has no version ${String(version)}`, () =>
      expect(read(Link, { ...complete['Link'], version })).to.equal(undefined))
  }

  for (const at of [
    '2026-11-20',
    '2026-11-20T10:00:00',
    '2026-11-20 10:00:00Z',
    '2026-13-40T10:00:00Z',
    'tomorrow',
    '',
    1_795_000_000,
  ]) {
    it(`has no moment ${at || '""'}`, () =>
      expect(read(Link, { ...complete['Link'], updatedAt: at })).to.equal(undefined))
  }

  for (const at of [
    '2026-11-20T10:00:00Z',
    '2026-11-20T10:00:00.123Z',
    '2026-11-20T18:00:00+08:00',
  ]) {
    it(`may say ${at}`, () =>
      expect(read(Link, { ...complete['Link'], updatedAt: at })).to.have.property('updatedAt', at))
  }

  for (const id of ['', 'x'.repeat(201)]) {
    it(`has no identifier of ${id.length} characters`, () =>
      expect(read(Link, { ...complete['Link'], id })).to.equal(undefined))
  }

  for (const [path, wrong] of [
    ['expectation.typicalSeconds', -1],
    ['pollAfterMs', -1],
    ['pollAfterMs', NaN],
  ] as const) {
    it(`has no ${path} of ${wrong}`, () =>
      expect(read(Link, withMember(complete['Link'], path, wrong))).to.equal(undefined))
  }

  for (const [amount, currency] of [
    ['1,50', 'USD'],
    ['1e9', 'USD'],
    ['', 'USD'],
    ['1.50', 'usd'],
    ['1.50', 'US'],
  ] as const) {
    it(`has no amount of "${amount}" ${currency}`, () => {
      const { reader } = resources['PaymentMethod available_credits']!
      const answer = { ...complete['PaymentMethod available_credits'], amount, currency }
      expect(read(reader, answer)).to.equal(undefined)
    })
  }

  it('is refused calmly, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const [, { reader }] of strict) expect(read(reader, value)).to.equal(undefined)
      }),
    )
  })

  for (const [what, opening, closing] of [
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ] as const) {
    const deep = (depth: number) =>
      JSON.parse(opening.repeat(depth) + '1' + closing.repeat(depth)) as unknown

    it(`is refused without an exception when 10,000 ${what} are nested in it (fault 90)`, () => {
      expect(read(Link, deep(10_000))).to.equal(undefined)
    })

    it(`is refused or read without an exception when 10,000 ${what} hide in an unknown member (fault 90)`, () => {
      const value = read(Link, { ...complete['Link'], extra: deep(10_000) })
      if (value !== undefined) expect(value).to.deep.equal(complete['Link'])
    })
  }
})

describe('a member that is not what it seems (fault 73)', () => {
  it('named __proto__ is dropped and changes nothing', () => {
    const text = JSON.stringify(complete['Link']).replace('{', '{"__proto__":{"polluted":true},')
    const value = read(Link, JSON.parse(text))
    expect(value).to.deep.equal(complete['Link'])
    expect('polluted' in {}).to.equal(false)
  })

  it('cannot replace a missing one through __proto__', () => {
    const { state, ...rest } = complete['Link']!
    const text = JSON.stringify(rest).replace('{', '{"__proto__":{"state":"active"},')
    expect(state).to.equal('failed')
    expect(read(Link, JSON.parse(text))).to.equal(undefined)
  })

  it('named constructor or prototype is dropped like any unknown one', () => {
    const answer = {
      ...complete['Link'],
      constructor: { prototype: {} },
      prototype: 1,
      toString: 1,
    }
    expect(read(Link, answer)).to.deep.equal(complete['Link'])
  })

  it('on Object.prototype does not complete an answer', () => {
    const { state, ...rest } = complete['Registration']!
    Object.defineProperty(Object.prototype, 'state', { value: 'resolved', configurable: true })
    try {
      expect(read(Registration, rest)).to.equal(undefined)
      expect(read(Link, {})).to.equal(undefined)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'state')
    }
    expect(state).to.equal('resolved')
  })

  it('on Object.prototype does not become an optional one', () => {
    const { account, ...rest } = complete['Registration']!
    Object.defineProperty(Object.prototype, 'account', { value: account, configurable: true })
    try {
      expect(Object.hasOwn(read(Registration, rest)!, 'account')).to.equal(false)
      expect(read(Registration, rest)!.account).to.equal(undefined)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'account')
    }
  })
})
