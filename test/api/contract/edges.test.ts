// Room: contract. Values at the very edge of what fits: lengths, moments, versions and hidden members.
import { expect } from '@open-wc/testing'
import { bare } from '../../../src/api/contract/bare.ts'
import { Link, read, Registration } from '../../../src/api/contract/index.ts'
import { readAs } from '../../../src/api/contract/read-as.ts'
import { complete, withMember } from './complete.ts'

const registrationFits = (path: string, value: unknown): boolean => {
  const answer = withMember(complete['Registration'], path, value)
  const fits = readAs('Registration', answer) !== undefined
  expect(read(Registration, answer) !== undefined, 'the schema agrees').to.equal(fits)
  return fits
}

describe('an identifier', () => {
  for (const [what, character] of [
    ['letters', 'x'],
    ['signs of two units', '🦀'],
  ] as const) {
    it(`may have 200 ${what}, and not one more`, () => {
      expect(registrationFits('id', character.repeat(200))).to.equal(true)
      expect(registrationFits('id', character.repeat(201))).to.equal(false)
    })
  }

  it('may have 200 signs of both kinds', () => {
    expect(registrationFits('id', 'x'.repeat(100) + '🦀'.repeat(100))).to.equal(true)
    expect(registrationFits('id', 'x'.repeat(101) + '🦀'.repeat(100))).to.equal(false)
  })
})

describe('a moment', () => {
  for (const text of [
    '2026-03-01T12:00:00Z (UTC)',
    'on 2026-03-01T12:00:00Z',
    '+002026-03-01T12:00:00Z',
    '2026-03-01T12:00:00Z ',
    '2026-02-30T99:00:00Z',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(registrationFits('receivedAt', text)).to.equal(false)
    })
  }

  for (const text of ['2026-03-01T12:00:00+05:30', '2026-03-01T12:00:00.123456789Z']) {
    it(`may be ${text}`, () => expect(registrationFits('receivedAt', text)).to.equal(true))
  }
})

describe('a version', () => {
  for (const [version, fits] of [
    [0, true],
    [Number.MAX_SAFE_INTEGER, true],
    [Number.MAX_SAFE_INTEGER + 1, false],
    [-1, false],
    [0.5, false],
  ] as const) {
    it(`${fits ? 'may' : 'may not'} be ${version}`, () => {
      const answer = withMember(complete['Link'], 'version', version)
      expect(readAs('Link', answer) !== undefined).to.equal(fits)
      expect(read(Link, answer) !== undefined).to.equal(fits)
    })
  }
})

describe('a kind of payment method that is called like a member of every object', () => {
  for (const kind of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
    it(`(${kind}) is one that nobody knows yet`, () => {
      const answer = { ...complete['PaymentMethod none'], kind }
      expect(readAs('PaymentMethod', answer)).to.have.property('kind', 'unknown')
    })
  }
})

describe('a member called __proto__', () => {
  it('is left behind, wherever it stands', () => {
    const sent = JSON.parse('{"a":{"__proto__":{"x":1},"b":2},"__proto__":{"y":1}}') as unknown
    const copy = bare(sent) as Record<string, object>
    expect(Object.keys(copy)).to.deep.equal(['a'])
    expect(Object.keys(copy['a']!)).to.deep.equal(['b'])
  })
})
