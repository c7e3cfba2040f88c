// Room: mock. Everything that EMQX and AWS know, in one place, with what will happen by itself.
import type { AccountRecord } from './account.ts'
import { Agenda } from './agenda.ts'
import type { Agreement, MarketplaceToken, OfferWord } from './agreement.ts'
import type { MockClock } from './clock.ts'
import type { Deployment } from './deployment.ts'
import type { Journal } from './journal.ts'
import { grace, isLive, type LinkRecord } from './link.ts'
import type { RegistrationRecord } from './registration.ts'

/** How AWS and the server behave in a scenario. */
export interface Settings {
  /** Seconds from the claim to AWS's answer; `undefined`: only QA makes AWS answer. */
  awsAnswersAfter: number | undefined
  payment: 'works' | 'fails'
  confirmation: 'required' | 'not_required' | 'by_browser'
  offerType: OfferWord
  /** How many landings are too late to be claimed: the customer came back a day after. */
  lateLandings: number
  /** How many registrations the server has lost by the time they are claimed. */
  lostRegistrations: number
  /** How many claims find AWS out of reach. */
  awsOutages: number
}

export const ordinary: Settings = {
  awsAnswersAfter: 6,
  payment: 'works',
  confirmation: 'by_browser',
  offerType: 'standard',
  lateLandings: 0,
  lostRegistrations: 0,
  awsOutages: 0,
}

/** The AWS account of the customer who is in front of the screen. */
export const customersAwsAccount = '123456789012'

/** A record that is not there although another record names it: an error in the mock itself. */
function missing(what: string, id: string): never {
  throw new Error(`The mock's account book holds no ${what} ${id}`)
}

type NewAccount = Omit<AccountRecord, 'version' | 'methodVersion' | 'past' | 'deployments'> & {
  deployments?: Deployment[]
}

export class AccountBook {
  readonly clock: MockClock
  readonly journal: Journal
  readonly agenda = new Agenda()
  readonly accounts = new Map<string, AccountRecord>()
  readonly agreements = new Map<string, Agreement>()
  readonly links = new Map<string, LinkRecord>()
  /** By the value of the browser's cookie. */
  readonly registrations = new Map<string, RegistrationRecord>()
  readonly tokens = new Map<string, MarketplaceToken>()
  settings: Settings = { ...ordinary }
  /** The agreement that AWS's next event is about, when QA does not say. */
  focus: string | undefined
  /** A registration that any browser without one counts as holding. */
  waitingKey: string | undefined
  #generation: number
  #counters = new Map<string, number>()

  constructor(clock: MockClock, journal: Journal, generation: number) {
    this.clock = clock
    this.journal = journal
    this.#generation = generation
  }

  /** Ids name the reset they were made after, so that a browser's older ones never fit. */
  nextId(prefix: string): string {
    const count = (this.#counters.get(prefix) ?? 0) + 1
    this.#counters.set(prefix, count)
    return `${prefix}-${this.#generation}-${String(count).padStart(4, '0')}`
  }

  note(text: string): void {
    this.journal.write({ time: this.clock.iso(), type: 'event', text })
  }

  addAccount(account: NewAccount): AccountRecord {
    // Tabs that stayed open over a reset must not take the new answers for older ones.
    const version = (this.#generation - 1) * 1000 + 1
    const record = { deployments: [], ...account, version, methodVersion: version, past: [] }
    this.accounts.set(record.id, record)
    for (const { isTrial, trialEndsAt, id } of record.deployments) {
      if (!isTrial || trialEndsAt === undefined) continue
      const about = { accountId: record.id, deploymentId: id }
      this.agenda.add(trialEndsAt, { kind: 'trial_ended', ...about })
      this.agenda.add(trialEndsAt + grace, { kind: 'trial_deleted', ...about })
    }
    return record
  }

  account(id: string): AccountRecord {
    return this.accounts.get(id) ?? missing('account', id)
  }

  accountByEmail(email: string): AccountRecord | undefined {
    const wanted = email.trim().toLowerCase()
    return [...this.accounts.values()].find((account) => account.email.toLowerCase() === wanted)
  }

  agreement(id: string): Agreement {
    return this.agreements.get(id) ?? missing('agreement', id)
  }

  linkOf(account: AccountRecord): LinkRecord | undefined {
    return account.linkId === undefined ? undefined : this.links.get(account.linkId)
  }

  liveLinkOf(agreementId: string): LinkRecord | undefined {
    return [...this.links.values()].find((link) => link.agreementId === agreementId && isLive(link))
  }

  /** The link that AWS's word about an agreement is for: the live one, else the newest. */
  currentLinkOf(agreementId: string): LinkRecord | undefined {
    const [newest] = [...this.accounts.values()]
      .flatMap((account) => this.linkOf(account) ?? [])
      .filter((link) => link.agreementId === agreementId)
      .sort((one, other) => other.startedAt - one.startedAt)
    return this.liveLinkOf(agreementId) ?? newest
  }

  /** Changes what an account's answers say, under a new version, and keeps the older state. */
  change(account: AccountRecord, apply: (version: number) => void): void {
    const { past, ...now } = account
    const link = this.linkOf(account)
    past.push({ account: structuredClone(now), link: link && { ...link } })
    if (past.length > 5) past.shift()
    account.version += 1
    account.methodVersion = account.version
    apply(account.version)
  }

  changeLink(link: LinkRecord, apply: (link: LinkRecord) => void): void {
    this.change(this.account(link.accountId), (version) => {
      apply(link)
      link.version = version
      link.updatedAt = this.clock.now()
    })
  }
}
