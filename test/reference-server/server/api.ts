// Test support: reference server. The nine calls of the contract, and what comes before each.
import { type AccountRow, accountOf } from './accounts.ts'
import { type Answer, answer } from './answer.ts'
import { getLink } from './asking.ts'
import type { Aws } from './aws.ts'
import { cancellationImpactView } from './cancellation.ts'
import { claim, recheck } from './claim.ts'
import type { Config } from './config.ts'
import { eligibilityView } from './eligibility.ts'
import { keyOf, once } from './idempotency.ts'
import { type Inbound, isRecord, json, mediaType, setCookie } from './inbound.ts'
import { linkOf } from './links.ts'
import { lookAtAws } from './look.ts'
import { paymentMethodView } from './payment-method.ts'
import { Misuse, Refused } from './problem.ts'
import { registrationCookie, registrationOf, registrationView } from './registrations.ts'
import type { Store } from './store.ts'

export interface Server {
  store: Store
  config: Config
  aws: Aws
}

interface Call extends Server {
  inbound: Inbound
  owner: AccountRow
}

interface Write {
  /** What the body must be; without it none is read. */
  body?: (value: unknown) => boolean
  /** Inside the transaction that keeps the answer. */
  work(call: Call, body: Record<string, unknown>, id: string): Answer
  /** After the transaction, and after the answer. */
  behind?(server: Server, accountId: string): void
}

type Read = (call: Call) => Answer | Promise<Answer>

interface Route {
  path: RegExp
  reads?: Readonly<Record<string, Read>>
  writes?: Readonly<Record<string, Write>>
}

const releaseRegistration: Write = {
  work({ store, inbound }) {
    const found = registrationOf(store, inbound)
    if (found !== undefined) {
      store.run('update registration set released_at = ? where id = ?', store.now(), found.id)
    }
    const said = answer(204)
    said.cookies.push(setCookie(registrationCookie, '', 0))
    return said
  },
}

const createLink: Write = {
  body: (value) => isRecord(value) && typeof value['registrationId'] === 'string',
  work({ store, config, inbound, owner }, { registrationId }) {
    const found = registrationOf(store, inbound)
    return claim(store, config, owner, found?.id === registrationId ? found : undefined)
  },
  behind: lookAtAws,
}

const recheckLink: Write = {
  work: ({ store, config, owner }, _body, id) => recheck(store, config, owner, id),
  behind: lookAtAws,
}

const acknowledgeLink: Write = {
  body: (value) =>
    isRecord(value) && Number.isSafeInteger(value['version']) && Number(value['version']) >= 0,
  work({ store, owner }, { version }) {
    const link = linkOf(store, owner.id)
    const seen = Number(version)
    if (link === undefined || seen > link.version) throw new Refused({ code: 'not_found' })
    store.run(
      'update link set acknowledged_version = max(?, coalesce(acknowledged_version, 0)) where id = ?',
      seen,
      link.id,
    )
    return answer(204)
  },
}

const routes: readonly Route[] = [
  {
    path: /^\/payment-method$/,
    reads: {
      GET: ({ store, config, owner }) => answer(200, paymentMethodView(store, config, owner)),
    },
  },
  {
    path: /^\/marketplace\/eligibility$/,
    reads: {
      GET: ({ store, config, owner }) => answer(200, eligibilityView(store, config, owner)),
    },
  },
  {
    path: /^\/marketplace\/registration$/,
    reads: {
      GET({ store, config, inbound, owner }) {
        const view = registrationView(store, config, inbound, owner)
        return view === undefined ? answer(204) : answer(200, view)
      },
    },
    writes: { DELETE: releaseRegistration },
  },
  { path: /^\/marketplace\/links$/, writes: { POST: createLink } },
  { path: /^\/marketplace\/links\/([^/]+)\/recheck$/, writes: { POST: recheckLink } },
  {
    path: /^\/marketplace\/link$/,
    reads: { GET: ({ store, config, inbound, owner }) => getLink(store, config, inbound, owner) },
  },
  { path: /^\/marketplace\/link\/acknowledgement$/, writes: { POST: acknowledgeLink } },
  {
    path: /^\/marketplace\/link\/cancellation-impact$/,
    reads: { GET: ({ store, owner }) => answer(200, cancellationImpactView(store, owner)) },
  },
]

function signedIn({ store }: Server, inbound: Inbound): AccountRow {
  const owner = accountOf(store, inbound)
  if (owner === undefined) throw new Refused({ code: 'session_required' })
  return owner
}

/** What somebody else's page cannot send. */
function checkOrigin({ headers }: Inbound): void {
  if (headers['x-emqx-billing'] !== '1' || headers['sec-fetch-site'] === 'cross-site') {
    throw new Refused({ code: 'csrf_rejected' })
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    // What no client encodes names no account.
    return undefined
  }
}

function checkAccount({ headers }: Inbound, owner: AccountRow): void {
  const meant = headers['x-emqx-billing-account']
  if (meant === undefined || decoded(meant) === owner.id) return
  throw new Refused({ code: 'account_changed' })
}

function bodyOf(inbound: Inbound, { body }: Write): Record<string, unknown> {
  const type = mediaType(inbound)
  const needed = body !== undefined || inbound.body !== ''
  if (needed && type !== 'application/json') throw new Misuse(415, 'Send application/json')
  if (body === undefined) return {}
  const value = json(inbound.body)
  if (!isRecord(value) || !body(value)) throw new Misuse(400, 'The body does not fit')
  return value
}

function write(server: Server, inbound: Inbound, wanted: Write, id: string): Answer {
  checkOrigin(inbound)
  const caller = signedIn(server, inbound)
  checkAccount(inbound, caller)
  const body = bodyOf(inbound, wanted)
  const key = keyOf(inbound)
  const request = JSON.stringify([inbound.method, inbound.url.pathname, body])
  const said = once(server.store, { accountId: caller.id, key, request }, () => {
    // Once more, now that nobody else can change it.
    const owner = signedIn(server, inbound)
    return wanted.work({ ...server, inbound, owner }, body, id)
  })
  wanted.behind?.(server, caller.id)
  return said
}

/** @param path below the base path. @throws Refused, Misuse */
export async function answerApi(server: Server, inbound: Inbound, path: string): Promise<Answer> {
  const route = routes.find((each) => each.path.test(path))
  if (route === undefined) throw new Misuse(404, 'There is no such path')
  const [, id = ''] = route.path.exec(path) ?? []
  const read = route.reads?.[inbound.method]
  if (read !== undefined) return read({ ...server, inbound, owner: signedIn(server, inbound) })
  const wanted = route.writes?.[inbound.method]
  if (wanted !== undefined) return write(server, inbound, wanted, decoded(id) ?? '')
  const allow = Object.keys({ ...route.reads, ...route.writes }).join(', ')
  throw new Misuse(405, 'This path does not know the method', { allow })
}
