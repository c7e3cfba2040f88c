// Room: bench. How the pieces ask the billing API. Who reads the answers comes in from outside.
const base = '/api/v1/billing'

async function ask(path, init) {
  const response = await fetch(base + path, {
    ...init,
    headers: { Accept: 'application/json', ...init.headers },
  })
  if (response.status === 204) return undefined
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}

/** @param read one function for each resource, which throws when an answer is not as the contract says */
export function createBilling(read) {
  async function get(path, reader, signal) {
    const body = await ask(path, { signal })
    return body === undefined ? undefined : reader(body)
  }
  return {
    registration: (signal) => get('/marketplace/registration', read.registration, signal),
    link: (signal) => get('/marketplace/link', read.link, signal),
    paymentMethod: (signal) => get('/payment-method', read.paymentMethod, signal),
    async createLink(registrationId, signal) {
      const body = await ask('/marketplace/links', {
        method: 'POST',
        signal,
        headers: {
          'Content-Type': 'application/json',
          'X-EMQX-Billing': '1',
          'Idempotency-Key': `"${registrationId}"`,
        },
        body: JSON.stringify({ registrationId }),
      })
      return read.link(body)
    },
  }
}
