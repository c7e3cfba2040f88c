// Room: demo. Steps of a customer's way, taken on the mock by real calls.
import { idempotencyKeyHeader, requestHeader } from '../../src/api/contract/index.ts'
import type { BillingMock, FaultKind, RemedyKind } from '../../src/api/mock/index.ts'

/** More requests than a state of the gallery will ever send. */
const always = 100_000

async function json(response: Response): Promise<Record<string, unknown>> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return (await response.json()) as Record<string, unknown>
}

/** AWS sends this browser to EMQX, which keeps a registration. */
export async function arrive(mock: BillingMock): Promise<void> {
  await mock.arrive()
}

/** Changes how the account pays, as its owner would in EMQX's console. */
export async function pay(mock: BillingMock, ...kinds: readonly RemedyKind[]): Promise<void> {
  for (const kind of kinds) {
    const response = await mock.fetch('/emqx/remedy', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind }),
    })
    if (!response.ok) throw new Error(`${kind} answered ${response.status}`)
  }
}

/** Arrives and links, as the element would do by itself. */
export async function link(mock: BillingMock, apiBase: string): Promise<void> {
  await arrive(mock)
  const { id } = await json(await mock.fetch(`${apiBase}/marketplace/registration`))
  await json(
    await mock.fetch(`${apiBase}/marketplace/links`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        [requestHeader.name]: requestHeader.value,
        [idempotencyKeyHeader]: `"gallery-${String(id)}"`,
      },
      body: JSON.stringify({ registrationId: id }),
    }),
  )
}

/** From now on every request of the billing API has this fault. */
export function suffer(mock: BillingMock, kind: FaultKind): void {
  mock.fault({ kind, times: always })
}

/** This page's browser loses the network, and says so as browsers do. */
export function loseNetwork(mock: BillingMock): void {
  suffer(mock, 'offline')
  Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true })
  dispatchEvent(new Event('offline'))
}

export function regainNetwork(): void {
  Reflect.deleteProperty(navigator, 'onLine')
}

/** @throws Error where the element never did what is looked for */
async function until<Found>(look: () => Found | undefined | false, never: string): Promise<Found> {
  const end = performance.now() + 8000
  for (;;) {
    const found = look()
    if (found) return found
    if (performance.now() > end) throw new Error(never)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** Waits until the element shows one of its custom states, such as `pending`. */
export async function shows(element: HTMLElement, state: string): Promise<void> {
  await until(
    () => element.matches(`:state(${state})`),
    `${element.localName} never became ${state}`,
  )
}

/** Waits until something in the element matches the selector. */
export async function holds(element: HTMLElement, selector: string): Promise<void> {
  await until(
    () => element.shadowRoot?.querySelector(selector) ?? undefined,
    `${element.localName} never held ${selector}`,
  )
}

/** He comes back to this page from another, and whatever asks does so at once. */
export function comeBack(): void {
  dispatchEvent(new Event('focus'))
}

/** Opens the modal from the pop-up, as a click would. */
export async function openModal(element: HTMLElement): Promise<void> {
  const button = await until(
    () => element.shadowRoot?.querySelector<HTMLButtonElement>('.popup button') ?? undefined,
    `${element.localName} never showed its pop-up`,
  )
  button.click()
}

/** Closes the modal, as Escape would. */
export async function closeModal(element: HTMLElement): Promise<void> {
  const dialog = await until(
    () => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]') ?? undefined,
    `${element.localName} never opened its modal`,
  )
  dialog.close()
}
