// Room: contract. What was agreed with the back end, written down a second time and by hand: whoever
// changes a word of it changes what a server may say.
import { expect } from '@open-wc/testing'
import {
  CancellationImpact,
  Eligibility,
  failureRules,
  Link,
  PaymentMethod,
  read,
  Registration,
  routes,
} from '../../../src/api/contract/index.ts'
import { complete, memberAt, withMember } from './complete.ts'

/** code, HTTP status (none: only inside a link), whether trying again may help, first remedy. */
const failures = `
  credit_card_on_file         409 yes remove_credit_card
  available_credits_in_use    409 yes view_credits
  voucher_in_use              409 yes view_vouchers
  bank_account_on_file        409 yes open_ticket
  account_already_linked      409 no  manage_on_aws
  agreement_linked_elsewhere  409 no  switch_account
  insufficient_role           403 no  ask_owner
  overdue_invoice             409 yes pay_invoice
  registration_missing        404 no  restart_on_aws
  registration_expired        410 no  restart_on_aws
  registration_invalid        400 no  restart_on_aws
  aws_payment_failed          -   yes manage_on_aws
  aws_unavailable             503 yes retry
  rate_limited                429 yes retry
  session_required            401 no  sign_in
  idempotency_conflict        422 no  open_ticket
  request_in_flight           409 yes retry
  idempotency_key_required    400 no  open_ticket
  csrf_rejected               403 yes reload
  account_changed             409 no  reload
  not_found                   404 no  open_ticket
  internal                    500 yes retry
`

describe('The agreed failures', () => {
  it('have the agreed status, chance and first remedy', () => {
    const rows = failures
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
    const agreed = rows.map(([code, status, again, firstAction]) => [
      code,
      {
        status: status === '-' ? undefined : Number(status),
        retryable: again === 'yes',
        firstAction,
      },
    ])
    expect(failureRules).to.deep.equal(Object.fromEntries(agreed))
  })
})

describe('The agreed answers', () => {
  it('hold the agreed resource for each status, or nothing', () => {
    const agreed: Record<keyof typeof routes, unknown> = {
      getPaymentMethod: { 200: PaymentMethod },
      getEligibility: { 200: Eligibility },
      getRegistration: { 200: Registration, 204: null },
      releaseRegistration: { 204: null },
      createLink: { 200: Link, 202: Link },
      getLink: { 200: Link, 204: null, 304: null },
      recheckLink: { 202: Link },
      acknowledgeLink: { 204: null },
      getCancellationImpact: { 200: CancellationImpact },
    }
    expect(Object.keys(routes).sort()).to.deep.equal(Object.keys(agreed).sort())
    for (const [name, { answers }] of Object.entries(routes)) {
      expect(answers, name).to.deep.equal(agreed[name as keyof typeof routes])
    }
  })
})

describe('The agreed words', () => {
  const words = [
    [Registration, 'Registration', 'state', ['resolved', 'claimed', 'expired', 'failed']],
    [Registration, 'Registration', 'offerType', ['standard', 'free_trial', 'private']],
    [Registration, 'Registration', 'confirmation', ['required', 'not_required']],
    [Link, 'Link', 'state', ['pending', 'active', 'failed', 'canceling', 'canceled']],
    [CancellationImpact, 'CancellationImpact', 'phase', ['preview', 'canceling', 'canceled']],
    [
      CancellationImpact,
      'CancellationImpact',
      'deployments.0.status',
      ['running', 'stopped', 'deleted'],
    ],
    [
      CancellationImpact,
      'CancellationImpact',
      'deployments.0.outcome',
      ['stops', 'keeps_running', 'stopped', 'deleted'],
    ],
  ] as const
  for (const [schema, name, place, known] of words) {
    it(`of ${name}.${place} are understood, and no others`, () => {
      const said = (word: string) => {
        const value = withMember(complete[name]!, place, word)
        return memberAt(read(schema as typeof Link, value), place)
      }
      for (const word of known) expect(said(word)).to.equal(word)
      for (const word of ['', 'Active', 'something_newer']) expect(said(word)).to.equal('unknown')
    })
  }
})

describe('Money of available credits', () => {
  const credits = complete['PaymentMethod available_credits']!
  const isRead = (member: string, value: string) =>
    read(PaymentMethod, { ...credits, [member]: value })?.kind === 'available_credits'

  it('is a decimal number as text, whole or with cents', () => {
    for (const right of ['0', '120', '120.50', '-3.5', '0.000001', '9'.repeat(15)]) {
      expect(isRead('amount', right), right).to.equal(true)
    }
    for (const wrong of [
      '',
      '.5',
      '5.',
      '1e3',
      '1,50',
      '+1',
      ' 1',
      '1 ',
      '0.0000001',
      '9'.repeat(16),
    ]) {
      expect(isRead('amount', wrong), wrong).to.equal(false)
    }
  })

  it('is of a currency in three capital letters', () => {
    expect(isRead('currency', 'JPY')).to.equal(true)
    for (const wrong of ['', 'US', 'usd', 'USDT', 'xUSD', 'U1D', '$']) {
      expect(isRead('currency', wrong), wrong).to.equal(false)
    }
  })
})
