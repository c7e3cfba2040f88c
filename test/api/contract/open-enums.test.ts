// Room: contract. A word from a newer server reads as unknown, in every place where a word can stand.
import { expect } from '@open-wc/testing'
import { openEnum } from '../../../src/api/contract/open-enum.ts'
import { PaymentMethod, read } from '../../../src/api/contract/index.ts'
import { complete, memberAt, withMember } from './complete.ts'
import { resources } from './schemas.ts'
import { knownWords, objectsOf, placesOf } from './walk.ts'

const ofMethod = ['editBlockedReason', 'pendingChange.to']

/** Written down by hand, so that a new place is a decision and not an accident. */
const expected: Record<string, string[]> = {
  Registration: ['provider', 'state', 'offerType', 'confirmation'],
  Link: [
    'provider',
    'state',
    'offerType',
    'steps.0.name',
    'steps.0.state',
    'failure.code',
    'failure.actions.0.kind',
  ],
  Eligibility: ['blockers.0.code', 'blockers.0.actions.0.kind'],
  CancellationImpact: ['phase', 'deployments.0.status', 'deployments.0.outcome'],
  Problem: ['code', 'actions.0.kind'],
  'PaymentMethod none': ofMethod,
  'PaymentMethod credit_card': ofMethod,
  'PaymentMethod us_bank_account': [...ofMethod, 'verification'],
  'PaymentMethod available_credits': ofMethod,
  'PaymentMethod aws_marketplace': [...ofMethod, 'linkState'],
  'PaymentMethod azure_marketplace': ofMethod,
  'PaymentMethod gcp_marketplace': ofMethod,
}

describe('the places where a word can stand', () => {
  it('are those of every resource that exists', () => {
    expect(Object.keys(resources)).to.have.members(Object.keys(expected))
  })

  for (const [name, { reader, shape }] of Object.entries(resources)) {
    const places = placesOf(shape).filter(({ schema }) => knownWords(schema) !== undefined)

    it(`in ${name} are the ones written down here`, () => {
      expect(places.map(({ path }) => path)).to.have.members(expected[name]!)
    })

    for (const { path, schema } of places) {
      it(`in ${name}, a new word at ${path} reads as unknown and spoils nothing else (fault 22)`, () => {
        const answer = complete[name]!
        const value = read(reader, withMember(answer, path, 'from_next_year'))
        expect(value).to.deep.equal(withMember(answer, path, 'unknown'))
      })

      it(`in ${name}, every known word at ${path} reads as itself`, () => {
        for (const word of knownWords(schema)!) {
          const value = read(reader, withMember(complete[name], path, word))
          expect(memberAt(value, path)).to.equal(word)
        }
      })

      if (name === 'Problem') continue
      it(`in ${name}, what is no word at ${path} is refused`, () => {
        for (const wrong of [null, 1, true, [], {}]) {
          expect(read(reader, withMember(complete[name], path, wrong))).to.equal(undefined)
        }
      })
    }
  }
})

describe('an open enum', () => {
  const size = openEnum(['small', 'large'])

  for (const word of ['', 'SMALL', ' small', 'small ', 'constructor', '__proto__', 'toString']) {
    it(`does not know ${JSON.stringify(word)}`, () => expect(read(size, word)).to.equal('unknown'))
  }

  it('keeps the words it knows for the reference and the mock', () => {
    expect(size.known).to.deep.equal(['small', 'large'])
  })
})

describe('a payment method of a kind from a newer server', () => {
  const newer = { ...complete['PaymentMethod none'], kind: 'crypto', wallet: '0x1' }

  it('reads as unknown and keeps what every kind has', () => {
    const { wallet, ...rest } = newer
    expect(wallet).to.equal('0x1')
    expect(read(PaymentMethod, newer)).to.deep.equal({ ...rest, kind: 'unknown' })
  })

  it('may even be called unknown', () => {
    const value = read(PaymentMethod, { ...newer, kind: 'unknown' })
    expect(value).to.have.property('kind', 'unknown')
  })

  for (const path of ['account', 'version', 'editable']) {
    it(`is refused without its ${path}`, () => {
      expect(read(PaymentMethod, withMember(newer, path, undefined))).to.equal(undefined)
    })
  }

  it('still reads its words as words', () => {
    const value = read(PaymentMethod, { ...newer, editBlockedReason: 'mercury_retrograde' })
    expect(value).to.have.property('editBlockedReason', 'unknown')
  })

  for (const kind of [undefined, null, 1, {}, ['none']]) {
    it(`is refused when its kind is ${JSON.stringify(kind)}`, () => {
      expect(read(PaymentMethod, { ...newer, kind })).to.equal(undefined)
    })
  }

  it('is no way round for a known kind that is broken', () => {
    for (const [kind, path] of [
      ['credit_card', 'last4'],
      ['us_bank_account', 'verification'],
      ['available_credits', 'amount'],
      ['aws_marketplace', 'linkState'],
      ['aws_marketplace', 'awsAccountIdMasked'],
    ] as const) {
      const broken = withMember(complete[`PaymentMethod ${kind}`], path, undefined)
      expect(read(PaymentMethod, broken), `${kind} without ${path}`).to.equal(undefined)
    }
  })

  it('has one schema for each known kind and one for all others', () => {
    expect(objectsOf(PaymentMethod)).to.have.length(8)
  })
})
