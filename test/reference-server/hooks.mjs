// Test support: reference server. How the contract check reaches its states: an adapter as a server's own team writes it.
/** @import { Customer, Hooks, HooksContext, Situation } from '../../src/check/index.ts' */

/** The button of the billing page that sets this up. */
const obstacles = {
  credit_card: 'add_credit_card',
  us_bank_account: 'add_bank_account',
  available_credits: 'add_credits',
  voucher: 'add_voucher',
  overdue_invoice: 'add_overdue_invoice',
  member: 'make_member',
}

const remedies = [
  'remove_credit_card',
  'remove_bank_account',
  'spend_credits',
  'remove_voucher',
  'pay_invoice',
  'make_owner',
]

/**
 * @param {HooksContext} context
 * @returns {Hooks}
 */
export function hooks({ baseUrl }) {
  const { origin } = new URL(baseUrl)
  const run = crypto.randomUUID().slice(0, 8)
  let count = 0

  /**
   * @param {string} path
   * @param {object} body
   * @param {Readonly<Record<string, string>>} [headers]
   */
  async function post(path, body, headers = {}) {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
    })
    if (response.status >= 400) {
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    }
    return response
  }

  /**
   * @param {Customer} customer
   * @param {Situation} situation
   */
  async function change({ headers }, situation) {
    const kinds = Object.hasOwn(obstacles, situation)
      ? [obstacles[/** @type {keyof typeof obstacles} */ (situation)]]
      : remedies
    for (const kind of kinds) await post('/emqx/remedy', { kind }, headers)
  }

  return {
    async customer(situation) {
      const email = `check-${run}-${++count}@customer.example`
      const signedUp = await post('/auth/sign-up', { email, displayName: `Check ${count}` })
      const cookie = signedUp.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      const headers = { cookie }
      const me = await fetch(`${origin}/auth/me`, { headers })
      const { id } = /** @type {{ id: string }} */ (await me.json())
      const customer = { headers, accountId: id }
      if (situation === 'with_deployments') await post('/__test/deployments', {}, headers)
      else if (situation !== 'fresh') await change(customer, situation)
      return customer
    },
    change,
    async subscribe({ offerType = 'standard', agreement }) {
      const response = agreement
        ? await post('/aws/api/setup', { agreementId: agreement })
        : await post('/aws/api/subscribe', { offerType, another: true })
      const { fields, agreementId, awsAccountId } =
        /** @type {{ fields: Record<string, string>, agreementId: string, awsAccountId: string }} */ (
          await response.json()
        )
      return { fields, agreement: agreementId, awsAccountId }
    },
    async aws(event, agreementId) {
      await post('/aws/api/tell', { event, agreementId })
    },
    async advance(seconds) {
      await post('/__clock/advance', { seconds })
    },
    async fault(kind) {
      await post('/__test/fault', { kind })
    },
  }
}
