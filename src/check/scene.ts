// Room: check. What a rule has at hand: browsers, customers, AWS, and the way to each state of a link.
import { setTimeout as pause } from 'node:timers/promises'
import { Blocked, given, NotApplicable } from './expectation.ts'
import type { Exchange } from './exchange.ts'
import type { AwsEvent, Fault, Hooks, SetUp, Situation, Subscribing } from './hooks.ts'
import { textAt } from './json.ts'
import type { Office } from './office.ts'
import { Visitor } from './visitor.ts'

/** A browser in which the customer has arrived from AWS. */
export interface Arrival {
  visitor: Visitor
  setUp: SetUp
  landing: Exchange
  registrationId: string
}

export interface Linked extends Arrival {
  claim: Exchange
  linkId: string
}

const pollGap = 50

export class Scene {
  readonly office: Office
  readonly #hooks: Hooks

  constructor(office: Office, hooks: Hooks) {
    this.office = office
    this.#hooks = hooks
  }

  /** What a rule that declares its needs never sees missing. */
  async #hook<Name extends keyof Hooks>(
    name: Name,
    call: (hook: NonNullable<Hooks[Name]>) => Promise<unknown>,
  ): Promise<unknown> {
    const hook = this.#hooks[name]
    if (hook === undefined) throw new NotApplicable(`needs the hook ${name}`)
    try {
      return await call(hook)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Blocked(`The hook ${name} failed: ${why}`)
    }
  }

  /** A browser in which nobody is signed in. */
  stranger(): Visitor {
    return new Visitor(this.office)
  }

  /** Somebody who is signed in, in whatever situation. */
  async somebody(): Promise<Visitor> {
    if (this.#hooks.customer !== undefined) return this.customer()
    const { credentials } = this.office.target
    if (credentials === undefined) throw new NotApplicable('needs --as or the hook customer')
    return new Visitor(this.office, { headers: credentials })
  }

  async customer(situation: Situation = 'fresh'): Promise<Visitor> {
    const customer = await this.#hook('customer', (hook) => hook(situation))
    return new Visitor(this.office, customer as Visitor['customer'])
  }

  /** Another browser in which the same customer is signed in. */
  otherBrowserOf(visitor: Visitor): Visitor {
    return new Visitor(this.office, visitor.customer)
  }

  async change({ customer }: Visitor, situation: Situation): Promise<void> {
    if (customer === undefined)
      throw new Blocked('Nobody is signed in whose way to pay could change')
    await this.#hook('change', (hook) => hook(customer, situation))
  }

  async subscribe(options: Subscribing = {}): Promise<SetUp> {
    const setUp = (await this.#hook('subscribe', (hook) => hook(options))) as SetUp
    const token = setUp.fields['x-amzn-marketplace-token']
    given(token !== undefined, 'The hook subscribe gave no x-amzn-marketplace-token')
    this.office.tokens.add(token)
    this.office.redaction.hide(token)
    if (setUp.awsAccountId !== undefined) {
      this.office.awsAccountIds.add(setUp.awsAccountId)
      this.office.redaction.hide(setUp.awsAccountId)
    }
    return setUp
  }

  async aws(event: AwsEvent, { agreement }: SetUp): Promise<void> {
    await this.#hook('aws', (hook) => hook(event, agreement))
  }

  async advance(seconds: number): Promise<void> {
    await this.#hook('advance', (hook) => hook(seconds))
  }

  async fault(kind: Fault): Promise<void> {
    await this.#hook('fault', (hook) => hook(kind))
  }

  /** Arrives from AWS in this browser and finds the registration. */
  async land(visitor: Visitor, options: Subscribing = {}): Promise<Arrival> {
    const setUp = await this.subscribe(options)
    const landing = await visitor.post(setUp.fields)
    const found = await visitor.ask('getRegistration')
    const registrationId = textAt(found.answer.json, 'id')
    given(registrationId !== undefined, 'No registration came of a good token', landing, found)
    return { visitor, setUp, landing, registrationId }
  }

  async landed(situation: Situation = 'fresh'): Promise<Arrival> {
    return this.land(await this.customer(situation))
  }

  async claim(arrival: Arrival, key?: string): Promise<Linked> {
    const { visitor, registrationId } = arrival
    const body = { registrationId }
    const claim = await visitor.ask('createLink', { body, ...(key !== undefined && { key }) })
    const linkId = textAt(claim.answer.json, 'id')
    const accepted = claim.answer.status >= 200 && claim.answer.status < 300
    given(accepted && linkId !== undefined, 'The claim was not accepted', claim)
    return { ...arrival, claim, linkId }
  }

  /** A customer whose link waits for AWS. */
  async pending(situation: Situation = 'fresh'): Promise<Linked> {
    return this.claim(await this.landed(situation))
  }

  async active(situation: Situation = 'fresh'): Promise<Linked> {
    const linked = await this.pending(situation)
    await this.happens(linked, 'confirm', 'active')
    return linked
  }

  async canceling(situation: Situation = 'fresh'): Promise<Linked> {
    const linked = await this.active(situation)
    await this.happens(linked, 'cancel', 'canceling')
    return linked
  }

  async canceled(situation: Situation = 'fresh'): Promise<Linked> {
    const linked = await this.canceling(situation)
    await this.happens(linked, 'close', 'canceled')
    return linked
  }

  async failed(): Promise<Linked> {
    const linked = await this.pending()
    await this.happens(linked, 'fail', 'failed')
    return linked
  }

  /** AWS speaks, and the link says so. A word that is not known counts: other rules name it. */
  async happens(linked: Linked, event: AwsEvent, state: string): Promise<Exchange> {
    await this.aws(event, linked.setUp)
    const seen = await this.until(linked.visitor, state)
    given(textAt(seen.answer.json, 'state') === state, `The link never became ${state}`, seen)
    return seen
  }

  /** Asks for the link until it is in this state, or until the server had its time. */
  async until(visitor: Visitor, state: string): Promise<Exchange> {
    const { settleMs } = this.office.target
    for (let waited = 0; ; waited += pollGap) {
      const seen = await visitor.ask('getLink')
      if (textAt(seen.answer.json, 'state') === state || waited >= settleMs) return seen
      await pause(pollGap)
    }
  }
}
