// Room: demo. Who is signed in, and the door for those who are not.
import { ask } from './ask.ts'

export interface Person {
  displayName: string
  email: string
}

/** @returns the signed-in account, or `undefined` when nobody is. */
export async function whoIsSignedIn(): Promise<Person | undefined> {
  const { status, text } = await ask('/auth/me', { headers: { Accept: 'application/json' } })
  if (status === 401) return undefined
  if (status !== 200) throw new Error(`/auth/me answered ${status}`)
  return JSON.parse(text) as Person
}

/** This page's own address, to come back to after the login page. */
export function here(): string {
  return location.pathname + location.search + location.hash
}

/**
 * Shows the account in the top bar. A visitor who is not signed in goes to the login page and comes
 * back to the very same address, so that nothing in it is lost on the way.
 */
export async function requireAccount(): Promise<Person | undefined> {
  const person = await whoIsSignedIn()
  if (!person) {
    location.replace(`/login.html?next=${encodeURIComponent(here())}`)
    return undefined
  }
  const values: Record<string, string> = {
    name: person.displayName,
    email: person.email,
    initial: person.displayName.slice(0, 1).toUpperCase(),
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-account]')) {
    place.textContent = values[place.dataset['account'] ?? ''] ?? ''
  }
  // It comes whole: a name that came later would push what is there already.
  for (const place of document.querySelectorAll<HTMLElement>('.account')) place.hidden = false
  markCurrentPage()
  return person
}

function markCurrentPage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sidenav a')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page')
  }
}
