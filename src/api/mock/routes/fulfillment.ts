// Room: mock. Where AWS posts the customer's browser. The token lives and dies inside this file's call.
import { type Call, cookieOf, setCookie } from '../call.ts'
import { day, second } from '../clock.ts'
import { type Answer, seeOther } from '../exchange.ts'
import { land } from '../landing.ts'
import { misuse } from '../problem.ts'

/**
 * Longer than the registration's own life, so that the customer who comes back too late is told so
 * rather than finding nothing.
 */
const cookieLife = (2 * day) / second

const tokenField = 'x-amzn-marketplace-token'

function backToApp(call: Call, code?: string): Answer {
  const url = new URL(call.world.options.urls.app, call.inbound.url.origin)
  url.searchParams.set('marketplace', 'aws')
  if (code !== undefined) url.searchParams.set('marketplace_error', code)
  const here = url.origin === call.inbound.url.origin
  return seeOther(here ? `${url.pathname}${url.search}` : url.href)
}

export function fulfill(call: Call): Answer {
  const { inbound, requestId, world } = call
  if (inbound.method !== 'POST') {
    const said = misuse(405, requestId, 'AWS posts a form here.')
    said.headers.set('allow', 'POST')
    return said
  }
  // Whatever stands in a URL is written down by proxies and histories, so not even a good token counts.
  if (inbound.url.search !== '') return misuse(400, requestId, 'Nothing may stand in the query.')
  const type = inbound.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') {
    return misuse(415, requestId, 'AWS posts application/x-www-form-urlencoded.')
  }
  const tokens = new URLSearchParams(inbound.body).getAll(tokenField)
  const [token] = tokens
  if (token === undefined || tokens.length > 1) return backToApp(call, 'registration_invalid')
  const landing = land(world.book, token, cookieOf(call, 'aws-browser'))
  // A refused token leaves the cookie alone: a registration that waits must not be lost to it.
  if (landing.kind === 'refused') return backToApp(call, landing.code)
  world.landings += 1
  world.wake()
  const said = backToApp(call)
  said.cookies.push(setCookie(call, 'registration', landing.registration.key, cookieLife))
  return said
}
