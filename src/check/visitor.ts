// Room: check. One browser in front of the server, with its cookies and perhaps somebody signed in.
import {
  idempotencyKeyHeader,
  requestHeader,
  routes,
  type Route,
  type RouteName,
} from '../api/contract/index.ts'
import { CookieJar } from './cookie-jar.ts'
import type { Exchange, Place, Who } from './exchange.ts'
import type { Customer } from './hooks.ts'
import type { Office } from './office.ts'

export interface Question {
  /** For the one path that has a parameter. */
  id?: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, in place of `body`. */
  raw?: string
  method?: string
  /** Without quotes. Default: one that was never used. */
  key?: string
  /** In place of what would be sent; `undefined` leaves a field out. */
  headers?: Readonly<Record<string, string | undefined>>
}

type Headers = Record<string, string | undefined>

/** Quote and backslash are escaped, as in any structured field. */
function quoted(key: string): string {
  return `"${key.replace(/["\\]/g, '\\$&')}"`
}

function kept(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  )
}

export class Visitor {
  readonly #office: Office
  readonly #jar = new CookieJar()
  #customer: Customer | undefined

  constructor(office: Office, customer?: Customer) {
    this.#office = office
    this.#customer = customer
    for (const [name, value] of Object.entries(customer?.headers ?? {})) {
      office.redaction.hideHeader(name)
      if (name.toLowerCase() === 'cookie') office.redaction.hideCookies(value)
      else office.redaction.hide(value)
    }
  }

  get customer(): Customer | undefined {
    return this.#customer
  }

  /** Another customer signs in, or nobody is signed in any more; the other cookies stay. */
  become(customer: Customer | undefined): void {
    this.#customer = customer
  }

  /** Values of the cookies that the server has set in this browser. */
  cookies(): string[] {
    return this.#jar.values()
  }

  /** A call of the API, as the client would make it unless the question says otherwise. */
  ask(name: RouteName, question: Question = {}): Promise<Exchange> {
    const route: Route = routes[name]
    const path = route.path.replace('{id}', encodeURIComponent(question.id ?? 'none'))
    const method = question.method ?? route.method
    const { origin } = new URL(this.#office.target.baseUrl)
    const body = question.raw ?? (question.body && JSON.stringify(question.body))
    const text = typeof body === 'string' ? body : undefined
    const writing: Headers = {
      origin,
      [requestHeader.name]: requestHeader.value,
      [idempotencyKeyHeader]: quoted(question.key ?? this.#office.unique('check')),
      'content-type': text === undefined ? undefined : 'application/json',
    }
    return this.#send(name, method, `${this.#office.target.baseUrl}${path}`, text, {
      accept: 'application/json, application/problem+json',
      'sec-fetch-site': 'same-origin',
      ...(method !== 'GET' && writing),
      ...question.headers,
    })
  }

  /** What AWS's page makes a browser do. A cookie with SameSite=Lax does not come with it. */
  post(fields: Readonly<Record<string, string>> | URLSearchParams, headers: Headers = {}) {
    const body = new URLSearchParams(fields).toString()
    return this.fulfillment({ method: 'POST', body, headers })
  }

  fulfillment(sent: { method: string; body?: string; headers?: Headers; query?: string }) {
    const url = `${this.#office.target.fulfillmentUrl}${sent.query ?? ''}`
    const form = sent.body === undefined ? undefined : 'application/x-www-form-urlencoded'
    return this.#send(
      'fulfillment',
      sent.method,
      url,
      sent.body,
      {
        accept: 'text/html',
        origin: 'https://aws.amazon.com',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'content-type': form,
        ...sent.headers,
      },
      false,
    )
  }

  preflight(name: RouteName, headers: Headers): Promise<Exchange> {
    const url = `${this.#office.target.baseUrl}${routes[name].path.replace('{id}', 'none')}`
    return this.#send('preflight', 'OPTIONS', url, undefined, headers, false)
  }

  async #send(
    place: Place,
    method: string,
    url: string,
    body: string | undefined,
    headers: Headers,
    withCredentials = true,
  ): Promise<Exchange> {
    const { target, redaction } = this.#office
    const said = withCredentials ? (this.#customer?.headers ?? {}) : {}
    const own = kept(said)
    const cookies = [own['cookie'], withCredentials ? this.#jar.header() : undefined]
    const cookie = cookies.filter((each) => each !== undefined).join('; ')
    const all = kept({ ...target.headers, ...own, cookie: cookie || undefined, ...headers })
    const exchange = await this.#office.ask(place, this.#who(), { method, url, headers: all, body })
    for (const line of exchange.answer.cookies) redaction.hideCookies(line.split(';')[0] ?? '')
    this.#jar.store(exchange.answer.cookies)
    return exchange
  }

  #who(): Who {
    const { headers, accountId } = this.#customer ?? {}
    const key = headers === undefined ? undefined : JSON.stringify(headers)
    return { key, ...(accountId !== undefined && { accountId }) }
  }
}
