// Room: demo. How the contract check reaches the states of our mock: the example of an adapter file.
/** @import { Customer, Hooks, HooksContext, Situation } from '../../src/check/index.ts' */

/** What the mock's console calls it when a customer sets this up. */
const obstacles = {
  credit_card: 'add_credit_card',
  us_bank_account: 'add_bank_account',
  available_credits: 'add_credits',
  voucher: 'add_voucher',
  overdue_invoice: 'add_overdue_invoice',
  member: 'make_member',
}

/** What takes it away again. */
const remedies = [
  'remove_credit_card',
  'remove_bank_account',
  'spend_credits',
  'remove_voucher',
  'pay_invoice',
  'make_owner',
]

/** What the mock calls the faults that a rule orders. */
const faults = {
  rate_limited: { kind: 'rate_limited' },
  aws_unavailable: { kind: 'unavailable', route: 'createLink' },
  internal: { kind: 'internal' },
}

/**
 * @param {HooksContext & { fetch?: typeof globalThis.fetch }} context
 * @returns {Promise<Hooks>}
 */
export async function hooks({ baseUrl, fetch = globalThis.fetch }) {
  const { origin } = new URL(baseUrl)
  // Two runs against one server must not want the same address.
  const run = crypto.randomUUID().slice(0, 8)
  let count = 0

  /**
   * @param {string} path
   * @param {object} body
   * @param {Record<string, string>} [headers]
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
   * @param {string} path
   * @param {object} body
   * @returns {Promise<Customer>}
   */
  async function session(path, body) {
    const response = await post(path, body)
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    if (cookies.length === 0) throw new Error(`${path} signed nobody in`)
    const headers = { cookie: cookies.join('; ') }
    const me = await fetch(`${origin}/auth/me`, { headers })
    const { id } = /** @type {{ id: string }} */ (await me.json())
    return { headers, accountId: id }
  }

  const restart = () => post('/__mock/reset', { scenario: 'signed-out', silent: true })

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

  await restart()
  return {
    async customer(situation) {
      if (situation === 'with_deployments') {
        // Only the customer of the scenarios has any, and only one link of hers fits into one life.
        await restart()
        return session('/auth/sign-in', { email: 'olivia@factory.example' })
      }
      const email = `check-${run}-${++count}@customer.example`
      const customer = await session('/auth/sign-up', { email, displayName: `Check ${count}` })
      if (situation !== 'fresh') await change(customer, situation)
      return customer
    },
    change,
    async subscribe({ offerType = 'standard', agreement }) {
      const response = agreement
        ? await post('/aws/api/setup', { agreementId: agreement })
        : await post('/aws/api/subscribe', { offerType, another: true })
      const { fields, agreementId } =
        /** @type {{ fields: Record<string, string>, agreementId: string }} */ (
          await response.json()
        )
      return { fields, agreement: agreementId, awsAccountId: '123456789012' }
    },
    async aws(event, agreementId) {
      await post('/__mock/aws', { event, agreementId })
    },
    async advance(seconds) {
      await post('/__mock/advance', { seconds })
    },
    async fault(kind) {
      await post('/__mock/fault', faults[kind])
    },
  }
}
