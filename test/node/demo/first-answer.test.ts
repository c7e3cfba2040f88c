// Node tests: the first answer that the demo's server puts into the billing page is this customer's and true.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstAnswerOf } from '../../../demo/first-answer.ts'
import { createBillingMock, type BillingMock } from '../../../src/api/mock/index.ts'

const url = 'http://localhost:5173'

/** The cookie of whoever has just signed in, or up, by this form. */
async function cookieOf(mock: BillingMock, path: string, form: Record<string, string>) {
  const body = new URLSearchParams(form)
  const answer = await mock.handle(new Request(url + path, { method: 'POST', body }))
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

function handed(html: string): unknown {
  const [, json] = /^<script type="application\/json">([^<]*)<\/script>$/.exec(html) ?? []
  return json === undefined ? undefined : JSON.parse(json)
}

test('the page of a customer holds what the billing API says of him at this moment', async () => {
  const mock = createBillingMock({ origin: url, scenario: 'credit-card' })
  const firstAnswer = firstAnswerOf(mock, url)
  const { customer: email, accounts } = mock.state()
  const cookie = await cookieOf(mock, '/auth/sign-in', { email })
  const { paymentMethod } = accounts.find((account) => account.email === email)!
  assert.equal(paymentMethod.kind, 'credit_card')
  assert.deepEqual(handed(await firstAnswer(cookie)), { paymentMethod })
  mock.reset('already-linked-same')
  const again = handed(await firstAnswer(await cookieOf(mock, '/auth/sign-in', { email })))
  const { paymentMethod: now, link } = mock.state().accounts.find((one) => one.email === email)!
  assert.equal(link?.state, 'active')
  assert.deepEqual(again, { paymentMethod: now, link })
})

test('the page of nobody holds nothing', async () => {
  const mock = createBillingMock({ origin: url, scenario: 'signed-out' })
  assert.equal(await firstAnswerOf(mock, url)(''), '')
})

test('a page whose requests QA breaks holds nothing that would hide it, and breaks nothing itself', async () => {
  const mock = createBillingMock({ origin: url, scenario: 'credit-card' })
  mock.fault({ kind: 'internal', route: 'getPaymentMethod' })
  assert.equal(await firstAnswerOf(mock, url)(''), '')
  assert.equal(mock.state().faults.length, 1, 'the fault waits for the page’s own request')
  mock.reset('malformed')
  assert.equal(await firstAnswerOf(mock, url)(''), '')
})

test('no name of a customer ends the script that holds the answer', async () => {
  const mock = createBillingMock({ origin: url, scenario: 'new-sign-up' })
  const displayName = '</script><script src=//evil.example></script>'
  const form = { email: mock.state().customer, displayName }
  const html = await firstAnswerOf(mock, url)(await cookieOf(mock, '/auth/sign-up', form))
  const { paymentMethod } = handed(html) as { paymentMethod: { account: object } }
  assert.deepEqual(paymentMethod.account, { ...paymentMethod.account, displayName })
})
