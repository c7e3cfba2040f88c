// Room: mock. Everything that QA may see of the backend, as plain JSON. No token, cookie or full AWS id.
import type { Link, PaymentMethod, Registration } from '../contract/index.ts'
import type { AccountRecord } from './account.ts'
import type { DueEvent } from './agenda.ts'
import { agreementView, maskAwsAccountId } from './agreement.ts'
import type { Deployment } from './deployment.ts'
import type { FaultKind } from './faults.ts'
import { linkView } from './link.ts'
import { paymentMethodView } from './payment-method.ts'
import type { Places } from './places.ts'
import { registrationView } from './registration.ts'
import type { ScenarioName } from './scenario.ts'
import type { World } from './world.ts'

/** An account with what it has stored, and with what the API would say of it. */
export interface AccountState extends Pick<
  AccountRecord,
  'id' | 'email' | 'displayName' | 'role' | 'method' | 'credits' | 'voucher' | 'overdueInvoice'
> {
  link: Link | null
  paymentMethod: PaymentMethod
  /** With moments in epoch milliseconds. */
  deployments: Deployment[]
}

export interface MockState {
  scenario: ScenarioName
  signedIn: boolean
  /** The e-mail address to sign in, or up, with. */
  customer: string
  /** ISO 8601 on the mock's clock. */
  now: string
  /** Grows with every reset. */
  generation: number
  accounts: AccountState[]
  /** Every link there ever was since the reset, oldest first. */
  links: Link[]
  registrations: Registration[]
  agreements: (ReturnType<typeof agreementView> & { awsAccountIdMasked: string })[]
  agenda: (DueEvent & { dueAt: string })[]
  faults: { kind: FaultKind; left: number; route: string | null; beginsAt: string }[]
}

export function snapshot(world: World, places: Places): MockState {
  const { book, clock, scenario } = world
  return {
    scenario: scenario.name,
    signedIn: scenario.signedIn,
    customer: scenario.customer,
    now: clock.iso(),
    generation: world.generation,
    accounts: [...book.accounts.values()].map((account) => accountState(world, account, places)),
    links: [...book.links.values()].map((link) =>
      linkView(book, book.account(link.accountId), link, places),
    ),
    registrations: [...book.registrations.values()].map((each) => registrationView(book, each)),
    agreements: [...book.agreements.values()].map((each) => ({
      ...agreementView(book, each),
      awsAccountIdMasked: maskAwsAccountId(each.awsAccountId),
    })),
    agenda: book.agenda.entries().map(({ due, event }) => ({ ...event, dueAt: clock.iso(due) })),
    faults: world.faults.armed().map(({ kind, left, route, begins }) => ({
      kind,
      left,
      route: route ?? null,
      beginsAt: clock.iso(begins),
    })),
  }
}

function accountState({ book }: World, account: AccountRecord, places: Places): AccountState {
  const { id, email, displayName, role, method, credits, voucher, overdueInvoice } = account
  const link = book.linkOf(account)
  return {
    id,
    email,
    displayName,
    role,
    method: { ...method },
    ...(credits !== undefined && { credits: { ...credits } }),
    ...(voucher !== undefined && { voucher: { ...voucher } }),
    ...(overdueInvoice !== undefined && { overdueInvoice: { ...overdueInvoice } }),
    link: link === undefined ? null : linkView(book, account, link, places),
    paymentMethod: paymentMethodView(book, account, link, places),
    deployments: structuredClone(account.deployments),
  }
}
