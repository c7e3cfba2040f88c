// Room: check. What the server's own team tells the kit: how to reach the states that need AWS.

/** What stands in the way of linking when a rule begins; `fresh` is nothing. */
export const situations = [
  'fresh',
  'with_deployments',
  'credit_card',
  'us_bank_account',
  'available_credits',
  'voucher',
  'overdue_invoice',
  'member',
] as const
export type Situation = (typeof situations)[number]

export interface Customer {
  /** Header fields that say who he is: `{ cookie: 'session=…' }`, `{ authorization: 'Bearer …' }`. */
  headers: Readonly<Record<string, string>>
  /** His EMQX account, where it is known: no answer to him may name another. */
  accountId?: string
}

export interface SetUp {
  /** The fields of the form that AWS makes the browser post. */
  fields: Readonly<Record<string, string>>
  /** Names the agreement in later calls of the hooks. The kit never looks into it. */
  agreement: string
  /** The whole id of the AWS account, where it is known: no answer may hold it. */
  awsAccountId?: string
}

export interface Subscribing {
  /** Default `standard`. */
  offerType?: 'standard' | 'free_trial'
  /** "Set Up Your Account" once more for this agreement. Without it, a new agreement is made. */
  agreement?: string
}

/** `confirm`: subscribe-success. `fail`: subscribe-fail. `cancel`: unsubscribe-pending. `close`: unsubscribe-success. */
export type AwsEvent = 'confirm' | 'fail' | 'cancel' | 'close' | 'resubscribe'

/** What the next request of the API meets. */
export type Fault = 'rate_limited' | 'aws_unavailable' | 'internal'

/**
 * Each hook is optional: rules that need a missing one are skipped and said to be skipped. A hook
 * that cannot do what it is asked throws, and the rule counts as blocked.
 */
export interface Hooks {
  /**
   * A new customer, signed in, owner of his account (but for `member`), with no link and, but for the
   * situation, no payment method. `with_deployments`: with a running deployment and a running trial.
   */
  customer?(situation: Situation): Promise<Customer>
  /** Changes how this customer pays: `credit_card` gives him one, `fresh` takes away what is there. */
  change?(customer: Customer, situation: Situation): Promise<void>
  /** AWS's part of a new arrival. Nothing is posted to the server yet. */
  subscribe?(options: Subscribing): Promise<SetUp>
  /** AWS tells the server something about the agreement. May resolve before the server has noticed. */
  aws?(event: AwsEvent, agreement: string): Promise<void>
  /** The server's clock moves. */
  advance?(seconds: number): Promise<void>
  /** The very next request of the API meets this. */
  fault?(kind: Fault): Promise<void>
  /** Called once, when everything is over. */
  close?(): Promise<void>
}

export interface HooksContext {
  /** As given on the command line, without a slash at the end. */
  baseUrl: string
}

/** What the adapter file exports under the name `hooks`. */
export type HooksFactory = (context: HooksContext) => Hooks | Promise<Hooks>

/** @throws TypeError when the module exports no function named `hooks`. */
export function hooksFactoryOf(module: unknown, from: string): HooksFactory {
  const found =
    typeof module === 'object' && module !== null && 'hooks' in module ? module.hooks : undefined
  if (typeof found !== 'function') throw new TypeError(`${from} exports no function named hooks`)
  return found as HooksFactory
}
