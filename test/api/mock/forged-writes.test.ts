// Room: test. Every write of the contract, sent by somebody who may not: the server does nothing.
import { expect } from '@open-wc/testing'
import { routes, type Route } from '../../../src/api/contract/index.ts'
import { base, problemOf, stage, writeHeaders, type Stage } from './stage.ts'

interface Write {
  readonly name: string
  readonly route: Route
  readonly path: string
  readonly body: string | undefined
}

/** All that the routes table has, so that a new write is looked at by itself. */
const writes = (link: string, registration: string): Write[] =>
  Object.entries<Route>(routes)
    .filter(([, { method }]) => method !== 'GET')
    .map(([name, route]) => ({
      name,
      route,
      path: route.path.replace('{id}', link),
      body: route.request && JSON.stringify({ registrationId: registration, version: 1 }),
    }))

/** What comes with the request instead of what should. `undefined` leaves the field out. */
const forgeries: readonly [
  what: string,
  headers: Record<string, string | undefined>,
  status: number,
  code: string | undefined,
][] = [
  ['without the custom header', { 'x-emqx-billing': undefined }, 403, 'csrf_rejected'],
  ['with an old custom header', { 'x-emqx-billing': '0' }, 403, 'csrf_rejected'],
  ['by another site', { 'sec-fetch-site': 'cross-site' }, 403, 'csrf_rejected'],
  ['as plain text', { 'content-type': 'text/plain' }, 415, undefined],
  ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, undefined],
  ['as a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415, undefined],
  ['without a key', { 'idempotency-key': undefined }, 400, 'idempotency_key_required'],
  ['with a key that is no text', { 'idempotency-key': 'x' }, 400, 'idempotency_key_required'],
  ['for another account', { 'x-emqx-billing-account': 'acc-x' }, 409, 'account_changed'],
]

async function send(
  { mock }: Stage,
  { route, path, body }: Write,
  headers: Record<string, string | undefined> = {},
): Promise<Response> {
  const sent = new Headers()
  for (const [name, value] of Object.entries({ ...writeHeaders('k'), ...headers })) {
    if (value !== undefined) sent.set(name, value)
  }
  return mock.fetch(base + path, { method: route.method, headers: sent, ...(body && { body }) })
}

/** Somebody has a link that waits, and a registration that waits beside it. */
async function busy(): Promise<{ here: Stage; ids: [link: string, registration: string] }> {
  const here = stage('stalled-sync')
  await here.mock.arrive()
  await here.claim()
  await here.mock.arrive()
  return { here, ids: [(await here.link()).id, (await here.registration()).id] }
}

/** Without the clock, which goes on by itself. */
function held({ mock }: Stage): string {
  return JSON.stringify({ ...mock.state(), now: '' })
}

describe('a write', () => {
  for (const { name } of writes('', '')) {
    for (const [what, headers, status, code] of forgeries) {
      it(`${name} that is sent ${what} is refused and has no effect`, async () => {
        const { here, ids } = await busy()
        const write = writes(...ids).find((each) => each.name === name)!
        const before = held(here)
        const answer = await send(here, write, headers)
        expect(answer.status).to.equal(status)
        expect((await problemOf(answer)).code).to.equal(code)
        expect(held(here)).to.equal(before)
      })
    }

    it(`${name} is refused to who is signed out, and has no effect`, async () => {
      const { here, ids } = await busy()
      const write = writes(...ids).find((each) => each.name === name)!
      here.mock.signOut()
      const before = held(here)
      const answer = await send(here, write)
      expect(answer.status).to.equal(401)
      expect((await problemOf(answer)).code).to.equal('session_required')
      expect(held(here)).to.equal(before)
    })

    it(`${name} cannot be made by a link: its address answers no GET with an effect`, async () => {
      const { here, ids } = await busy()
      const write = writes(...ids).find((each) => each.name === name)!
      const before = held(here)
      await here.mock.fetch(`${base}${write.path}?registrationId=${ids[1]}`)
      expect(held(here)).to.equal(before)
    })
  }

  it('that is repeated with its key has one effect', async () => {
    const here = stage('stalled-sync')
    await here.mock.arrive()
    const { id } = await here.registration()
    const [write] = writes('', id).filter(({ name }) => name === 'createLink')
    const first = await send(here, write!)
    const again = await send(here, write!)
    expect([first.status, again.status]).to.deep.equal([202, 202])
    expect(await again.json()).to.deep.equal(await first.json())
    expect(here.mock.state().links).to.have.length(1)
  })
})

describe('pages of other origins', () => {
  const origin = 'https://evil.example'

  for (const [name, { method, path }] of Object.entries<Route>(routes)) {
    it(`may neither read ${name} nor ask beforehand whether they may`, async () => {
      const { mock } = stage()
      const url = base + path.replace('{id}', 'x')
      const headers = { origin, 'access-control-request-method': method }
      const preflight = new Headers(headers)
      preflight.set('access-control-request-headers', 'x-emqx-billing,idempotency-key')
      for (const answer of [
        await mock.fetch(url, { method: 'OPTIONS', headers: preflight }),
        await mock.fetch(url, { method, headers: { origin } }),
      ]) {
        for (const [field] of answer.headers) expect(field).not.to.match(/^access-control-allow/)
      }
    })
  }
})
