// Room: bench. Answers checked by hand, field by field: what a careful team writes without a library.
import { createBilling } from './billing.js'

function check(value, texts, more = {}) {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object')
  for (const name of texts) {
    if (typeof value[name] !== 'string') throw new TypeError(`${name} is no text`)
  }
  for (const [name, type] of Object.entries(more)) {
    if (typeof value[name] !== type) throw new TypeError(`${name} is no ${type}`)
  }
  return value
}

const account = (value) => check(value, ['id', 'displayName', 'email'])

function registration(value) {
  check(value, ['id', 'state', 'awsAccountIdMasked', 'productName', 'confirmation'])
  if (value.account !== undefined) account(value.account)
  return value
}

function link(value) {
  check(value, ['id', 'state', 'awsAccountIdMasked', 'productName', 'startedAt'], {
    version: 'number',
  })
  account(value.account)
  check(value.expectation, [], { typicalSeconds: 'number' })
  return value
}

function paymentMethod(value) {
  check(value, ['kind'], { version: 'number', editable: 'boolean' })
  account(value.account)
  return value
}

export const billing = createBilling({ registration, link, paymentMethod })
