// Room: demo. Puts one state of the gallery into a page, by the way a host page would take.
import { createBillingMock } from '../../src/api/mock/index.ts'
import type { BillingMock } from '../../src/api/mock/index.ts'
import { configureBilling } from '../../src/index.ts'
import type { BillingConfig } from '../../src/index.ts'
import { fetchWith } from './canned.ts'
import type { GalleryState } from './state.ts'
import { regainNetwork } from './walk.ts'

/** The mock's clock stands still here, so that a picture of a state is always the same. */
export const galleryTime = Date.parse('2026-11-22T09:30:00Z')

export interface Mounted {
  element: HTMLElement
  mock: BillingMock
}

/**
 * An API base of its own for each state: elements with the same base share one session and hear
 * each other from tab to tab, which frames of the gallery must not.
 */
export function apiBaseOf({ element, state }: GalleryState): string {
  return `/gallery/${element}/${state}`
}

/** The tags must be defined already. @returns when the state's last step is done. */
export async function mountState(
  state: GalleryState,
  parent: Element,
  { locale, messages }: { locale: string; messages?: BillingConfig['messages'] },
): Promise<Mounted> {
  // A test mounts many states into one page, and an earlier one may have lost the network.
  regainNetwork()
  const apiBase = apiBaseOf(state)
  const mock = createBillingMock({
    scenario: state.scenario ?? 'happy',
    clock: { now: () => galleryTime },
    apiBase,
    origin: location.origin,
    urls: {
      manage: '/aws/subscriptions.html',
      listing: '/aws/listing.html',
      ticket: '/ticket.html',
    },
  })
  await state.arrange?.(mock)
  if (state.query) {
    const url = new URL(location.href)
    for (const [name, value] of new URLSearchParams(state.query)) url.searchParams.set(name, value)
    history.replaceState(history.state, '', url)
  }
  if (state.configured !== false) {
    configureBilling({
      apiBase,
      fetch: fetchWith(mock, apiBase, state.canned),
      listingUrl: `${location.origin}/aws/listing.html`,
      ticketUrl: `${location.origin}/ticket.html`,
      signInUrl: `${location.origin}/login.html`,
      locale,
      messages,
    })
  }
  const element = document.createElement(`emqx-billing-${state.element}`)
  for (const [name, value] of Object.entries(state.attributes ?? {})) {
    element.setAttribute(name, value)
  }
  if (state.anchor) {
    const anchor = document.createElement('a')
    anchor.href = `${location.origin}/aws/listing.html`
    anchor.textContent = state.anchor
    element.append(anchor)
  }
  parent.append(element)
  await state.after?.(element, mock)
  return { element, mock }
}
