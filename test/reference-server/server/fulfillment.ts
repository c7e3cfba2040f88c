// Test support: reference server. Where AWS makes the customer's browser post his token.
import { keepAgreement } from './agreements.ts'
import { type Answer, seeOther } from './answer.ts'
import type { Aws, Resolved } from './aws.ts'
import type { Config } from './config.ts'
import { hash, type Inbound, mediaType, newId, secret, setCookie } from './inbound.ts'
import { Misuse } from './problem.ts'
import { registrationCookie } from './registrations.ts'
import type { Store } from './store.ts'

const day = 86_400_000
const registrationLife = day
/** Seconds: longer than the registration, so that who comes too late is told so. */
const cookieLife = (2 * day) / 1000

const tokenField = 'x-amzn-marketplace-token'
const offerField = 'x-amzn-marketplace-offer-type'

interface Server {
  store: Store
  config: Config
  aws: Aws
}

function backToApp({ appPath }: Config, code?: string): Answer {
  const query = new URLSearchParams({ marketplace: 'aws' })
  if (code !== undefined) query.set('marketplace_error', code)
  return seeOther(`${appPath}?${query.toString()}`)
}

/** @throws Misuse for what AWS's page never does */
function formIn(inbound: Inbound): URLSearchParams {
  if (inbound.method !== 'POST') {
    throw new Misuse(405, 'AWS makes a browser post a form here', { allow: 'POST' })
  }
  if (inbound.url.search !== '') throw new Misuse(400, 'Nothing may stand in the query')
  if (mediaType(inbound) !== 'application/x-www-form-urlencoded') {
    throw new Misuse(415, 'AWS posts application/x-www-form-urlencoded')
  }
  return new URLSearchParams(inbound.body)
}

/** @returns the value of the browser's cookie, or `undefined` when somebody was faster with this token. */
function keep(
  { store, config }: Server,
  tokenHash: string,
  customer: Resolved,
  offerType: 'standard' | 'free_trial',
  origin: string | undefined,
): string | undefined {
  const value = secret()
  return store.transaction(() => {
    const now = store.now()
    const sql = 'insert into aws_token_used values (?, ?) on conflict do nothing'
    if (store.run(sql, tokenHash, now) === 0) return undefined
    const kept = keepAgreement(store, customer, offerType, now)
    store.run(
      'insert into registration values (?, ?, ?, ?, ?, ?, ?, null, null)',
      newId('reg'),
      hash(value),
      kept.id,
      offerType,
      origin !== undefined && config.awsOrigins.includes(origin) ? 1 : 0,
      now,
      now + registrationLife,
    )
    return value
  })
}

export async function fulfill(server: Server, inbound: Inbound): Promise<Answer> {
  const { store, config, aws } = server
  const form = formIn(inbound)
  const [token = '', ...more] = form.getAll(tokenField)
  if (token === '' || more.length > 0) return backToApp(config, 'registration_invalid')
  const tokenHash = hash(token)
  // AWS's own pages disagree whether a token may be resolved twice.
  if (store.one('select 1 from aws_token_used where token_hash = ?', tokenHash) !== undefined) {
    return backToApp(config, 'registration_expired')
  }
  const resolution = await aws.resolve(token)
  if (resolution.kind === 'refused') return backToApp(config, resolution.code)
  const offerType = form.get(offerField) === 'free-trial' ? 'free_trial' : 'standard'
  const { customer } = resolution
  const value = keep(server, tokenHash, customer, offerType, inbound.headers['origin'])
  if (value === undefined) return backToApp(config, 'registration_expired')
  const said = backToApp(config)
  said.cookies.push(setCookie(registrationCookie, value, cookieLife))
  return said
}
