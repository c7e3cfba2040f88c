// Room: mock. EMQX's sign-in, sign-up and sign-out, as far as the journey needs them.
import { accountView } from '../account.ts'
import { accountOf, type Call, setCookie } from '../call.ts'
import { day } from '../clock.ts'
import { trial } from '../deployment.ts'
import { type Answer, answer, seeOther } from '../exchange.ts'
import { fields, text } from '../form.ts'
import { misuse, refuse } from '../problem.ts'

const trialLife = 14 * day

/** Only a path of this origin: `next` comes from a URL that anybody can write. */
function safeNext(call: Call, next: string): string {
  const { origin } = call.inbound.url
  const home = call.world.options.urls.app
  if (!next.startsWith('/') || !URL.canParse(next, origin)) return home
  const url = new URL(next, origin)
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : home
}

function back(page: string, error: string, next: string): Answer {
  return seeOther(`${page}?${new URLSearchParams({ error, next }).toString()}`)
}

function signIn(call: Call): Answer {
  const form = fields(call.inbound) ?? {}
  const next = safeNext(call, text(form, 'next'))
  const account = call.world.book.accountByEmail(text(form, 'email'))
  if (account === undefined) return back('/login.html', 'unknown_account', next)
  return signedIn(call, account.id, next)
}

function signUp(call: Call): Answer {
  const { book } = call.world
  const form = fields(call.inbound) ?? {}
  const next = safeNext(call, text(form, 'next'))
  const email = text(form, 'email')
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return back('/register.html', 'invalid_email', next)
  if (book.accountByEmail(email) !== undefined) {
    return back('/register.html', 'account_exists', next)
  }
  const displayName = text(form, 'displayName') || email
  const account = book.addAccount({
    id: book.nextId('acc'),
    displayName,
    email,
    role: 'owner',
    ownerName: displayName,
    method: { kind: 'none' },
    deployments: [trial(book.nextId('dep'), 'Trial', book.clock.now() + trialLife)],
  })
  book.note(`EMQX: ${account.id} signed up`)
  return signedIn(call, account.id, next)
}

function signedIn(call: Call, accountId: string, next: string): Answer {
  const { world } = call
  const said = seeOther(next)
  const session = world.sessions.open(accountId, world.generation)
  said.cookies.push(setCookie(call, 'session', session))
  world.book.note(`EMQX: ${accountId} signed in`)
  return said
}

function signOut(call: Call): Answer {
  const { world } = call
  const said = seeOther('/login.html')
  said.cookies.push(setCookie(call, 'session', world.sessions.signedOut(world.generation)))
  return said
}

function me(call: Call): Answer {
  const account = accountOf(call)
  if (account === undefined)
    return refuse({ code: 'session_required' }, call.requestId, call.places)
  return answer(200, {}, { ...accountView(account), role: account.role })
}

/** @param path below `/auth`. */
export function answerAuth(call: Call, path: string): Answer {
  switch (`${call.inbound.method} ${path}`) {
    case 'POST /sign-in':
      return signIn(call)
    case 'POST /sign-up':
      return signUp(call)
    case 'POST /sign-out':
      return signOut(call)
    case 'GET /me':
      return me(call)
    default:
      return misuse(404, call.requestId, 'There is no such call.')
  }
}
