// Room: mock. One request on its way through the server.
import type { AccountRecord } from './account.ts'
import { type CookieName, readCookie, writeCookie } from './cookies.ts'
import type { Inbound } from './exchange.ts'
import { type Places, placesFor } from './places.ts'
import type { RegistrationRecord } from './registration.ts'
import type { World } from './world.ts'

export interface Call {
  world: World
  inbound: Inbound
  requestId: string
  places: Places
}

export function newCall(world: World, inbound: Inbound): Call {
  return {
    world,
    inbound,
    requestId: world.nextRequestId(),
    places: placesFor(world.options.urls, inbound.url.origin),
  }
}

function isSecure(call: Call): boolean {
  return call.inbound.url.protocol === 'https:'
}

export function cookieOf(call: Call, name: CookieName): string | undefined {
  return readCookie(call.inbound.headers.get('cookie'), name, isSecure(call))
}

export function setCookie(call: Call, name: CookieName, value: string, maxAge?: number): string {
  return writeCookie(name, value, isSecure(call), maxAge)
}

export function accountOf(call: Call): AccountRecord | undefined {
  const { world } = call
  const id = world.sessions.accountId(
    cookieOf(call, 'session'),
    world.book,
    world.scenario,
    world.generation,
  )
  return id === undefined ? undefined : world.book.accounts.get(id)
}

/**
 * The registration bound to this browser. One that another account has claimed is none of this
 * account's business, and saying so would name the other.
 */
export function registrationOf(call: Call, account: AccountRecord): RegistrationRecord | undefined {
  const { book } = call.world
  const key = cookieOf(call, 'registration')
  const kept = key === undefined ? undefined : book.registrations.get(key)
  const waiting =
    book.waitingKey === undefined ? undefined : book.registrations.get(book.waitingKey)
  const registration = kept ?? waiting
  if (registration === undefined || registration.released) return undefined
  const foreign = registration.claimedBy !== undefined && registration.claimedBy !== account.id
  return foreign ? undefined : registration
}
