// Test support: reference server. The rest of EMQX, as far as a journey walks through it: signing in, and the billing page's own buttons.
import { type AccountRow, accountOf, accountView, countUp, openSession } from './accounts.ts'
import { type Answer, answer, seeOther } from './answer.ts'
import type { Config } from './config.ts'
import { addDeployment } from './deployments.ts'
import {
  hash,
  type Inbound,
  isRecord,
  json,
  mediaType,
  newId,
  cookie,
  setCookie,
} from './inbound.ts'
import { isLiving, linkOf } from './links.ts'
import { Misuse, Refused } from './problem.ts'
import type { Store } from './store.ts'

const trialLife = 14 * 86_400_000

function fieldsOf(inbound: Inbound): Record<string, string> {
  if (mediaType(inbound) !== 'application/json') {
    return Object.fromEntries(new URLSearchParams(inbound.body))
  }
  const body = json(inbound.body)
  return isRecord(body)
    ? Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
    : {}
}

/** Only a path of this origin: anybody can write a URL. */
function safeNext(next: string | undefined, { appPath }: Config): string {
  return next?.startsWith('/') && !/^\/[/\\]/.test(next) ? next : appPath
}

function back(page: string, error: string, next: string): Answer {
  return seeOther(`${page}?${new URLSearchParams({ error, next }).toString()}`)
}

function signedIn(store: Store, accountId: string, next: string): Answer {
  const said = seeOther(next)
  said.cookies.push(openSession(store, accountId))
  return said
}

function byEmail(store: Store, email: string): AccountRow | undefined {
  return store.one<AccountRow>('select * from account where email = ?', email)
}

export function addAccount(
  store: Store,
  given: { id: string; displayName: string; email: string; ownerName?: string },
): void {
  store.run(
    'insert into account (id, display_name, email, role, owner_name) values (?, ?, ?, ?, ?)',
    given.id,
    given.displayName,
    given.email,
    'owner',
    given.ownerName ?? given.displayName,
  )
}

function signUp(store: Store, fields: Record<string, string>, next: string): Answer {
  const { email = '', displayName } = fields
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return back('/register.html', 'invalid_email', next)
  if (byEmail(store, email) !== undefined) return back('/register.html', 'account_exists', next)
  const id = newId('acc')
  store.transaction(() => {
    addAccount(store, { id, email, displayName: displayName || email })
    const trial = { id: newId('dep'), account_id: id, name: 'Trial', plan: 'Serverless' }
    addDeployment(store, { ...trial, is_trial: 1, trial_ends_at: store.now() + trialLife })
  })
  return signedIn(store, id, next)
}

function signOut(store: Store, inbound: Inbound): Answer {
  store.run('delete from session where token_hash = ?', hash(cookie(inbound, 'session') ?? ''))
  const said = seeOther('/login.html')
  said.cookies.push(setCookie('session', '', 0))
  return said
}

type Change = [column: 'payment' | 'credits' | 'voucher' | 'invoice' | 'role', value: string | null]

const none = '{"kind":"none"}'
const card = '{"kind":"credit_card","brand":"Visa","last4":"4242","expiry":"09/2029"}'
const bank = '{"kind":"us_bank_account","last4":"6789","verification":"verified"}'
const azure = '{"kind":"azure_marketplace","productName":"EMQX Cloud (Pay as you go)"}'

/** What the billing page's buttons do; `only` is the payment that is there before. */
const remedies: Readonly<Record<string, { change: Change; only?: string }>> = {
  remove_credit_card: { change: ['payment', none], only: 'credit_card' },
  remove_bank_account: { change: ['payment', none], only: 'us_bank_account' },
  leave_other_marketplace: { change: ['payment', none], only: 'azure_marketplace' },
  spend_credits: { change: ['credits', null] },
  remove_voucher: { change: ['voucher', null] },
  pay_invoice: { change: ['invoice', null] },
  make_owner: { change: ['role', 'owner'] },
  make_member: { change: ['role', 'member'] },
  add_credit_card: { change: ['payment', card] },
  add_bank_account: { change: ['payment', bank] },
  pay_with_azure: { change: ['payment', azure] },
  add_credits: { change: ['credits', '{"amount":"120.50","currency":"USD"}'] },
  add_voucher: {
    change: ['voucher', '{"name":"WELCOME50","amount":"50.00","currency":"USD"}'],
  },
  add_overdue_invoice: {
    change: ['invoice', '{"number":"INV-2041","amount":"310.00","currency":"USD"}'],
  },
}

/** One way to pay at a time: while AWS pays, or is about to, no other can be set up. */
function remedy(store: Store, inbound: Inbound): Answer {
  const kind = fieldsOf(inbound)['kind'] ?? ''
  const wanted = Object.hasOwn(remedies, kind) ? remedies[kind] : undefined
  if (wanted === undefined) throw new Misuse(400, 'There is no such remedy')
  const { change, only } = wanted
  const [column, value] = change
  return store.transaction(() => {
    const owner = accountOf(store, inbound)
    if (owner === undefined) throw new Refused({ code: 'session_required' })
    const link = linkOf(store, owner.id)
    if (column === 'payment' && only === undefined && link !== undefined && isLiving(link)) {
      throw new Misuse(409, 'AWS Marketplace pays for this account')
    }
    const applies = only === undefined || owner.payment.includes(`"${only}"`)
    if (applies) {
      store.run(`update account set ${column} = ? where id = ?`, value, owner.id)
      countUp(store, owner.id)
    }
    const isForm = mediaType(inbound) === 'application/x-www-form-urlencoded'
    return isForm ? seeOther('/billing.html') : answer(204)
  })
}

function me(store: Store, inbound: Inbound): Answer {
  const owner = accountOf(store, inbound)
  if (owner === undefined) throw new Refused({ code: 'session_required' })
  return answer(200, { ...accountView(owner), role: owner.role })
}

/** @returns `undefined` for what is not EMQX's own. */
export function answerEmqx(store: Store, config: Config, inbound: Inbound): Answer | undefined {
  switch (`${inbound.method} ${inbound.url.pathname}`) {
    case 'GET /auth/me':
      return me(store, inbound)
    case 'POST /auth/sign-in': {
      const { email = '', next } = fieldsOf(inbound)
      const found = byEmail(store, email)
      const to = safeNext(next, config)
      if (found === undefined) return back('/login.html', 'unknown_account', to)
      return signedIn(store, found.id, to)
    }
    case 'POST /auth/sign-up': {
      const fields = fieldsOf(inbound)
      return signUp(store, fields, safeNext(fields['next'], config))
    }
    case 'POST /auth/sign-out':
      return signOut(store, inbound)
    case 'POST /emqx/remedy':
      return remedy(store, inbound)
    default:
      return undefined
  }
}
