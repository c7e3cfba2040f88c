// A failure in words: what the server names is said, what it does not name is not guessed.
import { expect } from '@open-wc/testing'
import { failureWords } from '../../../src/components/words/failure-words.ts'
import * as en from '../../../src/components/messages/en.ts'
import { ja } from '../support/catalogues.ts'

const say = (code: Parameters<typeof failureWords>[0], params?: Record<string, string | number>) =>
  failureWords(code, en.failures, params, 'en')

describe('the words of a failure', () => {
  it('name the card that stands in the way', () => {
    expect(say('credit_card_on_file', { brand: 'Visa', last4: '4242' })?.cause).to.equal(
      'This EMQX account pays by Visa ending in 4242. An account has one payment method at a time.',
    )
  })

  it('do without the name when the server gives only half of it', () => {
    const { cause } = en.failures.credit_card_on_file
    expect(say('credit_card_on_file', { last4: '4242' })?.cause).to.equal(cause)
    expect(say('credit_card_on_file')?.cause).to.equal(cause)
  })

  it('say an amount in the currency and the language of the customer', () => {
    const params = { amount: '120.50', currency: 'USD' }
    expect(say('available_credits_in_use', params)?.cause).to.include('$120.50 of Available')
    const words = failureWords('available_credits_in_use', ja.failures, params, 'ja')
    expect(words?.cause).to.include('$120.50')
  })

  it('leave out an amount that is no amount', () => {
    for (const params of [
      { amount: 'NaN', currency: 'USD' },
      { amount: '1', currency: 'dollars' },
      { amount: '1' },
      { amount: 5, currency: 'USD' },
    ]) {
      expect(say('available_credits_in_use', params)?.cause).to.equal(
        en.failures.available_credits_in_use.cause,
      )
    }
  })

  it('name the owner whom he has to ask', () => {
    expect(say('insufficient_role', { owner: 'Olivia Owens' })?.remedy).to.include('Olivia Owens')
  })

  it('never take a placeholder from a name', () => {
    const words = say('insufficient_role', { owner: '{brand}' })
    expect(words?.remedy).to.equal(en.failures.insufficient_role.remedy)
  })

  it('are unknown for a code that we do not know', () => {
    expect(say('unknown')).to.equal(undefined)
    expect(say('constructor' as 'unknown')).to.equal(undefined)
  })
})
