// Test support: reference server. The demo's scenarios, told to a real database, and what the book holds afterwards.
import type { MockState, ScenarioName } from '../../src/api/mock/index.ts'
import {
  type Agreement,
  type AwsEvent,
  type AwsStandIn,
  customersAwsAccount,
} from './aws-stand-in.ts'
import { type AccountRow, openSession } from './server/accounts.ts'
import { keepAgreement } from './server/agreements.ts'
import type { Config } from './server/config.ts'
import { addDeployment } from './server/deployments.ts'
import { paymentOf } from './server/eligibility.ts'
import { addAccount } from './server/emqx.ts'
import { take } from './server/fold.ts'
import { linkOf, type LinkRow, linkView, openLink } from './server/links.ts'
import type { FactKind } from './server/notifications.ts'
import { paymentMethodView } from './server/payment-method.ts'
import type { RegistrationRow } from './server/registrations.ts'
import type { Store } from './server/store.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const olivia = { id: 'acc-1001', displayName: 'Factory Cloud', email: 'olivia@factory.example' }
const ben = { id: 'acc-2002', displayName: 'Harbour IoT', email: 'ben@harbour.example' }
const nia = 'nia@sensors.example'

interface Scene {
  /** Seconds until AWS says something, on a clock that is moved. */
  awsAnswersAfter?: number
  awsDeclines?: boolean
  signedOut?: boolean
  /** The server cannot tell that this browser began the journey. */
  strangeBrowser?: boolean
  /** Set up for the customer before he comes. */
  account?: Partial<Pick<AccountRow, 'payment' | 'credits' | 'voucher' | 'role'>>
  /** Whose link there is, of which AWS account, and what AWS has said since, by milliseconds ago. */
  linked?: { to: string; awsAccountId?: string; since?: readonly (readonly [FactKind, number])[] }
}

const inTime = { awsAnswersAfter: 6 }
const canceling = ['canceling', 20 * minute] as const

/** Those that journeys against this server play. */
const scenes: Partial<Record<ScenarioName, Scene>> = {
  happy: inTime,
  'stalled-sync': {},
  'signed-out': { ...inTime, signedOut: true },
  'new-sign-up': { ...inTime, signedOut: true },
  'confirmation-required': { ...inTime, strangeBrowser: true },
  'credit-card': {
    ...inTime,
    account: {
      payment: '{"kind":"credit_card","brand":"Visa","last4":"4242","expiry":"09/2029"}',
    },
  },
  'available-credits': {
    ...inTime,
    account: { credits: '{"amount":"120.50","currency":"USD"}' },
  },
  voucher: {
    ...inTime,
    account: { voucher: '{"name":"WELCOME50","amount":"50.00","currency":"USD"}' },
  },
  'not-owner': { ...inTime, account: { role: 'member' } },
  'already-linked-same': { ...inTime, linked: { to: olivia.id } },
  'already-linked-other': { ...inTime, linked: { to: olivia.id, awsAccountId: '210987653456' } },
  'agreement-elsewhere': { ...inTime, linked: { to: ben.id } },
  'aws-payment-failed': { ...inTime, awsDeclines: true },
  canceling: { ...inTime, linked: { to: olivia.id, since: [canceling] } },
  canceled: {
    ...inTime,
    linked: {
      to: olivia.id,
      since: [
        ['canceling', day + hour],
        ['closed', day],
      ],
    },
  },
}

/** Everything that is stored, without the tests' own clock. */
const tables = [
  'account',
  'session',
  'deployment',
  'aws_agreement',
  'aws_token_used',
  'registration',
  'link',
  'aws_event',
  'idempotency_key',
  'test_fault',
]

export class Stage {
  readonly #store: Store
  readonly #config: Config
  readonly #aws: AwsStandIn
  readonly #advance: (seconds: number) => Promise<void>
  #scenario: ScenarioName = 'happy'

  constructor(
    store: Store,
    config: Config,
    aws: AwsStandIn,
    advance: (seconds: number) => Promise<void>,
  ) {
    this.#store = store
    this.#config = config
    this.#aws = aws
    this.#advance = advance
  }

  get #scene(): Scene {
    const scene = scenes[this.#scenario]
    if (scene === undefined)
      throw new Error(`No journey plays ${this.#scenario} against this server`)
    return scene
  }

  get signedIn(): boolean {
    return this.#scene.signedOut !== true
  }

  get strangeBrowser(): boolean {
    return this.#scene.strangeBrowser === true
  }

  reset(scenario: ScenarioName): void {
    this.#scenario = scenario
    const store = this.#store
    this.#aws.agreements.clear()
    store.transaction(() => {
      for (const table of tables) store.run(`delete from ${table}`)
      const now = store.now()
      if (scenario !== 'new-sign-up') this.#people(now)
      else addAccount(store, { ...ben, ownerName: 'Ben Harbour' })
    })
    const { linked } = this.#scene
    if (linked !== undefined) this.#linkUp(linked)
  }

  #people(now: number): void {
    const store = this.#store
    addAccount(store, { ...olivia, ownerName: 'Olivia Owens' })
    addAccount(store, { ...ben, ownerName: 'Ben Harbour' })
    for (const [column, value] of Object.entries(this.#scene.account ?? {})) {
      store.run(`update account set ${column} = ? where id = ?`, value, olivia.id)
    }
    const has = { account_id: olivia.id }
    addDeployment(store, { ...has, id: 'dep-1101', name: 'Factory floor', plan: 'Dedicated' })
    addDeployment(store, { ...has, id: 'dep-1102', name: 'Fleet telemetry', plan: 'Serverless' })
    const old = { status: 'stopped', stopped_at: now - 40 * day } as const
    addDeployment(store, { ...has, ...old, id: 'dep-1103', name: 'Old staging', plan: 'Dedicated' })
    const trial = { is_trial: 1, trial_ends_at: now + 9 * day } as const
    addDeployment(store, { ...has, ...trial, id: 'dep-1104', name: 'Trial', plan: 'Serverless' })
  }

  /** A link of twelve days ago, which he has seen, and what has become of it. */
  #linkUp({
    to,
    awsAccountId = customersAwsAccount,
    since = [],
  }: NonNullable<Scene['linked']>): void {
    const store = this.#store
    const now = store.now()
    const landedAt = now - 12 * day
    const agreement = this.#aws.start('standard', awsAccountId)
    const { customerIdentifier, licenseArn } = agreement
    const names = this.#aws.integration === 'license' ? { licenseArn } : { customerIdentifier }
    const { productCode } = this.#config
    const resolved = { awsAccountId, productCode, ...names }
    store.transaction(() => {
      const kept = keepAgreement(store, resolved, 'standard', landedAt)
      openLink(store, { accountId: to, agreementId: kept.id, landedAt, now: landedAt })
    })
    for (const [kind, ago] of [['confirmed', 12 * day - 1] as const, ...since]) {
      const messageId = `scene:${kind}:${agreement.id}`
      const occurredAt = now - ago
      take(store, { messageId, kind, occurredAt, productCode, ...names, source: 'sns', body: '{}' })
      if (kind === 'confirmed') store.run('update link set acknowledged_version = version')
    }
    agreement.subscribed = since.length === 0
    const last = since.at(-1)?.[0]
    agreement.status = last === 'closed' ? 'ended' : last === 'canceling' ? 'canceling' : 'active'
  }

  /** For a browser that comes for the first time. @returns the line that sets its cookie */
  signIn(): string {
    return openSession(this.#store, olivia.id)
  }

  async advance(seconds: number): Promise<void> {
    await this.#advance(seconds)
    for (const link of this.#store.all<LinkRow>('select * from link')) await this.#answerFor(link)
  }

  #agreementOf(link: LinkRow): Agreement | undefined {
    const sql = 'select * from aws_agreement where id = ?'
    const kept = this.#store.one<{ license_arn: string; customer_identifier: string }>(
      sql,
      link.agreement_id,
    )
    return [...this.#aws.agreements.values()]
      .reverse()
      .find(
        (each) =>
          each.licenseArn === kept?.license_arn ||
          each.customerIdentifier === kept?.customer_identifier,
      )
  }

  /** AWS gets to it some time after the customer, and ends a subscription after its last hour. */
  async #answerFor(link: LinkRow): Promise<void> {
    const agreement = this.#agreementOf(link)
    const now = this.#store.now()
    if (agreement === undefined) return
    const { awsAnswersAfter, awsDeclines } = this.#scene
    const asked = Math.max(link.started_at, link.rechecked_at ?? 0)
    const due = awsAnswersAfter !== undefined && now >= asked + awsAnswersAfter * 1000
    if (link.state === 'pending' && due) {
      if (awsDeclines && agreement.status === 'active' && link.rechecked_at === null) {
        agreement.payment = 'fails'
      }
      await this.#aws.tell(agreement.payment === 'works' ? 'confirm' : 'fail', agreement)
    }
    if (link.state === 'canceling' && now >= Number(link.canceled_at) + hour) {
      await this.#aws.tell('close', agreement)
    }
  }

  /** About the agreement that was made, or linked, last. */
  async aws(event: AwsEvent): Promise<void> {
    const agreement = [...this.#aws.agreements.values()].at(-1)
    if (agreement === undefined) throw new Error('There is no agreement')
    await this.#aws.tell(event, agreement)
  }

  state(): MockState {
    const store = this.#store
    const accounts = store.all<AccountRow>('select * from account order by rowid')
    const owner = (id: string) => accounts.find((each) => each.id === id) as AccountRow
    const state = {
      scenario: this.#scenario,
      signedIn: this.signedIn,
      customer: this.#scenario === 'new-sign-up' ? nia : olivia.email,
      now: new Date(store.now()).toISOString(),
      accounts: accounts.map((each) => this.#account(each)),
      links: store
        .all<LinkRow>('select * from link order by rowid')
        .map((link) => linkView(store, this.#config, owner(link.account_id), link)),
      registrations: store
        .all<RegistrationRow>('select * from registration order by rowid')
        .map(({ id, claimed_by }) => ({ id, state: claimed_by === null ? 'resolved' : 'claimed' })),
      agreements: [...this.#aws.agreements.values()].map(({ id, status }) => ({ id, status })),
    }
    // As much of it as journeys and the demo's pages look at.
    return state as unknown as MockState
  }

  #account(row: AccountRow) {
    const store = this.#store
    const link = linkOf(store, row.id)
    const parsed = (name: 'credits' | 'voucher', text: string | null) =>
      text === null ? {} : { [name]: JSON.parse(text) as unknown }
    const deployments = store.all<{
      id: string
      name: string
      plan: string
      is_trial: number
      status: string
    }>('select * from deployment where account_id = ? order by rowid', row.id)
    return {
      id: row.id,
      email: row.email,
      displayName: row.display_name,
      role: row.role,
      method: paymentOf(row),
      ...parsed('credits', row.credits),
      ...parsed('voucher', row.voucher),
      link: link === undefined ? null : linkView(store, this.#config, row, link),
      paymentMethod: paymentMethodView(store, this.#config, row),
      deployments: deployments.map(({ id, name, plan, is_trial, status }) => ({
        id,
        name,
        plan,
        isTrial: is_trial === 1,
        status,
      })),
    }
  }
}
