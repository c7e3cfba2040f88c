// Test support: what the page was told, answer by answer. The contract's schemas read each of them a
// second time, with nothing of the client or the session in it.
import {
  calls,
  CancellationImpact,
  Eligibility,
  Link,
  PaymentMethod,
  Problem,
  read,
  Registration,
  type Account,
} from '../../../../src/api/contract/index.ts'

type Call = keyof typeof calls
type Subject = 'link' | 'method' | 'impact' | 'eligibility'

/** Everything that may be claimed on the page at one moment. Never changed afterwards. */
export interface Known {
  /** Whom the newest answer that names somebody was about. */
  readonly account?: Account
  /** Where the newest answer was that nobody is signed in. */
  readonly signedOut: ReadonlySet<Subject>
  readonly link?: Link
  /** The link had ended, and then the server said "no link", which names nobody. */
  readonly linkIsGone: boolean
  readonly method?: PaymentMethod
  readonly impact?: CancellationImpact
  readonly eligibility?: Eligibility
  /** Resolved ones, which somebody may be asked about. */
  readonly registrations: readonly Registration[]
  /** Why something was refused or has failed. */
  readonly codes: ReadonlySet<string>
  /** Masked AWS accounts. */
  readonly awsAccounts: ReadonlySet<string>
}

const nothing: Known = {
  signedOut: new Set(),
  linkIsGone: false,
  registrations: [],
  codes: new Set(),
  awsAccounts: new Set(),
}
const everything: ReadonlySet<Subject> = new Set(['link', 'method', 'impact', 'eligibility'])
/** Refusals that say "not now" rather than "no". */
const notNow: ReadonlySet<string> = new Set(['rate_limited', 'request_in_flight'])
/** Bytes that the client reads of an answer at most. */
const largest = 64 * 1024

export interface Heard {
  readonly method: string
  /** Below the API base. */
  readonly path: string
  /** It said which answer it has already. */
  readonly tagged: boolean
  readonly status: number
  readonly text: string
}

export class Told {
  /** Newest last; the first is a page that was told nothing. */
  #all: Known[] = [nothing]
  #asked = 0
  #answered = 0
  #heard = 0
  /** The account that was named last; a sign-out does not make it somebody else's. */
  #whose: string | undefined
  #wasCutOff = false

  /** The network was lost, or something was not answered with what was asked for. */
  get troubled(): boolean {
    return this.#wasCutOff || this.#asked > this.#answered
  }

  /** How many answers came through, whatever they said. */
  get heard(): number {
    return this.#heard
  }

  get now(): Known {
    return this.#all.at(-1) ?? nothing
  }

  /** What may be drawn or spoken in this very moment: the newest answer may still be read. */
  get lately(): readonly Known[] {
    return this.#all.slice(-2)
  }

  get ever(): readonly Known[] {
    return this.#all
  }

  /** The last element has left the page, and with it what it knew. */
  forget(): void {
    this.#all = [nothing]
    this.#whose = undefined
    this.#asked = 0
    this.#answered = 0
    this.#wasCutOff = !navigator.onLine
  }

  cutOff(): void {
    this.#wasCutOff = true
  }

  ask(): void {
    this.#asked += 1
  }

  hear({ method, path, tagged, status, text }: Heard): void {
    const call = callOf(method, path)
    if (!call) return
    this.#heard += 1
    const unasked = status === 304 && !tagged
    const json = jsonOf(text)
    const known = unasked ? undefined : knowing(this.now, call, status, json)
    if (!known) return
    this.#answered += 1
    const namesNobody = status >= 300 || call === 'getEligibility'
    this.#learn(known, namesNobody ? undefined : accountIdIn(json))
  }

  /** An answer about somebody else tells no more than that: the screen is cleared, all is asked anew. */
  #learn(known: Known, named: string | undefined): void {
    const isSomebodyElse = this.#whose !== undefined && (named ?? this.#whose) !== this.#whose
    const next = isSomebodyElse ? ofBrowser(this.now) : known
    this.#whose =
      known === nothing || isSomebodyElse ? undefined : (known.account?.id ?? this.#whose)
    if (next !== this.now) this.#all.push(next)
  }
}

function callOf(method: string, path: string): Call | undefined {
  const found = Object.entries(calls).find(([, call]) => {
    const pattern = new RegExp(`^${call.path.replace('{id}', '[^/]+')}$`)
    return call.method === method && pattern.test(path)
  })
  return found?.[0] as Call | undefined
}

function jsonOf(text: string): unknown {
  try {
    return text.length > largest ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function accountIdIn(json: unknown): string | undefined {
  return (json as { account?: Partial<Account> } | undefined)?.account?.id
}

/** @returns what is known after an answer, or `undefined` where it answers nothing */
function knowing(before: Known, call: Call, status: number, json: unknown): Known | undefined {
  if (status >= 400) return refused(before, call, status, json)
  if (status === 304) return before
  const answers: Readonly<Record<number, unknown>> = calls[call].answers
  if (!(status in answers)) return undefined
  switch (call) {
    case 'getLink':
    case 'createLink':
    case 'recheckLink': {
      if (status === 204) return withoutLink(before)
      const link = read(Link, json)
      return link && withLink(about(before, link.account, 'link'), link, call === 'createLink')
    }
    case 'getPaymentMethod': {
      const method = read(PaymentMethod, json)
      if (!method) return undefined
      const known = about(before, method.account, 'method')
      const older = known.method && method.version < known.method.version
      if (older) return known
      const masked = 'awsAccountIdMasked' in method ? [method.awsAccountIdMasked] : []
      return { ...known, method, awsAccounts: added(known.awsAccounts, masked) }
    }
    case 'getRegistration': {
      if (status === 204) return about(before, undefined, 'link')
      const registration = read(Registration, json)
      return registration && withRegistration(before, registration)
    }
    case 'getEligibility': {
      const eligibility = read(Eligibility, json)
      if (!eligibility) return undefined
      const known = about(before, undefined, 'eligibility')
      const codes = eligibility.blockers.map(({ code }) => code)
      return { ...known, eligibility, codes: added(known.codes, codes) }
    }
    case 'getCancellationImpact': {
      const impact = read(CancellationImpact, json)
      return impact && { ...about(before, undefined, 'impact'), impact }
    }
    case 'releaseRegistration':
    case 'acknowledgeLink':
      return before
    default:
      return call satisfies never
  }
}

/** A registration that is no good is none for anybody else who uses this browser. */
function ofBrowser({ codes }: Known): Known {
  const kept = [...codes].filter((code) => code.startsWith('registration_'))
  return { ...nothing, codes: new Set(kept) }
}

function refused(before: Known, call: Call, status: number, json: unknown): Known | undefined {
  const code = read(Problem, json)?.code
  if (code === 'session_required' || (status === 401 && code === undefined)) {
    return { ...ofBrowser(before), signedOut: everything }
  }
  if (code === 'account_changed') return nothing
  if (call === 'getLink' && status === 404) return withoutLink(before)
  const answersIt = call === 'createLink' || call === 'recheckLink'
  if (!answersIt || status >= 500 || code === undefined || notNow.has(code)) return undefined
  return { ...before, codes: added(before.codes, [code]) }
}

/** Whoever is answered is signed in, as far as this subject goes. */
function about(known: Known, account: Account | undefined, subject: Subject): Known {
  const signedOut = new Set(known.signedOut)
  signedOut.delete(subject)
  return { ...known, ...(account && { account }), signedOut }
}

function withLink(known: Known, link: Link, submitted: boolean): Known {
  const { link: last } = known
  const codes = added(known.codes, link.failure ? [link.failure.code] : [])
  const awsAccounts = added(known.awsAccounts, [link.awsAccountIdMasked])
  if (last && isOlder(link, last) && !(submitted && link.id !== last.id)) return known
  // Of one version, the first word that we understand counts.
  const same = last?.version === link.version && last.id === link.id && last.state !== 'unknown'
  return { ...known, link: same ? last : link, linkIsGone: false, codes, awsAccounts }
}

function isOlder(link: Link, last: Link): boolean {
  const undone = last.state === 'active' && /^(pending|failed)$/.test(link.state)
  return link.version < last.version || (undone && link.id === last.id)
}

/** It may come from a replica that lags, so a living link stays. */
function withoutLink(before: Known): Known {
  const known = about(before, undefined, 'link')
  return { ...known, linkIsGone: /^(canceled|unknown)$/.test(known.link?.state ?? '') }
}

function withRegistration(before: Known, registration: Registration): Known {
  const { state, awsAccountIdMasked, account } = registration
  // Of one that is over the page keeps no more than why.
  const known = about(before, state === 'resolved' ? account : undefined, 'link')
  const code = { expired: 'registration_expired', failed: 'registration_invalid' }[state as string]
  const awsAccounts = added(known.awsAccounts, [awsAccountIdMasked])
  const registrations = [...known.registrations, registration]
  if (state === 'resolved') return { ...known, registrations, awsAccounts }
  return { ...known, codes: added(known.codes, code === undefined ? [] : [code]) }
}

function added<Value>(values: ReadonlySet<Value>, more: readonly Value[]): ReadonlySet<Value> {
  return more.every((each) => values.has(each)) ? values : new Set([...values, ...more])
}

/** Reads a body while the page does, and is done a moment before it. */
export function overhear(answer: Response, hear: (text: string) => void): Response {
  if (!answer.body) {
    hear('')
    return answer
  }
  const { status, statusText, headers } = answer
  const reads = new TextDecoder()
  let text = ''
  let isHeard = false
  const once = () => {
    if (!isHeard) hear(text)
    isHeard = true
  }
  const body = answer.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        text += reads.decode(piece, { stream: true })
        // Nobody reads on.
        if (text.length > largest) once()
        out.enqueue(piece)
      },
      flush: once,
    }),
  )
  return new Response(body, { status, statusText, headers })
}
