// Room: contract. A full AWS account id never comes out of an answer.
import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { Link, PaymentMethod, read, Registration } from '../../../src/api/contract/index.ts'
import { complete } from './complete.ts'

const masks = (awsAccountIdMasked: string) =>
  read(Registration, { ...complete['Registration'], awsAccountIdMasked })?.awsAccountIdMasked

describe('an AWS account id', () => {
  for (const [sent, shown] of [
    ['••••••••9012', '••••••••9012'],
    ['123456789012', '••••••••9012'],
    ['1234-5678-9012', '••••-••••-9012'],
    ['1234 5678 9012', '•••• •••• 9012'],
    ['********9012', '********9012'],
    ['9012', '9012'],
    ['', ''],
  ] as const) {
    it(`sent as "${sent}" is read as "${shown}"`, () => expect(masks(sent)).to.equal(shown))
  }

  it('is masked in a link and in a payment method as well', () => {
    const awsAccountIdMasked = '123456789012'
    const link = read(Link, { ...complete['Link'], awsAccountIdMasked })
    expect(link).to.have.property('awsAccountIdMasked', '••••••••9012')
    const method = { ...complete['PaymentMethod aws_marketplace'], awsAccountIdMasked }
    expect(read(PaymentMethod, method)).to.have.property('awsAccountIdMasked', '••••••••9012')
  })

  it('never shows more than four digits, however it is written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .-]{0,64}$/), (id) => {
        expect(masks(id)!.replace(/\D/g, '').length).to.be.at.most(4)
      }),
    )
  })

  it('of more than 64 characters is no id', () => {
    expect(masks('•'.repeat(65))).to.equal(undefined)
  })
})
