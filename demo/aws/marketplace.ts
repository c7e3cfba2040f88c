// Room: demo. Asks AWS's side of the mock, and shows its green banner.
import { byId, element } from '../host/element.ts'

export interface Agreement {
  agreementId: string
  productName: string
  status: string
  offerType: string
}

/** Where AWS sends the customer's browser, and the form fields that it posts there. */
export interface SetUp {
  fulfillmentUrl: string
  fields: Readonly<Record<string, string>>
}

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/aws/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`AWS's side answered ${response.status}`)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

export async function agreements(): Promise<readonly Agreement[]> {
  return (await ask<{ agreements: Agreement[] }>('agreements')).agreements
}
export const subscribe = (offerType: string) => ask<SetUp>('subscribe', { offerType })
export const setUpAgain = (agreementId: string) => ask<SetUp>('setup', { agreementId })
export const cancel = (agreementId: string) => ask<unknown>('cancel', { agreementId })
/** The customer puts his payment with AWS right. */
export const updatePayment = (agreementId: string) => ask<unknown>('payment', { agreementId })
export const resubscribe = (agreementId: string) => ask<unknown>('resubscribe', { agreementId })

/** A real form, because AWS makes the browser itself post the token; no script carries it. */
function setUpForm({ fulfillmentUrl, fields }: SetUp): HTMLFormElement {
  const hidden = Object.entries(fields).map(([name, value]) =>
    element('input', { type: 'hidden', name, value }),
  )
  const button = element('button', { class: 'button' }, 'Set Up Your Account')
  return element('form', { method: 'post', action: fulfillmentUrl }, ...hidden, button)
}

export function showBanner(text: string, setUp?: SetUp): void {
  show('banner', text, setUp ? [setUpForm(setUp)] : [])
}

/** Runs what a button asks for; AWS's pages tell plainly when it did not work. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    show('banner bad', `This did not work: ${String(error)}`, [])
  }
}

function show(className: string, text: string, more: readonly Node[]): void {
  const banner = byId('banner')
  banner.className = className
  banner.replaceChildren(element('span', {}, text), ...more)
  banner.hidden = false
}
